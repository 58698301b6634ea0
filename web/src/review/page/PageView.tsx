import { type DocumentDetail, streams, type Word } from '@amtsbote/contract'
import { useQuery } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { addressOf, queries } from '../../api/index.ts'
import { useLanguage } from '../../language/index.ts'
import { headlineOf } from '../headline.ts'
import { linesOf } from './lines.ts'
import type { Mark } from './marks.ts'
import { Overlay } from './Overlay.tsx'
import { addTurns, turnAspectRatio } from './turn.ts'
import { usePreloaded } from './usePreloaded.ts'
import { useSheetWidth } from './useSheetWidth.ts'
import type { View } from './view.ts'

interface Props {
  readonly detail: DocumentDetail
  readonly view: View
  readonly marks: readonly Mark[]
  readonly showsMarks: boolean
}

/** DIN A4 upright, for pages whose size is not known yet. */
const A4 = 210 / 297

const noWords: readonly Word[] = []

/** One page as a picture with what was found on it, or as the text that was read. */
export function PageView({ detail, view, marks, showsMarks }: Props) {
  const { text } = useLanguage()
  const scroller = useRef<HTMLDivElement>(null)
  const width = useSheetWidth(scroller) * view.zoom
  const words = useQuery(queries.words(detail.id, view.page)).data?.words ?? noWords
  const page = detail.pageList.find((candidate) => candidate.page === view.page)
  const turn = addTurns(page?.turn ?? 0, view.turn)
  const ratio = turnAspectRatio(page?.aspectRatio ?? A4, turn)
  usePreloaded(pictureOf(detail, Math.min(view.page + 1, detail.pages ?? 1)))
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to be reachable by keyboard
    <section ref={scroller} className="page__scroll" aria-label={text.page.region} tabIndex={0}>
      <p className="sr-only" role="status">
        {view.place && text.page.shown(view.place.box.page)}
      </p>
      {view.mode === 'text' ? (
        <PageText words={words} />
      ) : (
        <div className="sheet" style={{ width, height: width / ratio }}>
          <Picture
            key={view.page}
            source={pictureOf(detail, view.page)}
            name={text.page.picture(view.page, detail.pages ?? 1, headlineOf(detail))}
            turn={turn}
            ratio={ratio}
          />
          <Overlay
            size={{ width, height: width / ratio }}
            turn={turn}
            page={view.page}
            marks={showsMarks ? marks : []}
            words={words}
            place={view.place}
          />
        </div>
      )}
    </section>
  )
}

function pictureOf({ id }: Pick<DocumentDetail, 'id'>, page: number): string {
  return addressOf(streams.pageImage.url, { id, page })
}

interface PictureProps {
  readonly source: string
  readonly name: string
  readonly turn: number
  /** Width divided by height as shown. */
  readonly ratio: number
}

/** The original picture, turned around its middle; a quarter turn swaps its sides. */
function Picture({ source, name, turn, ratio }: PictureProps) {
  const { text } = useLanguage()
  const [failed, setFailed] = useState(false)
  if (failed) {
    return (
      <div className="sheet__failed" role="alert">
        <p>{text.page.noPicture}</p>
        <button type="button" className="button" onClick={() => setFailed(false)}>
          {text.shell.again}
        </button>
      </div>
    )
  }
  const isSideways = turn % 180 !== 0
  return (
    <img
      className="sheet__picture"
      src={source}
      alt={name}
      draggable={false}
      onError={() => setFailed(true)}
      style={{
        width: isSideways ? `${100 / ratio}%` : '100%',
        height: isSideways ? `${100 * ratio}%` : '100%',
        transform: `translate(-50%, -50%) rotate(${turn}deg)`,
      }}
    />
  )
}

function PageText({ words }: { readonly words: readonly Word[] }) {
  const { text } = useLanguage()
  const lines = linesOf(words)
  return (
    <article className="sheet sheet--text">
      {lines.length === 0 && <p className="sheet__none">{text.page.noText}</p>}
      <div lang="de">
        {lines.map((line, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: lines never change, and equal lines occur
          <p key={index}>{line}</p>
        ))}
      </div>
    </article>
  )
}
