import type { NameMention } from '../mentions/mention.ts'
import { belongsToName, looksLikeName } from '../mentions/nameWords.ts'
import type { Line, Token } from '../sheet/sheet.ts'
import type { View } from '../sheet/view.ts'
import { cues } from './cues.ts'

/** What is printed around a mention, up to the next person: other people's cues are not this one's. */
export interface Context {
  /** Words before it, the nearest last: the rest of its sentence, or the cell to its left. */
  readonly before: readonly Token[]
  /** Words behind it, the nearest first. */
  readonly after: readonly Token[]
  /** The nearest lines above and below that say nothing of another person, nearest first. */
  readonly above: readonly Line[]
  readonly below: readonly Line[]
  /** Whether the mention fills its line, titles and salutation aside. */
  readonly alone: boolean
}

/** Words before a name that may still speak of it. */
const BEFORE_WORDS = 10
/** Words behind a name that may still speak of it: `hat vom … bis … an der Fortbildung … teilgenommen`. */
const AFTER_WORDS = 40

const CELL_WORDS_MAX = 3

/** For each token that belongs to a name whose it is. */
export function ownersOf(mentions: readonly NameMention[]): ReadonlyMap<number, NameMention> {
  return new Map(mentions.flatMap((mention) => mention.tokens.map((token) => [token, mention] as const)))
}

/** The surroundings of one mention; `owners` says for each token whose name it is part of, if anybody's. */
export function contextOf(
  view: View,
  mention: NameMention,
  owners: ReadonlyMap<number, NameMention>,
): Context {
  const [first, last] = [mention.tokens[0] ?? 0, mention.tokens.at(-1) ?? 0]
  const line = view.sheet.lines[view.sheet.tokens[first]?.line ?? 0] as Line
  const lastLine = view.sheet.lines[view.sheet.tokens[last]?.line ?? 0] as Line
  const foreign = (token: Token) => owners.has(token.index) && owners.get(token.index) !== mention
  const own = (token: Token) => mention.tokens.includes(token.index)
  const bare = (candidate: Line) => !candidate.tokens.some(foreign)
  const starts = line.tokens.every(
    (token) => token.index >= first || belongsToName(token) || looksLikeName(token),
  )
  const ends = lastLine.tokens.every((token) => token.index <= last)
  const { label } = view.around(line)
  const beside = ends ? shortCellBeside(view, lastLine) : []
  const before = line.tokens.filter((token) => token.index < first)
  const after = lastLine.tokens.filter((token) => token.index > last)
  // A row of a form is no sentence that the next rows go on with.
  const labelled = isLabelled(view, before, starts ? label : [])
  return {
    before: lastUntil([...(starts ? label : []), ...before], foreign).slice(-BEFORE_WORDS),
    after: ownWords([...after, ...beside, ...(labelled ? [] : following(view, lastLine))], foreign)
      .filter((token) => !own(token))
      .slice(0, AFTER_WORDS),
    above: firstUntil(view.around(line).above, (other) => !bare(other)),
    below: firstUntil(view.around(lastLine).below, (other) => !bare(other)),
    alone: starts && ends,
  }
}

function isLabelled(view: View, before: readonly Token[], label: readonly Token[]): boolean {
  if (/:$/.test(before.findLast((token) => !belongsToName(token))?.raw ?? '')) return true
  return cues.some(({ reach, pattern }) => reach === 'label' && pattern.test(view.cues(label)))
}

/** `Peter Schmidt      Dozent`: a few words in the next cell; more of them are another column. */
function shortCellBeside(view: View, line: Line): readonly Token[] {
  const { right } = view.around(line)
  return right && right.tokens.length <= CELL_WORDS_MAX && !right.text.endsWith('.') ? right.tokens : []
}

/** Running text goes on in the next lines of the same page. */
function following(view: View, line: Line): readonly Token[] {
  return view.sheet.lines
    .slice(line.index + 1, line.index + 6)
    .filter((next) => next.page === line.page)
    .flatMap((next) => next.tokens)
}

/** Words up to the next person, without those that already lead over to that person: `Dozentin:`. */
function ownWords(words: readonly Token[], foreign: (token: Token) => boolean): readonly Token[] {
  const next = words.findIndex(foreign)
  if (next === -1) return words
  const line = words[next]?.line
  const until = words.slice(0, next)
  const leadIn = until.findIndex((token) => token.line === line)
  if (leadIn === -1) return until
  const ended = until.findLastIndex((token) => token.line === line && /[.,;]$/.test(token.raw))
  return until.slice(0, Math.max(leadIn, ended + 1))
}

function firstUntil<T>(items: readonly T[], ends: (item: T) => boolean): readonly T[] {
  const end = items.findIndex(ends)
  return end === -1 ? items : items.slice(0, end)
}

function lastUntil<T>(items: readonly T[], ends: (item: T) => boolean): readonly T[] {
  return items.slice(items.findLastIndex(ends) + 1)
}
