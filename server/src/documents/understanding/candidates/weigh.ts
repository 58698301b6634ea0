import type { Candidate, Hint, Proof } from '@amtsbote/contract'

/** What is known of an employee as the bearer of a printed name. */
export interface Fit {
  readonly nameForm: Candidate['nameForm']
  /** Cost of the letters and of how the name was pieced together. */
  readonly strain: number
  readonly proofs: readonly Proof[]
  readonly hints: readonly Hint[]
  readonly left: boolean
  /** Whether the surname stands there exactly as in the directory, capitals aside. */
  readonly asRecorded: boolean
}

/** How fast misreadings become unlikely: one unrelated letter in 150 names, a usual confusion in three. */
const STRAIN_FACTOR = 5

/**
 * How much likelier a detail of a page fits its bearer than anybody else. A birth date fits one person in about
 * 15,000; directories and course providers mistype one in a few hundred, hence no more than these.
 */
const AGREES: Readonly<Record<Proof['kind'], number>> = {
  name: 1,
  'birth-date': 5_000,
  'employee-number': 20_000,
  'mail-address': 5_000,
  // A course for which one in fifty of the staff is booked is the commonest that counts (`proofs/booking.ts`).
  booking: 50,
}
const CONTRADICTS = 0.002

/**
 * Hints move the odds by less than one unusual letter of a name. Most of those who bear a forename share its salutation, so
 * agreement says next to nothing; directories and issuers get it wrong in one of a hundred, which a stranger does not.
 */
const HINTS: Readonly<Record<Hint['kind'], Readonly<Record<Hint['agreement'], number>>>> = {
  salutation: { agrees: 1, contradicts: 0.3 },
  office: { agrees: 1.5, contradicts: 1 },
  employment: { agrees: 1, contradicts: 0.3 },
}

/** Former staff take part in fewer courses of ours. */
const LEFT = 0.3
/** A birth name is printed less often than today's. */
const FORMER = 0.3
/** `Koehler` is rather the employee who writes so than a Köhler; the letters alone cost nothing. */
const OTHER_SPELLING = 0.5

/** Relative likelihood that this employee's name was printed here; 1 is a name that fits letter by letter. */
export function weightOf({ strain, proofs, hints, left, nameForm, asRecorded }: Fit): number {
  const proven = proofs.reduce((product, proof) => product * factorOf(proof), 1)
  const evidence = hints.reduce((product, { kind, agreement }) => product * HINTS[kind][agreement], proven)
  const form = (left ? LEFT : 1) * (nameForm === 'former' ? FORMER : asRecorded ? 1 : OTHER_SPELLING)
  return Math.exp(-STRAIN_FACTOR * strain) * evidence * form
}

function factorOf({ kind, agreement }: Proof): number {
  if (kind === 'name' || agreement === 'unclear') return 1
  return agreement === 'agrees' ? AGREES[kind] : CONTRADICTS
}

/**
 * Relative likelihood that the printed name is a stranger's. A full name that one employee bears is a stranger's in
 * about one of thirty documents that reach a town (visitors, namesakes, people of other towns); half a name says
 * next to nothing. Scaled by how well the best employee fits, so that a misread name of ours stays ours.
 */
const STRANGER = { current: 0.03, former: 0.06, incomplete: 0.5, none: 1 } as const
/** Letters that fit nobody well are more often a stranger's name than a bad scan. */
const STRANGER_FLOOR = 0.002

export function strangerWeight(best: Pick<Fit, 'nameForm' | 'strain'>): number {
  return STRANGER[best.nameForm] * Math.max(Math.exp((-STRAIN_FACTOR * best.strain) / 2), STRANGER_FLOOR)
}
