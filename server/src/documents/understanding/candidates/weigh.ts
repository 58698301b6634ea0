import type { Candidate, Proof } from '@amtsbote/contract'

/** What is known of an employee as the bearer of a printed name. */
export interface Fit {
  readonly nameForm: Candidate['nameForm']
  /** Cost of the letters and of how the name was pieced together. */
  readonly strain: number
  readonly proofs: readonly Proof[]
  readonly left: boolean
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
}
const CONTRADICTS = 0.002

/** Former staff take part in fewer courses of ours. */
const LEFT = 0.3

/** Relative likelihood that this employee's name was printed here; 1 is a name that fits letter by letter. */
export function weightOf({ strain, proofs, left }: Omit<Fit, 'nameForm'>): number {
  const evidence = proofs.reduce((product, proof) => product * factorOf(proof), 1)
  return Math.exp(-STRAIN_FACTOR * strain) * evidence * (left ? LEFT : 1)
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
