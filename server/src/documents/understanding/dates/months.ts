import { misreadingCost } from '../names/alignment.ts'
import { fold } from '../names/fold.ts'

const names: readonly (readonly string[])[] = [
  ['januar', 'january', 'jan', 'jänner'],
  ['februar', 'february', 'feb', 'febr'],
  ['märz', 'march', 'mar', 'mrz'],
  ['april', 'apr'],
  ['mai', 'may'],
  ['juni', 'june', 'jun'],
  ['juli', 'july', 'jul'],
  ['august', 'aug'],
  ['september', 'sept', 'sep'],
  ['oktober', 'october', 'okt', 'oct'],
  ['november', 'nov'],
  ['dezember', 'december', 'dez', 'dec'],
]

const byName = new Map(names.flatMap((forms, index) => forms.map((form) => [fold(form), index + 1] as const)))

/** Shorter names of months are within reach of too many words. */
const FUZZY_LENGTH_MIN = 5
const FUZZY_COST_MAX = 1

/** Number of a month by its German or English name or its abbreviation; tolerates misreadings of long names. */
export function monthOf(word: string): number | undefined {
  const folded = fold(word).replace(/[^\p{L}\d]/gu, '')
  const exact = byName.get(folded)
  if (exact !== undefined || folded.length < FUZZY_LENGTH_MIN) return exact
  let best: { month: number; cost: number } | undefined
  for (const [form, month] of byName) {
    if (form.length < FUZZY_LENGTH_MIN) continue
    const cost = misreadingCost(folded, form, FUZZY_COST_MAX)
    if (cost < (best?.cost ?? Number.POSITIVE_INFINITY)) best = { month, cost }
  }
  return best && best.cost <= FUZZY_COST_MAX ? best.month : undefined
}
