import type { Proof, Role } from '@amtsbote/contract'
import type { KnownDate } from '../dates/dateKinds.ts'
import type { DirectoryIndex } from '../directoryIndex.ts'
import type { View } from '../sheet/view.ts'
import { type Figure, hasMatch, ownerOf, soleParticipant } from './owner.ts'

/** Nobody on a certificate is younger; a date this much older than the latest one is a birth date. */
const YOUNGEST_YEARS = 14

/** Below it a digit was not read clearly. Wrong digits were seen up to 0.8, right ones seldom lower. */
const CLEAR_CONFIDENCE = 0.8

const recipients: ReadonlySet<Role> = new Set(['participant', 'addressee', 'unknown'])

/** A date that may be somebody's birth date, and whose. */
export interface BirthDate {
  readonly date: KnownDate
  readonly owner: Figure | undefined
  /** `geb.` stands before it, or it is the birth date of somebody who bears the name: no chance hits a day of 15,000. */
  readonly certain: boolean
}

/** All dates of the pages that are birth dates. Dates of courses, issue and validity never are. */
export function findBirthDates(
  view: View,
  figures: readonly Figure[],
  dates: readonly KnownDate[],
  directory: DirectoryIndex,
): readonly BirthDate[] {
  const latest = Math.max(
    0,
    ...dates.filter(({ kind }) => kind !== 'valid-until').map(({ day }) => yearOf(day)),
  )
  return dates.flatMap((date): readonly BirthDate[] => {
    const token = view.sheet.tokens[date.tokens[0] ?? -1]
    const labelled = date.kind === 'birth'
    const old = yearOf(date.day) <= latest - YOUNGEST_YEARS
    // What a label calls a course was none when it lies so far back: `am 12.03.1980` in a sentence that went on.
    const maybe = old && date.kind !== 'other' && date.kind !== 'valid-until'
    if (!token || (!labelled && !maybe)) return []
    const isTheirs = (position: number) => directory.people[position]?.employee.birthDate === date.day
    const owner = ownerOf(view, figures, token, { roles: recipients, isTheirs })
    const whose = owner ?? soleParticipant(figures)
    if (labelled) return [{ date, owner: whose, certain: true }]
    return whose ? [{ date, owner: whose, certain: hasMatch(whose, isTheirs) }] : []
  })
}

/** Compares the birth dates printed for a mention with the directory's. */
export function birthDateProof(
  view: View,
  birthDates: readonly BirthDate[],
  figure: Figure,
  birthDate: string | null,
): Proof | undefined {
  const own = birthDates.filter(({ owner }) => owner === figure)
  const proofs = own.map(({ date, certain }): Proof => {
    const boxes = view.tokensAt(date.tokens).flatMap((token) => [...token.boxes])
    const agreement = compareDays(date, birthDate)
    return {
      kind: 'birth-date',
      agreement: certain ? agreement : 'unclear',
      text: date.text,
      boxes,
    }
  })
  return (
    proofs.find(({ agreement }) => agreement === 'agrees') ??
    proofs.find(({ agreement }) => agreement === 'contradicts') ??
    proofs[0]
  )
}

/** A digit that is read clearly and differs contradicts; a doubtful one leaves it open. */
export function compareDays(date: KnownDate, birthDate: string | null): Proof['agreement'] {
  if (birthDate === null) return 'unclear'
  if (equalDays(date, birthDate)) return 'agrees'
  if (date.swapped === birthDate) return 'unclear'
  const differing = [...date.day].filter((digit, index) => digit !== birthDate[index]).length
  const doubtful = date.repaired || date.confidence < CLEAR_CONFIDENCE
  return differing === 1 && doubtful ? 'unclear' : 'contradicts'
}

function equalDays(date: KnownDate, birthDate: string): boolean {
  return date.shortYear ? date.day.slice(2) === birthDate.slice(2) : date.day === birthDate
}

function yearOf(day: string): number {
  return Number(day.slice(0, 4))
}
