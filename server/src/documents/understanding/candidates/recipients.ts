import type { Figure } from '../proofs/owner.ts'
import type { Sheet } from '../sheet/sheet.ts'

/** One person of the page with all places where the name stands. */
export interface PageFigure {
  readonly figures: readonly Figure[]
  /** The mention that tells most about what the person does: the likeliest participant. */
  readonly main: Figure
  /** Probability that the document is this person's. */
  readonly share: number
}

/** Odds that the recipient is somebody whose name was not found on the page at all. */
const UNSEEN_ODDS = 0.08

/** A name of which nothing is known takes this much of what it could claim: most of them are neither read nor meant. */
const UNKNOWN_FACTOR = 0.3

/** From this probability of having taken part a mention is a recipient in its own right. */
const RECIPIENT_MIN = 0.5

/**
 * Puts the mentions of one person together and shares out who the document belongs to. Exactly one recipient is
 * assumed, so that two likely ones halve each other.
 */
export function shareOut(sheet: Sheet, figures: readonly Figure[]): readonly PageFigure[] {
  const groups: Figure[][] = []
  for (const figure of figures) {
    const same = groups.find((group) => group.some((known) => isSamePerson(sheet, known, figure)))
    if (same) same.push(figure)
    else groups.push([figure])
  }
  const people = groups.map((group) => {
    const main = group.reduce((best, figure) =>
      figure.guess.participant > best.guess.participant ? figure : best,
    )
    const factor = main.guess.role === 'unknown' ? UNKNOWN_FACTOR : 1
    return {
      figures: group,
      main,
      odds: (factor * main.guess.participant) / (1.0001 - main.guess.participant),
    }
  })
  const total = people.reduce((sum, { odds }) => sum + odds, UNSEEN_ODDS)
  return people.map(({ figures: of, main, odds }) => ({ figures: of, main, share: odds / total }))
}

/** As sure as this of having taken part somebody is whose birth date or number the directory confirms. */
const CONFIRMED = 0.99
/** Beside a confirmed recipient a name counts as a second one from here on: `mit Anna Müller` may be a lecturer. */
const SECOND_RECIPIENT_MIN = 0.95

/**
 * Those who took part, whatever the others did; more than one makes the document a list. A paper that prints a detail of
 * one person treats its other recipients alike, so that beside a confirmed one the others must be nearly certain.
 */
export function recipientsAmong(people: readonly PageFigure[]): readonly PageFigure[] {
  const confirmed = people.some(({ main }) => main.guess.participant >= CONFIRMED)
  return people.filter(
    ({ main }) =>
      main.guess.role === 'participant' &&
      main.guess.participant >= (confirmed ? SECOND_RECIPIENT_MIN : RECIPIENT_MIN),
  )
}

function isSamePerson(sheet: Sheet, a: Figure, b: Figure): boolean {
  const [first, second] = [a.mention.matches[0], b.mention.matches[0]]
  if (first && second) return a.mention.matches.some((match) => match.position === second.position)
  const [name, other] = [nameOf(sheet, a), nameOf(sheet, b)]
  if (!first && !second && name === other) return true
  // `Sehr geehrte Frau El Amrani` is the `Layla El Amrani` of the next line.
  return name.endsWith(` ${other}`) || other.endsWith(` ${name}`)
}

function nameOf(sheet: Sheet, { mention }: Figure): string {
  return mention.tokens.map((index) => sheet.tokens[index]?.folded ?? '').join(' ')
}
