import type { Hint } from '@amtsbote/contract'
import { namesCourse as namesTitle } from '../courses/courseTitles.ts'
import type { Figure } from '../proofs/owner.ts'
import type { Line } from '../sheet/sheet.ts'
import type { View } from '../sheet/view.ts'

/** Lines of an address or the rows of a form around a name; further away it is the office of the issuer. */
const NEAR_HEIGHTS = 5

/** Offices with shorter names (`IT`, `FB 3`) stand in too many words by chance. */
const OFFICE_LETTERS_MIN = 5

/**
 * The employee's office, printed near the name. Another office says nothing: people change it, and courses of one
 * office are attended by others.
 */
export function officeHint(view: View, figures: readonly Figure[], office: string): Hint | undefined {
  if (office.replace(/[^\p{L}]/gu, '').length < OFFICE_LETTERS_MIN) return undefined
  const line = figures
    .flatMap(({ mention }) => linesNear(view, mention.tokens))
    .find(({ text }) => namesTitle(text, office))
  if (!line) return undefined
  const boxes = line.tokens.flatMap((token) => [...token.boxes])
  return { kind: 'office', agreement: 'agrees', text: line.text, boxes }
}

function linesNear(view: View, name: readonly number[]): readonly Line[] {
  const token = view.sheet.tokens[name[0] ?? -1]
  if (!token) return []
  const { page, y, height } = token.place
  return view.sheet.lines.filter(
    ({ place }) => place.page === page && Math.abs(place.y - y) <= NEAR_HEIGHTS * height,
  )
}
