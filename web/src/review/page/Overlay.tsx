import type { Box, Turn, Word } from '@amtsbote/contract'
import { useEffect, useMemo, useRef } from 'react'
import { joinFrames } from './joinFrames.ts'
import { type LabelRequest, placeLabels } from './labels.ts'
import type { Mark } from './marks.ts'
import { type Rect, turnRect } from './turn.ts'
import type { View } from './view.ts'

interface Props {
  /** Size of the page as shown, in pixels. */
  readonly size: { readonly width: number; readonly height: number }
  readonly turn: Turn
  readonly page: number
  readonly marks: readonly Mark[]
  readonly words: readonly Word[]
  readonly place: View['place']
}

/** Space between print and frame, in pixels. */
const PADDING_PX = 3

/** On sheets narrower than this labels are set smaller. */
const SMALL_SHEET_PX = 520

/**
 * Frames around what was found, each with its tag beside it. Hidden from screen readers: the reasons in the
 * proposal say the same in sentences.
 */
export function Overlay({ size, turn, page, marks, words, place }: Props) {
  const { width, height } = size
  const toPixels = useMemo(() => pixelsOn({ width, height }, turn), [width, height, turn])
  const framed = useMemo(
    () =>
      marks.flatMap(({ id, kind, label, boxes }) => {
        const onPage = boxes.filter((box) => box.page === page)
        const frames = joinFrames(onPage.map(toPixels)).map((frame) => grow(frame, PADDING_PX))
        return frames.length > 0 ? [{ id, kind, label, frames }] : []
      }),
    [marks, page, toPixels],
  )
  const isSmall = width < SMALL_SHEET_PX
  const labels = useMemo(() => {
    const requests = framed.map(({ id, label, frames }) => ({
      id,
      boxes: frames,
      ...labelSize(label, isSmall),
    }))
    const occupied = [...words.map(({ box }) => toPixels(box)), ...framed.flatMap(({ frames }) => frames)]
    return placeLabels(requests satisfies readonly LabelRequest[], { width, height, occupied })
  }, [framed, words, toPixels, isSmall, width, height])
  return (
    <div className={`overlay ${isSmall ? 'overlay--small' : ''}`} aria-hidden="true">
      {framed.map(({ id, kind, label, frames }) => (
        <div key={id} className={`mark-group mark-group--${kind}`}>
          {frames.map((frame, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two boxes may lie at the same place
            <span key={index} className="frame" style={styleOf(frame)} title={label} />
          ))}
          {labels.has(id) && (
            <span className="tag" style={styleOf(labels.get(id))}>
              {label}
            </span>
          )}
        </div>
      ))}
      {place && place.box.page === page && (
        <Spotlight key={place.asked} rect={grow(toPixels(place.box), PADDING_PX * 2)} />
      )}
    </div>
  )
}

/** Draws the eye to a place that somebody asked for. */
function Spotlight({ rect }: { readonly rect: Rect }) {
  const element = useRef<HTMLSpanElement>(null)
  useEffect(() => {
    // Newer browsers answer with a promise, which React would take for a function that cleans up.
    void element.current?.scrollIntoView({ block: 'center', inline: 'center' })
  }, [])
  return <span ref={element} className="spotlight" style={styleOf(rect)} />
}

function pixelsOn(size: Props['size'], turn: Turn): (box: Box) => Rect {
  return (box) => {
    const { x, y, width, height } = turnRect(box, turn)
    return { x: x * size.width, y: y * size.height, width: width * size.width, height: height * size.height }
  }
}

function grow({ x, y, width, height }: Rect, by: number): Rect {
  return { x: x - by, y: y - by, width: width + 2 * by, height: height + 2 * by }
}

/** Fira Sans 600 takes at most 0.6 of its size for a letter on average; measured on the tags in use. */
function labelSize(label: string, isSmall: boolean): { width: number; height: number } {
  const fontSize = isSmall ? 10 : 12
  return { width: label.length * fontSize * 0.58 + 10, height: fontSize + 6 }
}

function styleOf(rect: Rect | undefined) {
  return rect && { left: rect.x, top: rect.y, width: rect.width, height: rect.height }
}
