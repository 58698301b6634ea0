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

/** Whether the directory knows this detail of the person at a position. */
export type IsTheirs = (position: number) => boolean

/**
 * Whose detail (a birth date, a number, an address) this is. Wherever it stands, it belongs to whoever is named on the
 * pages and has exactly this detail in the directory: no chance hits a day of 15,000. Else it is the nearest person's above
 * it or on its row, among those with the given roles; a person of another role on the very same row keeps it.
 */
export function ownerOf(
  view: View,
  figures: readonly Figure[],
  detail: Token,
  { roles, isTheirs }: { readonly roles: ReadonlySet<Role>; readonly isTheirs: IsTheirs },
): Figure | undefined {
  const ranked = figures
    .flatMap((figure) => {
      const token = view.sheet.tokens[figure.mention.tokens.at(-1) ?? -1]
      return token ? [{ figure, distance: distanceOf(token.place, detail.place) }] : []
    })
    .sort((a, b) => a.distance - b.distance)
  const known = ranked.find(({ figure }) => hasMatch(figure, isTheirs))
  if (known) return known.figure
  const near = ranked.filter(({ distance }) => distance < Number.POSITIVE_INFINITY)
  const onRow = near.find(({ distance }) => distance < 1)
  if (onRow && !roles.has(onRow.figure.guess.role)) return undefined
  return near.find(({ figure }) => roles.has(figure.guess.role))?.figure
}

/** The one who took part, where only one did: a birth date that nobody stands beside is that person's. */
export function soleParticipant(figures: readonly Figure[]): Figure | undefined {
  const participants = figures.filter(({ guess }) => guess.role === 'participant')
  return participants.length === 1 ? participants[0] : undefined
}

/** Whether one of those who may bear the name has this detail. */
export function hasMatch({ mention }: Figure, isTheirs: IsTheirs): boolean {
  return mention.matches.some(({ position }) => isTheirs(position))
}

/** In heights of the detail: 0 and a fraction on the same row; infinite on another page. */
function distanceOf(name: Box, detail: Box): number {
  if (name.page !== detail.page) return Number.POSITIVE_INFINITY
  if (sameRow(name, detail))
    return name.x < detail.x ? (detail.x - name.x) / 2 : 0.5 + (name.x - detail.x) / 2
  const below = (detail.y - name.y) / Math.max(detail.height, 0.001)
  return below > 0 ? below : BEFORE_PENALTY_HEIGHTS - below
}
