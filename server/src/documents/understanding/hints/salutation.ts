import type { Employee, Hint } from '@amtsbote/contract'
import { misreadingCost } from '../names/alignment.ts'
import { isTitle } from '../names/titles.ts'
import type { Figure } from '../proofs/owner.ts'
import type { Token } from '../sheet/sheet.ts'
import type { View } from '../sheet/view.ts'

/** Salutations as they are printed, folded, and which of the directory's they are. */
const salutations: readonly (readonly [string, Employee['salutation']])[] = [
  ['frau', 'Frau'],
  ['mrs', 'Frau'],
  ['ms', 'Frau'],
  ['herr', 'Herr'],
  ['herrn', 'Herr'],
  ['mr', 'Herr'],
]

/** One letter that looks alike, such as `Frav`; short words are taken as they stand. */
const SALUTATION_COST_MAX = 0.5
const SALUTATION_SAFE_LETTERS = 4

/** Degrees between salutation and name: `Frau Prof. Dr. Dr. h.c.` */
const TITLES_MAX = 5

/** The salutation before a name against the directory's. Both have errors: it moves a little and proves nothing. */
export function salutationHint(
  view: View,
  figures: readonly Figure[],
  salutation: Employee['salutation'],
): Hint | undefined {
  if (salutation === '') return undefined
  const hints = figures.flatMap(({ mention }): Hint[] => {
    const found = salutationBefore(view, mention.tokens)
    if (!found) return []
    const agreement = found.salutation === salutation ? 'agrees' : 'contradicts'
    return [{ kind: 'salutation', agreement, text: found.token.text, boxes: [...found.token.boxes] }]
  })
  return hints.find(({ agreement }) => agreement === 'contradicts') ?? hints[0]
}

/** Behind each other in reading order, so that `Herrn` on its own line of an address is found too. */
function salutationBefore(view: View, name: readonly number[]) {
  const { tokens } = view.sheet
  const start = Math.min(...name)
  const first = tokens[start]
  for (let index = start; first && index >= Math.max(0, start - TITLES_MAX); index -= 1) {
    const token = tokens[index]
    if (!token || first.line - token.line > 1) return undefined
    const salutation = salutationOf(token)
    if (salutation) return { token, salutation }
    if (index < start && !isTitle(token.folded)) return undefined
  }
  return undefined
}

function salutationOf({ folded }: Token): Employee['salutation'] | undefined {
  const word = folded.replace(/\./g, '')
  const found = salutations.find(
    ([known]) =>
      word === known ||
      (known.length >= SALUTATION_SAFE_LETTERS &&
        word.length >= SALUTATION_SAFE_LETTERS &&
        misreadingCost(word, known, SALUTATION_COST_MAX) <= SALUTATION_COST_MAX),
  )
  return found?.[1]
}
