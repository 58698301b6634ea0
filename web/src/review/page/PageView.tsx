import type { DocumentDetail, Word } from '@amtsbote/contract'
import { useQuery } from '@tanstack/react-query'
import { useRef } from 'react'
import { queries } from '../../api/index.ts'
import { useLanguage } from '../../language/index.ts'
import { headlineOf } from '../headline.ts'
import { linesOf } from './lines.ts'
import type { Mark } from './marks.ts'
import { Overlay } from './Overlay.tsx'
import { Picture } from './Picture.tsx'
import { pictureAddress, usePreloadedPicture } from './picture.ts'
import { addTurns, turnAspectRatio } from './turn.ts'
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
const noMarks: readonly Mark[] = []

/** One page as a picture with what was found on it, or as the text that was read. */
export function PageView({ detail, view, marks, showsMarks }: Props) {
  const { text } = useLanguage()
  const scroller = useRef<HTMLDivElement>(null)
  const width = useSheetWidth(scroller) * view.zoom
  const words = useQuery(queries.words(detail.id, view.page)).data?.words ?? noWords
  const page = detail.pageList.find((candidate) => candidate.page === view.page)
  const pages = detail.pageList.length || 1
  const turn = addTurns(page?.turn ?? 0, view.turn)
  const ratio = turnAspectRatio(page?.aspectRatio ?? A4, turn)
  const size = { width, height: width / ratio }
  usePreloadedPicture(detail.id, Math.min(view.page + 1, pages))
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to be reachable by keyboard
    <section ref={scroller} className="page__scroll" aria-label={text.page.region} tabIndex={0}>
      <p className="sr-only" role="status">
        {view.place && text.page.shown(view.place.box.page)}
      </p>
      {view.mode === 'text' ? (
        <PageText words={words} />
      ) : (
        <Picture
          key={view.page}
          source={pictureAddress(detail.id, view.page)}
          name={text.page.picture(view.page, pages, headlineOf(detail))}
          size={size}
          turn={turn}
        >
          <Overlay
            size={size}
            turn={turn}
            page={view.page}
            marks={showsMarks ? marks : noMarks}
            words={words}
            place={view.place}
          />
        </Picture>
      )}
    </section>
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
