import type { Details } from '../candidates/details.ts'
import type { DirectoryIndex } from '../directoryIndex.ts'
import { type Figure, hasMatch } from '../proofs/owner.ts'

/** Nobody prints a lecturer's birth date or personnel number: whose it is took part. */
const PRINTED = 0.95
/** The same where the directory knows the detail of somebody who bears the name. */
const KNOWN = 0.995
/** What is said of a person in so many words is not overruled by a detail that may be another one's. */
const SURE_ROLE = 0.9

/**
 * The figures with those made participants beside whose name a birth date or a personnel number stands. Whether it is
 * theirs the directory may confirm; one that it does not confirm counts only where nothing else tells the role. A mail address says so only as a sign-in:
 * organisers print theirs too.
 */
export function withDetails(
  figures: readonly Figure[],
  { birthDates, numbers, addresses }: Pick<Details, 'birthDates' | 'numbers' | 'addresses'>,
  directory: DirectoryIndex,
): readonly Figure[] {
  return figures.map((figure) => {
    const known =
      birthDates.some(
        ({ owner, date }) =>
          owner === figure &&
          hasMatch(figure, (position) => directory.people[position]?.employee.birthDate === date.day),
      ) ||
      numbers.some(
        ({ owner, digits }) =>
          owner === figure &&
          hasMatch(figure, (position) => directory.byEmployeeNumber.get(digits) === position),
      )
    const signedIn = addresses.some(
      ({ owner, holders, isAccount }) =>
        isAccount && owner === figure && hasMatch(figure, (position) => holders.includes(position)),
    )
    const printed = signedIn || [...birthDates, ...numbers].some(({ owner }) => owner === figure)
    const { role, certainty, participant } = figure.guess
    if (known && (role === 'participant' || certainty < SURE_ROLE)) {
      return asParticipant(figure, Math.max(KNOWN, participant))
    }
    return printed && role === 'unknown' ? asParticipant(figure, PRINTED) : figure
  })
}

function asParticipant(figure: Figure, certainty: number): Figure {
  return { ...figure, guess: { role: 'participant', certainty, participant: certainty } }
}
