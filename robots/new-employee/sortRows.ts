import { fullName, type ListRow } from './list.ts'

/** Somebody whom the personnel system knows. */
export interface KnownPerson {
  readonly number: string
  readonly name: string
  readonly state: 'active' | 'archived'
  /** Days of entry of the employments; null where none is written. */
  readonly entries: readonly (string | null)[]
}

/** Why a row is not done. */
export type TroubleKind =
  | 'number-twice'
  | 'name-twice'
  | 'other-name'
  | 'other-entry'
  | 'other-spelling'
  | 'archived'
  | 'namesake'

/** Rows that a person must look at, without their data. */
export interface Trouble {
  readonly rows: readonly number[]
  readonly kind: TroubleKind
}

/** What becomes of a list. */
export interface Sorted {
  readonly sure: readonly ListRow[]
  readonly troubles: readonly Trouble[]
}

/** What a person can allow after having looked: two people may have one name, never one number. */
export const allowable: readonly TroubleKind[] = ['namesake', 'name-twice']

/**
 * Decides which rows are done. Somebody who is already there just as the list says is no trouble: that is also how the own
 * work of an interrupted run looks, so this finds the same in every attempt.
 * @param allowed numbers of rows that a person looked at: another one of the same name is meant
 */
export function sortRows(
  rows: readonly ListRow[],
  known: readonly KnownPerson[],
  allowed: ReadonlySet<number>,
): Sorted {
  const twice = [
    ...together(rows, ({ value }) => withoutZeros(value.personnelNumber), 'number-twice'),
    ...together(rows, ({ value }) => folded(fullName(value)), 'name-twice'),
  ]
  const alone = rows.flatMap((row) => {
    const kind = inConflict(row, known)
    return kind ? [{ rows: [row.number], kind }] : []
  })
  const troubles = [...twice, ...alone]
    .map((trouble) => ({ ...trouble, rows: trouble.rows.filter((row) => !isAllowed(trouble, row, allowed)) }))
    .filter((trouble) => trouble.rows.length > 0)
    .sort((a, b) => (a.rows[0] ?? 0) - (b.rows[0] ?? 0))
  const troubled = new Set(troubles.flatMap((trouble) => trouble.rows))
  return { sure: rows.filter(({ number }) => !troubled.has(number)), troubles }
}

function isAllowed({ kind }: Trouble, row: number, allowed: ReadonlySet<number>): boolean {
  return allowable.includes(kind) && allowed.has(row)
}

/** Rows that have something in common which only one may have. */
function together(
  rows: readonly ListRow[],
  what: (row: ListRow) => string,
  kind: TroubleKind,
): readonly Trouble[] {
  return [...Map.groupBy(rows, what).values()]
    .filter((group) => group.length > 1)
    .map((group) => ({ kind, rows: group.map(({ number }) => number) }))
}

function inConflict({ value }: ListRow, known: readonly KnownPerson[]): TroubleKind | null {
  const name = fullName(value)
  for (const person of known) {
    const isSameNumber = person.number === value.personnelNumber
    const isSameName = folded(person.name) === folded(name)
    if (isSameNumber && person.state === 'archived') return 'archived'
    if (isSameNumber && person.name.normalize('NFC') !== name) return 'other-name'
    if (isSameNumber && person.entries.some((entry) => entry !== value.entry)) return 'other-entry'
    if (!isSameNumber && withoutZeros(person.number) === withoutZeros(value.personnelNumber))
      return 'other-spelling'
    if (!isSameNumber && isSameName) return 'namesake'
  }
  return null
}

/** Spreadsheets drop leading zeros: 004711 and 4711 are one number. */
export function withoutZeros(number: string): string {
  return number.replace(/^0+/, '')
}

function folded(name: string): string {
  return name.normalize('NFC').replace(/\s+/g, ' ').trim().toLocaleLowerCase('de')
}
