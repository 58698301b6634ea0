import type { Random } from '../random.ts'
import { GLYPHS, MARKS } from './glyphs.ts'

type Point = readonly [x: number, y: number]

const X_HEIGHT = 10
const CAPITAL_HEIGHT = 17
const WORD_SPACE = 8
const LINE_TOP = 25
const LINE_HEIGHT = 36

/**
 * A name written by hand, as SVG: every letter is drawn anew with a slightly other slant, size and base
 * line, in one ink. It is a picture: no text layer ever holds these letters.
 */
export function handwritten(text: string, random: Random): string {
  const slant = 0.08 + random.fraction() * 0.22
  const ink = random.pick(['#1d2f86', '#16205c', '#1b1b1f', '#24418f'])
  let x = 4
  let drift = 0
  const paths: string[] = []
  for (const letter of text.normalize('NFC')) {
    if (letter === ' ') {
      x += WORD_SPACE
      continue
    }
    drift = drift * 0.7 + (random.fraction() - 0.5) * 1.4
    const size = 0.92 + random.fraction() * 0.18
    const { strokes, width } = strokesOf(letter)
    for (const stroke of strokes) paths.push(curve(stroke.map((point) => placed(point))))
    x += width * size + 1.6 + random.fraction() * 1.4

    function placed([left, up]: Point): Point {
      const wobble = () => (random.fraction() - 0.5) * 0.7
      return [x + (left + up * slant) * size + wobble(), LINE_TOP - up * size + drift + wobble()]
    }
  }
  const width = Math.round(x + 8)
  return `<svg class="handwriting" viewBox="0 0 ${width} ${LINE_HEIGHT}" style="width:${(width / LINE_HEIGHT).toFixed(2)}em;height:1em;font-size:11mm;vertical-align:middle"><path d="${paths.join('')}" fill="none" stroke="${ink}" stroke-width="${(1.1 + random.fraction() * 0.6).toFixed(2)}" stroke-linecap="round" stroke-linejoin="round"/></svg>`
}

/** Whether every letter of a name can be written. */
export function canWrite(text: string): boolean {
  return [...text.normalize('NFC')].every((letter) => letter === ' ' || strokesOf(letter).strokes.length > 0)
}

function strokesOf(letter: string): { strokes: Point[][]; width: number } {
  const whole = GLYPHS[letter]
  if (whole) return measured(points(whole))
  const [base = '', ...marks] = [...letter.normalize('NFD')]
  const letterStrokes = GLYPHS[base === 'i' && marks.some((mark) => !MARKS[mark]?.below) ? 'ı' : base]
  if (!letterStrokes || marks.some((mark) => !MARKS[mark])) return { strokes: [], width: 0 }
  const { strokes, width } = measured(points(letterStrokes))
  const top = base === base.toUpperCase() || 'bdfhklt'.includes(base) ? CAPITAL_HEIGHT : X_HEIGHT
  const above = marks.flatMap((mark) => {
    const { strokes: drawn = '', below = false } = MARKS[mark] ?? {}
    return points(drawn).map((stroke) =>
      stroke.map(([x, y]): Point => [x + width / 2 - 0.5, y + (below ? 0 : top)]),
    )
  })
  return { strokes: [...strokes, ...above], width }
}

function measured(strokes: Point[][]): { strokes: Point[][]; width: number } {
  return { strokes, width: Math.max(...strokes.flat().map(([x]) => x)) }
}

function points(strokes: string): Point[][] {
  return strokes.split('|').map((stroke) =>
    stroke.split(' ').map((pair): Point => {
      const [x = 0, y = 0] = pair.split(',').map(Number)
      return [x, y]
    }),
  )
}

/** A smooth line through the points (Catmull-Rom as cubic Bézier, tension 1/6). */
function curve(stroke: readonly Point[]): string {
  const at = (index: number): Point => stroke[Math.max(0, Math.min(stroke.length - 1, index))] ?? [0, 0]
  const number = (value: number) => value.toFixed(1)
  const [startX, startY] = at(0)
  let path = `M${number(startX)} ${number(startY)}`
  for (let index = 0; index < stroke.length - 1; index += 1) {
    const [before, from, to, after] = [at(index - 1), at(index), at(index + 1), at(index + 2)]
    const first = [from[0] + (to[0] - before[0]) / 7, from[1] + (to[1] - before[1]) / 7]
    const second = [to[0] - (after[0] - from[0]) / 7, to[1] - (after[1] - from[1]) / 7]
    path += `C${[...first, ...second, ...to].map(number).join(' ')}`
  }
  return path
}
