import type { TableFault } from '@amtsbote/robot-formats'
import { type Question, z } from '@amtsbote/robot-sdk'
import { allowable, type Trouble, type TroubleKind } from './sortRows.ts'

const ALLOW = 'Namensgleiche anlegen'
const SETTLED = 'Erledigt'
const CORRECTED = 'Berichtigte Liste kommt'

/** Lines that a question shows; the rest is in the table that is attached. */
const SHOWN = 30

const sentences: Readonly<Record<TroubleKind, string>> = {
  'number-twice': 'Die Personalnummer steht mehrfach in der Liste.',
  'name-twice': 'Der Name steht mehrfach in der Liste, mit verschiedenen Personalnummern.',
  'other-name': 'Die Personalnummer gehört in Tryton jemandem mit anderem Namen.',
  'other-entry': 'In Tryton steht die Person mit einem anderen Eintritt.',
  'other-spelling': 'In Tryton gibt es die Personalnummer mit einer anderen Zahl führender Nullen.',
  archived: 'Die Person mit dieser Personalnummer ist in Tryton archiviert.',
  namesake: 'In Tryton gibt es jemanden mit diesem Namen und anderer Personalnummer.',
}

const dataSchema = z.object({ allowable: z.array(z.int()) })

/**
 * What is to be said about rows, in their order; no value of a row stands in it.
 * @param found rows of people who were there before, just as the list says
 */
export function linesOf(
  faults: readonly TableFault[],
  troubles: readonly Trouble[],
  found: readonly number[],
): readonly string[] {
  const told = [
    ...faults.map(({ number, sentence }) => ({ number, sentence })),
    ...troubles.map(({ rows, kind }) => ({
      number: rows[0] ?? 0,
      sentence: `${rows.length === 1 ? 'Zeile' : 'Zeilen'} ${listed(rows)}: ${sentences[kind]}`,
    })),
    ...found.map((number) => ({ number, sentence: `Zeile ${number}: Steht schon genau so in Tryton.` })),
  ]
  return told.sort((a, b) => a.number - b.number).map(({ sentence }) => sentence)
}

/** One question about all rows that were not done. */
export function questionAbout(
  lines: readonly string[],
  troubles: readonly Trouble[],
  created: number,
): Question {
  const rows = troubles.filter(({ kind }) => allowable.includes(kind)).flatMap((trouble) => trouble.rows)
  const more = lines.length - SHOWN
  return {
    title:
      lines.length === 1
        ? 'Neue Beschäftigte: 1 Hinweis zu klären'
        : `Neue Beschäftigte: ${lines.length} Hinweise zu klären`,
    text: [
      `Angelegt und zurückgelesen: ${created}.`,
      '',
      ...lines.slice(0, SHOWN),
      ...(more > 0 ? [`und ${more} weitere in zu-klaeren.txt`] : []),
    ].join('\n'),
    choices: rows.length > 0 ? [ALLOW, CORRECTED, SETTLED] : [CORRECTED, SETTLED],
    data: { allowable: [...new Set(rows)].sort((a, b) => a - b) },
  }
}

/** Rows that a person allows with the answer; null when nothing is left to be done. */
export function allowedBy(decision: {
  readonly choice: string
  readonly data: unknown
}): ReadonlySet<number> | null {
  return decision.choice === ALLOW ? new Set(dataSchema.parse(decision.data).allowable) : null
}

function listed(rows: readonly number[]): string {
  return [rows.slice(0, -1).join(', '), ...rows.slice(-1)].filter(Boolean).join(' und ')
}
