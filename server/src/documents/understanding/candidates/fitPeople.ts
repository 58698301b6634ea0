import type { Candidate, Hint, Proof } from '@amtsbote/contract'
import type { DirectoryIndex } from '../directoryIndex.ts'
import { findHints } from '../hints/findHints.ts'
import { type NameMatch, similarityOf } from '../matching/nameMatch.ts'
import { strain } from '../mentions/groupMatches.ts'
import { type NearSpellings, namesakesOf } from '../namesakes.ts'
import { bookingProof } from '../proofs/booking.ts'
import type { View } from '../sheet/view.ts'
import { type Details, secondProofs } from './details.ts'
import type { PageFigure } from './recipients.ts'
import { weightOf } from './weigh.ts'

/** The printed letters must fit at least this well to count as a proof. */
const NAME_AGREES_MIN = 0.9

/** An employee as the bearer of a name on the page. */
export interface Bearer {
  readonly position: number
  readonly match: NameMatch
  readonly nameForm: Candidate['nameForm']
  readonly strain: number
  readonly proofs: readonly Proof[]
  readonly hints: readonly Hint[]
  readonly weight: number
}

/**
 * Everybody of the directory who may bear the name of this person of the page, the likeliest first. Namesakes of the
 * likeliest are among them even when the printed letters fit them less: they have to be told apart.
 */
export function bearersFor(
  view: View,
  directory: DirectoryIndex,
  person: PageFigure,
  details: Details,
  near: NearSpellings,
): readonly Bearer[] {
  const matches = bestMatches(person)
  const bearerWith = (match: NameMatch) => bearerOf(view, directory, person, { details, match, near })
  const bearers = matches.map(bearerWith)
  const [likeliest] = bearers.toSorted((a, b) => b.weight - a.weight)
  if (!likeliest) return []
  const others = namesakesOf(directory, likeliest.position, near)
    .filter(({ position }) => !matches.some((match) => match.position === position))
    .map(({ position, cost }) => {
      const match = { ...likeliest.match, position, cost: likeliest.match.cost + cost }
      return bearerWith(match)
    })
  return [...bearers, ...others].sort((a, b) => b.weight - a.weight)
}

/** For each employee the place where the name fits best. */
function bestMatches({ figures }: PageFigure): readonly NameMatch[] {
  const best = new Map<number, NameMatch>()
  for (const match of figures.flatMap(({ mention }) => mention.matches)) {
    const known = best.get(match.position)
    if (!known || strain(match) < strain(known)) best.set(match.position, match)
  }
  return [...best.values()]
}

function bearerOf(
  view: View,
  directory: DirectoryIndex,
  { figures }: PageFigure,
  { details, match, near }: { details: Details; match: NameMatch; near: NearSpellings },
): Bearer {
  const nameForm = match.unexplained > 0 ? 'incomplete' : match.form
  const tokens = view.tokensAt(match.tokens)
  const name: Proof = {
    kind: 'name',
    agreement: nameForm !== 'incomplete' && similarityOf(match) >= NAME_AGREES_MIN ? 'agrees' : 'unclear',
    text: tokens.map((token) => token.raw).join(' '),
    boxes: tokens.flatMap((token) => [...token.boxes]),
  }
  const second = secondProofs(view, directory, details, figures, match.position)
  const proofs = [name, ...second, ...bookingOf(directory, details, match.position, near)]
  const employee = directory.people[match.position]?.employee
  const hints = employee ? findHints(view, figures, employee, details.lastCourseDay) : []
  const asRecorded = capitals(name.text).includes(capitals(employee?.lastName ?? ''))
  const left = employee?.status === 'left'
  const weight = weightOf({ strain: strain(match), nameForm, asRecorded, proofs, hints, left })
  return { position: match.position, match, nameForm, strain: strain(match), proofs, hints, weight }
}

function capitals(text: string): string {
  return text.normalize('NFC').toLocaleUpperCase('de')
}

function bookingOf(
  directory: DirectoryIndex,
  { booked }: Details,
  position: number,
  near: NearSpellings,
): readonly Proof[] {
  const numberAt = (place: number) => directory.people[place]?.employee.employeeNumber
  const employeeNumber = numberAt(position)
  if (!employeeNumber || !booked.employeeNumbers.has(employeeNumber)) return []
  const namesakes = namesakesOf(directory, position, near).flatMap((other) => numberAt(other.position) ?? [])
  const proof = bookingProof(booked, employeeNumber, namesakes)
  return proof ? [proof] : []
}
