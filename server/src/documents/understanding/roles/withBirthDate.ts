import type { Details } from '../candidates/details.ts'
import type { Figure } from '../proofs/owner.ts'

/** Whoever's birth date or personnel number a certificate prints took part: nobody prints a lecturer's. */
const CERTAINTY = 0.95

/**
 * The figures with those made participants of whom nothing else tells the role, but beside whose name a birth date or
 * a personnel number stands. Whether it is theirs the directory has to confirm later: a wrong one contradicts.
 */
export function withBirthDate(
  figures: readonly Figure[],
  { birthDates, numbers }: Pick<Details, 'birthDates' | 'numbers'>,
): readonly Figure[] {
  const owners = new Set([...birthDates, ...numbers].map(({ owner }) => owner))
  return figures.map((figure) =>
    figure.guess.role === 'unknown' && owners.has(figure)
      ? { ...figure, guess: { role: 'participant', certainty: CERTAINTY, participant: CERTAINTY } }
      : figure,
  )
}
