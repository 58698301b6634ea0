import type { Understanding } from '@amtsbote/contract'
import type { PageFigure } from '../candidates/recipients.ts'
import { type Found, foundAt } from '../fields/found.ts'
import type { View } from '../sheet/view.ts'

/** So many people of whom the page says nothing else are a list of participants, whatever its heading. */
const PEOPLE_MAX = 3

/** People besides the recipient who neither taught nor signed, when there are enough of them to be a list. */
export function otherPeople(
  view: View,
  people: readonly PageFigure[],
  issuedOn: Found<string> | null,
): Understanding['vetoes'] {
  const best = people.reduce<PageFigure | undefined>(
    (top, one) => (!top || one.share > top.share ? one : top),
    undefined,
  )
  const idle = people.filter(
    (one) =>
      one !== best &&
      (one.main.guess.role === 'participant' ||
        (one.main.guess.role === 'unknown' && !isBelow(view, one, issuedOn))),
  )
  if (idle.length < PEOPLE_MAX) return []
  const { text, boxes } = foundAt(
    'people',
    idle.flatMap(({ main }) => view.tokensAt(main.mention.tokens)),
  )
  return [{ kind: 'other-people-named', text, boxes }]
}

/** Below place and day stand those who sign, whether or not the page says so. */
function isBelow(view: View, { main }: PageFigure, issuedOn: Found<string> | null): boolean {
  const first = view.sheet.tokens[main.mention.tokens[0] ?? -1]
  return issuedOn?.boxes.some(({ page, y }) => first?.place.page === page && first.place.y > y) ?? false
}
