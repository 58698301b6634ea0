import type { Line } from '../../sheet/sheet.ts'
import type { View } from '../../sheet/view.ts'
import { contentsHeading } from './formWords.ts'

/** What all candidates of a document are judged against, worked out once. */
export interface Surroundings {
  readonly view: View
  /** Words of people's names, and of printed days: no part of a title. */
  readonly names: ReadonlySet<number>
  readonly dates: ReadonlySet<number>
  /** Height of the usual line. */
  readonly usual: number
  /** Whether all lines are printed in letters of about one size: mails, exports of platforms, old printers. */
  readonly uniform: boolean
  /** Above the list of what was taught. */
  readonly contents: Line | undefined
  /** How sure the tagger is that a word belongs to a course's title or to an organisation's name. */
  readonly courses: ReadonlyMap<number, number>
  readonly organised: ReadonlyMap<number, number>
}

/** Looks once at the whole document. */
export function surroundingsOf(
  view: View,
  names: ReadonlySet<number>,
  dates: ReadonlySet<number>,
): Surroundings {
  return {
    view,
    names,
    dates,
    usual: usualHeight(view),
    uniform: isUniform(view),
    contents: view.sheet.lines.find((line) => contentsHeading.test(view.cues(line.tokens.slice(0, 2)))),
    courses: sureness(view, 'course'),
    organised: sureness(view, 'organisation'),
  }
}

const ONE_SIZE = 1.2

function isUniform({ sheet }: View): boolean {
  const heights = sheet.lines.map((line) => line.place.height).toSorted((a, b) => a - b)
  const [small, large] = [heights[Math.floor(heights.length / 10)], heights.at(-1)]
  return small !== undefined && large !== undefined && large < ONE_SIZE * small
}

function sureness(view: View, label: 'course' | 'organisation'): ReadonlyMap<number, number> {
  return new Map(
    view.tagged
      .filter((one) => one.label === label)
      .flatMap(({ tokens, probability }) => tokens.map((index) => [index, probability] as const)),
  )
}

function usualHeight(view: View): number {
  const heights = view.sheet.lines.map((line) => line.place.height).toSorted((a, b) => a - b)
  return heights[Math.floor(heights.length / 2)] || 1
}
