import type { Understanding } from '@amtsbote/contract'
import type { PageFigure } from '../candidates/recipients.ts'
import { foundAt } from '../fields/found.ts'
import type { View } from '../sheet/view.ts'

/** So many people of whom the page says nothing else are a list of participants, whatever its heading. */
const PEOPLE_MAX = 3

/** People besides the recipient who neither taught nor signed, when there are enough of them to be a list. */
export function otherPeople(view: View, people: readonly PageFigure[]): Understanding['vetoes'] {
  const best = people.reduce<PageFigure | undefined>(
    (top, one) => (!top || one.share > top.share ? one : top),
    undefined,
  )
  const idle = people.filter(
    (one) => one !== best && ['unknown', 'participant'].includes(one.main.guess.role),
  )
  if (idle.length < PEOPLE_MAX) return []
  const { text, boxes } = foundAt(
    'people',
    idle.flatMap(({ main }) => view.tokensAt(main.mention.tokens)),
  )
  return [{ kind: 'other-people-named', text, boxes }]
}
