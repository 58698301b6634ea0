import type { Role } from '@amtsbote/contract'
import type { NameMention } from '../mentions/mention.ts'
import type { Token } from '../sheet/sheet.ts'
import type { View } from '../sheet/view.ts'
import { contextOf, ownersOf } from './context.ts'
import { tookPartOdds } from './learnedRole.ts'
import { type RoleScores, scoreRoles } from './score.ts'

/** What a name does on the page, with the probability of every role. */
export interface RoleGuess {
  readonly role: Role
  readonly certainty: number
  readonly participant: number
}

/** The sum of all that speaks for a role must exceed this before a list goes on with it. */
const LIST_SCORE_MIN = 2
const LIST_FACTOR = 0.9
/** Names of a list begin within this share of the page's width of each other, and are about equally large. */
const LIST_ALIGNED = 0.02
const LIST_SIZE_RATIO = 1.4

/** Roles of all mentions, in their order. */
export function assignRoles(view: View, mentions: readonly NameMention[]): readonly RoleGuess[] {
  const owners = ownersOf(mentions)
  const scores = mentions.map((mention) => {
    const context = contextOf(view, mention, owners)
    const scored = scoreRoles(view, view.tokensAt(mention.tokens), context)
    return withLearned(scored, tookPartOdds(view, mentions, mention, context))
  })
  const shared = shareInLists(view, mentions, scores)
  return mentions.map((mention, index) => {
    const inherited = continuesList(view, mentions[index - 1], mention) ? shared[index - 1] : undefined
    const own = shared[index] as RoleScores
    const used = inherited && strength(own) < LIST_SCORE_MIN ? weakened(inherited) : own
    shared[index] = used
    return guessOf(used)
  })
}

/** How far both the rules and what was learned are believed: together a little more than each for itself. */
const BELIEVED = 0.7

/**
 * The odds of having taken part as rules and learned weights see them together; the other roles share the rest as before.
 * Whom the rules take for a lecturer, an addressee or nobody in particular, nothing learned makes a participant: a
 * certificate that is sent to the personnel office is nobody's who works there.
 */
function withLearned(scores: RoleScores, learned: number): RoleScores {
  const { participant, ...others } = scores
  const rest = logSum(Object.values(others))
  const own = participant - rest
  const together = BELIEVED * (own + learned)
  const tookPart = participant >= Math.max(...Object.values(others))
  return { ...scores, participant: rest + (tookPart ? together : Math.min(own, together)) }
}

function logSum(scores: readonly number[]): number {
  return Math.log(scores.reduce((sum, score) => sum + Math.exp(score), 0))
}

/** Names joined by commas or `und` within a line do the same thing: what is said of one is said of all. */
function shareInLists(
  view: View,
  mentions: readonly NameMention[],
  scores: readonly RoleScores[],
): RoleScores[] {
  const groups: number[][] = []
  mentions.forEach((mention, index) => {
    const joins =
      onOneLine(view, mentions[index - 1], mention) && continuesList(view, mentions[index - 1], mention)
    if (joins) groups.at(-1)?.push(index)
    else groups.push([index])
  })
  return groups.flatMap((group) => {
    const strongest = Object.fromEntries(
      (['participant', 'lecturer', 'signatory', 'contact', 'addressee', 'unknown'] as const).map((role) => [
        role,
        Math.max(...group.map((index) => scores[index]?.[role] ?? 0)),
      ]),
    ) as Record<Role, number>
    return group.map(() => strongest)
  })
}

function onOneLine(view: View, previous: NameMention | undefined, mention: NameMention): boolean {
  const end = view.sheet.tokens[previous?.tokens.at(-1) ?? -1]
  return end !== undefined && end.line === view.sheet.tokens[mention.tokens[0] ?? -1]?.line
}

/** `Dozenten: Anna Müller, Peter Schmidt und …`, or one name a line under a heading. */
function continuesList(view: View, previous: NameMention | undefined, mention: NameMention): boolean {
  const end = view.sheet.tokens[previous?.tokens.at(-1) ?? -1]
  const start = view.sheet.tokens[mention.tokens[0] ?? -1]
  if (!end || !start || end.place.page !== start.place.page) return false
  const between = view.cues(view.sheet.tokens.slice(end.index + 1, start.index)).trim()
  if (!/^((und|and|&|sowie|frau|herr|herrn|dr\.|prof\.|[-•·,|/\d.)]+) ?)*$/.test(between)) return false
  const line = view.sheet.lines[end.line]
  const next = view.sheet.lines[start.line]
  if (!line || !next) return false
  if (line === next) return true
  const close = next.place.y - line.place.y < 3 * Math.max(line.place.height, next.place.height)
  return close && (/,$/.test(end.raw) || standsUnder(view, previous, start))
}

/** One name below the other, in the same size: the rows of a list. */
function standsUnder(view: View, previous: NameMention | undefined, start: Token): boolean {
  const above = view.sheet.tokens[previous?.tokens[0] ?? -1]
  if (!above) return false
  const ratio = start.place.height / Math.max(above.place.height, 0.001)
  const aligned = Math.abs(start.place.x - above.place.x) < LIST_ALIGNED
  return aligned && ratio < LIST_SIZE_RATIO && ratio > 1 / LIST_SIZE_RATIO
}

function strength(scores: RoleScores): number {
  return Math.max(scores.participant, scores.lecturer, scores.signatory, scores.contact, scores.addressee)
}

function weakened(scores: RoleScores): RoleScores {
  return Object.fromEntries(
    Object.entries(scores).map(([role, score]) => [role, score * LIST_FACTOR]),
  ) as Record<Role, number>
}

/** Probabilities by the logistic rule for several classes (softmax). */
function guessOf(scores: RoleScores): RoleGuess {
  const entries = Object.entries(scores) as [Role, number][]
  const total = entries.reduce((sum, [, score]) => sum + Math.exp(score), 0)
  const [role, score] = entries.reduce((best, entry) => (entry[1] > best[1] ? entry : best))
  return { role, certainty: Math.exp(score) / total, participant: Math.exp(scores.participant) / total }
}
