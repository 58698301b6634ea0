import type { Role } from '@amtsbote/contract'
import { isSalutation } from '../matching/atoms.ts'
import type { Line, Token } from '../sheet/sheet.ts'
import type { View } from '../sheet/view.ts'
import type { Context } from './context.ts'
import { type Cue, cues } from './cues.ts'
import { heightOnPage, letterHeight, usualHeight } from './printed.ts'

export type RoleScores = Readonly<Record<Role, number>>

/** With nothing around it, nobody can say what a name does on a page. */
const base: RoleScores = {
  participant: 0,
  lecturer: -0.5,
  signatory: -0.5,
  contact: -0.5,
  addressee: -0.5,
  unknown: 1,
}

/** A cue two lines away, or further than this many words before, counts half. */
const NEAR_WORDS = 6
/** `Peter Schmidt, Dozent`; further behind a label belongs to somebody else. */
const LABEL_WORDS = 4
const FAR_FACTOR = 0.5

/** Signatures stand in the last quarter of what is printed on a page. */
const SIGNATURE_ZONE = 0.74
const SIGNATURE_WEIGHT = 1.5

const ADDRESS_ZONE = 0.45

/** A name half as large again as the usual text is what the page is about, more often than not. */
const LARGE = 1.4
const LARGE_WEIGHT = 0.7

/** Adds up what speaks for each role: the larger, the likelier; comparable only among the roles of one mention. */
export function scoreRoles(view: View, tokens: readonly Token[], context: Context): RoleScores {
  const scores: Record<Role, number> = { ...base }
  for (const role of Object.keys(base) as Role[]) {
    for (const cue of cues) if (cue.role === role) scores[role] += cueWeight(view, cue, context)
  }
  const zone = heightOnPage(view.sheet, tokens[0])
  if (zone > SIGNATURE_ZONE && context.alone) {
    scores.signatory += SIGNATURE_WEIGHT
    scores.participant -= SIGNATURE_WEIGHT
  }
  if (zone > ADDRESS_ZONE) scores.addressee -= 2
  if (isSalutation(tokens[0]?.folded ?? '') || isSalutation(context.before.at(-1)?.folded ?? '')) {
    scores.participant += 1
  }
  if (letterHeight(tokens) > LARGE * usualHeight(view.sheet)) scores.participant += LARGE_WEIGHT
  return scores
}

/** The strongest sighting of a cue counts; the same word twice says nothing more. */
function cueWeight(view: View, cue: Cue, context: Context): number {
  return Math.max(
    0,
    wordsBefore(view, cue, context.before),
    wordsBehind(view, cue, context.after),
    nearLines(view, cue.pattern, context.above, cue.above),
    nearLines(view, cue.pattern, context.below, cue.below),
  )
}

function wordsBefore(view: View, { pattern, before = 0 }: Cue, words: readonly Token[]): number {
  if (before === 0) return 0
  if (pattern.test(view.cues(words.slice(-NEAR_WORDS)))) return before
  return pattern.test(view.cues(words)) ? before * FAR_FACTOR : 0
}

function wordsBehind(view: View, { pattern, after = 0, reach }: Cue, words: readonly Token[]): number {
  const reached = reach === 'label' ? words.slice(0, LABEL_WORDS) : words
  return after > 0 && pattern.test(view.cues(reached)) ? after : 0
}

function nearLines(view: View, pattern: RegExp, lines: readonly Line[], weight = 0): number {
  if (weight === 0) return 0
  const found = lines.findIndex((line) => pattern.test(view.cues(line.tokens)))
  return found === -1 ? 0 : weight * FAR_FACTOR ** found
}
