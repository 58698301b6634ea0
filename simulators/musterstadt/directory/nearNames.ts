import type { Random } from '../random.ts'

/** What a slip of pen or ear makes of a German surname. */
const SLIPS: readonly (readonly [RegExp, string])[] = [
  [/ei/, 'ai'],
  [/ai/, 'ei'],
  [/ey/, 'ei'],
  [/ay/, 'ai'],
  [/th/, 't'],
  [/dt$/, 't'],
  [/tt/, 't'],
  [/ck/, 'k'],
  [/ff/, 'f'],
  [/mm/, 'm'],
  [/nn/, 'n'],
  [/ll/, 'l'],
  [/ie/, 'i'],
  [/er$/, 'ert'],
  [/er$/, 'ner'],
  [/mann$/, 'man'],
  [/k$/, 'ck'],
  [/a/, 'o'],
  [/e/, 'i'],
  [/o/, 'u'],
  [/u/, 'o'],
  [/m/, 'n'],
  [/b/, 'p'],
  [/d/, 't'],
  [/rs/, 'rz'],
  [/z/, 'tz'],
]

const SIMILAR_FORENAMES =
  'Katrin-Kathrin Stefan-Stephan Christina-Christine Anna-Anne Sara-Sarah Torsten-Thorsten Markus-Marcus Julia-Juliane Philip-Philipp Maren-Mareen Claudia-Klaudia Karin-Karen Ralf-Rolf Martin-Martina Andreas-Andrea Jan-Jana Michael-Michaela Sabine-Sabina Dieter-Dietmar Marion-Marianne Heike-Heiko'
    .split(' ')
    .map((pair) => pair.split('-'))

/** A surname that differs by a letter or two; the same name where nothing fits. */
export function nearSurname(lastName: string, random: Random): string {
  const fitting = SLIPS.filter(([found]) => found.test(lastName))
  if (fitting.length === 0) return lastName
  const [found, written] = random.pick(fitting)
  return lastName.replace(found, written)
}

/** A first name that is easily taken for the given one; the same where none is known. */
export function nearForename(firstNames: string, random: Random): string {
  const fitting = SIMILAR_FORENAMES.filter((pair) => pair.includes(firstNames))
  if (fitting.length === 0) return firstNames
  return random.pick(fitting).find((name) => name !== firstNames) ?? firstNames
}
