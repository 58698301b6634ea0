import type { Candidate } from '@amtsbote/contract'
import type { DirectoryIndex } from '../directoryIndex.ts'
import { similarityOf } from '../matching/nameMatch.ts'
import { populationShareOf } from '../names/populationShare.ts'
import { type NearSpellings, namesakesOf, nearSpellings } from '../namesakes.ts'
import type { Figure } from '../proofs/owner.ts'
import type { View } from '../sheet/view.ts'
import type { Details } from './details.ts'
import { type Bearer, bearersFor } from './fitPeople.ts'
import type { PageFigure } from './recipients.ts'
import { strangerWeight } from './weigh.ts'

/** What a clerk can take in at a glance. */
export const CANDIDATES_MAX = 10

/** Everybody whose document this may be, best first; the probabilities leave room for "nobody of ours". */
export function rankCandidates(
  view: View,
  directory: DirectoryIndex,
  people: readonly PageFigure[],
  details: Details,
  idOf: (figure: Figure) => string,
): readonly Candidate[] {
  const near = nearSpellings()
  const all = people.flatMap((person) => shared(person, bearersFor(view, directory, person, details, near)))
  const distinct = all
    .sort((a, b) => b.probability - a.probability)
    .filter((one, index) => all.findIndex((other) => other.bearer.position === one.bearer.position) === index)
  const [best] = distinct
  if (!best) return []
  const colliding = new Set(
    namesakesOf(directory, best.bearer.position, near).map(({ position }) => position),
  )
  return limited(distinct, colliding).map(({ bearer, probability, main }) =>
    candidateOf(directory, bearer, probability, idOf(main), near),
  )
}

interface Shared {
  readonly bearer: Bearer
  readonly probability: number
  readonly main: Figure
}

/** Shares out a person's part among all who may bear the name, a stranger included. */
function shared({ share, main }: PageFigure, bearers: readonly Bearer[]): readonly Shared[] {
  const [best] = bearers
  if (!best) return []
  const total = bearers.reduce((sum, { weight }) => sum + weight, strangerWeight(best))
  return bearers.map((bearer) => ({ bearer, main, probability: (share * bearer.weight) / total }))
}

/** Namesakes of the best stay in the list however unlikely: the decision asks whether they are told apart. */
function limited(ranked: readonly Shared[], colliding: ReadonlySet<number>): readonly Shared[] {
  const [best, ...rest] = ranked
  if (!best) return []
  const first = rest.filter(({ bearer }) => colliding.has(bearer.position))
  const others = rest.filter(({ bearer }) => !colliding.has(bearer.position))
  return [
    best,
    ...[...first, ...others].slice(0, CANDIDATES_MAX - 1).sort((a, b) => b.probability - a.probability),
  ]
}

function candidateOf(
  directory: DirectoryIndex,
  bearer: Bearer,
  probability: number,
  mentionId: string,
  near: NearSpellings,
): Candidate {
  const { position, nameForm, match, proofs, hints } = bearer
  const person = directory.people[position] as DirectoryIndex['people'][number]
  const { employee } = person
  return {
    employeeNumber: employee.employeeNumber,
    probability,
    mentionId,
    nameForm,
    nameSimilarity: similarityOf(match),
    proofs: [...proofs],
    ...(hints.length > 0 && { hints: [...hints] }),
    left: employee.status === 'left',
    populationShare: populationShareOf(directory, person),
    namesakes: namesakesOf(directory, position, near).flatMap(
      (namesake) => directory.people[namesake.position]?.employee.employeeNumber ?? [],
    ),
  }
}
