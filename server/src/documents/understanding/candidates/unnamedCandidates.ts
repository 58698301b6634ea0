import type { Candidate, Proof } from '@amtsbote/contract'
import type { DirectoryIndex } from '../directoryIndex.ts'
import { findSpellings } from '../names/spellings.ts'
import type { View } from '../sheet/view.ts'
import type { Details } from './details.ts'

/** What a clerk is shown first when no name could be read; far from what would file. */
const NUMBER_PROBABILITY = 0.4
const BIRTH_DATE_PROBABILITY = 0.3

/**
 * Employees whose number or birth date is printed although nobody's whole name could be read: a stamp lies on it, it
 * is written by hand, or the directory does not know the new name. Suggestions for a person, never more.
 */
export function unnamedCandidates(
  view: View,
  directory: DirectoryIndex,
  details: Details,
  named: readonly Candidate[],
): readonly Candidate[] {
  const byNumber = details.numbers.flatMap(({ digits, token }): Hint[] => {
    const position = directory.byEmployeeNumber.get(digits)
    const proof: Proof = {
      kind: 'employee-number',
      agreement: 'agrees',
      text: token.text,
      boxes: [...token.boxes],
    }
    return position === undefined ? [] : [{ position, proof, probability: NUMBER_PROBABILITY }]
  })
  const known = new Set(named.map(({ employeeNumber }) => employeeNumber))
  const isNamed = (position: number) => {
    const person = directory.people[position]
    return person !== undefined && known.has(person.employee.employeeNumber)
  }
  const printed = new Set(view.sheet.tokens.flatMap((token) => token.folded.split(/[^\p{L}]+/u)))
  const byBirthDate = details.birthDates.flatMap(({ date, certain }): Hint[] => {
    const tokens = view.tokensAt(date.tokens)
    const proof: Proof = {
      kind: 'birth-date',
      agreement: 'agrees',
      text: date.text,
      boxes: tokens.flatMap((token) => [...token.boxes]),
    }
    const born = certain ? (directory.byBirthDate.get(date.day) ?? []) : []
    return born
      .filter((position) => !isNamed(position) && isPartlyPrinted(directory, position, printed))
      .map((position) => ({ position, proof, probability: BIRTH_DATE_PROBABILITY }))
  })
  const taken = named.reduce((sum, { probability }) => sum + probability, 0)
  const hints = [...Map.groupBy([...byNumber, ...byBirthDate], ({ position }) => position).values()]
  return hints
    .flatMap((same) => asCandidate(directory, same))
    .filter(({ employeeNumber }) => !known.has(employeeNumber))
    .map((candidate, _, all) => ({
      ...candidate,
      probability: (candidate.probability / all.length) * Math.max(0, 1 - taken),
    }))
}

/** A forename or a surname of this person stands somewhere on the page, well or badly read. */
function isPartlyPrinted(directory: DirectoryIndex, position: number, printed: ReadonlySet<string>): boolean {
  const person = directory.people[position]
  if (!person) return false
  return [...printed].some((word) => {
    const isForename = findSpellings(directory.forenames, word).some(({ id }) =>
      person.forenameIds.includes(id),
    )
    if (isForename) return true
    return findSpellings(directory.surnames, word).some(({ id }) =>
      person.surnames.some(({ partIds, joinedId }) => joinedId === id || partIds.includes(id)),
    )
  })
}

interface Hint {
  readonly position: number
  readonly proof: Proof
  readonly probability: number
}

function asCandidate(directory: DirectoryIndex, hints: readonly Hint[]): readonly Candidate[] {
  const employee = directory.people[hints[0]?.position ?? -1]?.employee
  if (!employee) return []
  return [
    {
      employeeNumber: employee.employeeNumber,
      probability: Math.max(...hints.map(({ probability }) => probability)),
      mentionId: null,
      nameForm: 'none',
      nameSimilarity: 0,
      proofs: hints.map(({ proof }) => proof),
      left: employee.status === 'left',
      namesakes: [],
    },
  ]
}
