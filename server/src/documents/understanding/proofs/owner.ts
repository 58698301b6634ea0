import type { Box, Role } from '@amtsbote/contract'
import type { NameMention } from '../mentions/mention.ts'
import type { RoleGuess } from '../roles/assignRoles.ts'
import { sameRow } from '../sheet/place.ts'
import type { Token } from '../sheet/sheet.ts'
import type { View } from '../sheet/view.ts'

/** A mention with what it does on the page. */
export interface Figure {
  readonly mention: NameMention
  readonly guess: RoleGuess
}

/** A detail printed before its name is rare: it counts as this much further away. */
const BEFORE_PENALTY_HEIGHTS = 3

/**
 * Whose detail (a birth date, a number, an address) this is: the nearest person's above it or on its row, among
 * those with the given roles. A person of another role on the very same row keeps it.
 */
export function ownerOf(
  view: View,
  figures: readonly Figure[],
  detail: Token,
  roles: ReadonlySet<Role>,
): Figure | undefined {
  const ranked = figures
    .flatMap((figure) => {
      const token = view.sheet.tokens[figure.mention.tokens.at(-1) ?? -1]
      const distance = token && distanceOf(token.place, detail.place)
      return distance === undefined ? [] : [{ figure, distance }]
    })
    .sort((a, b) => a.distance - b.distance)
  const onRow = ranked.find(({ distance }) => distance < 1)
  if (onRow && !roles.has(onRow.figure.guess.role)) return undefined
  return ranked.find(({ figure }) => roles.has(figure.guess.role))?.figure
}

/** In heights of the detail: 0 and a fraction on the same row. */
function distanceOf(name: Box, detail: Box): number | undefined {
  if (name.page !== detail.page) return undefined
  if (sameRow(name, detail))
    return name.x < detail.x ? (detail.x - name.x) / 2 : 0.5 + (name.x - detail.x) / 2
  const below = (detail.y - name.y) / Math.max(detail.height, 0.001)
  return below > 0 ? below : BEFORE_PENALTY_HEIGHTS - below
}
