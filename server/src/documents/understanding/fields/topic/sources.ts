import type { Line, Token } from '../../sheet/sheet.ts'
import type { View } from '../../sheet/view.ts'
import {
  aims,
  announcements,
  announcesAtEnd,
  courseBefore,
  deedsBefore,
  kinds,
  sureLabels,
  usualLabels,
} from './titleCues.ts'

/** How a title was found. */
export type Source =
  | 'label'
  | 'quoted'
  | 'announced'
  | 'following'
  | 'sentence'
  | 'subtitle'
  | 'tagged'
  | 'line'
  | 'kind'
  | 'aim'
  | 'course'

/** Words that may be the title of the course. */
export interface TopicCandidate {
  readonly source: Source
  readonly words: readonly Token[]
}

/** Where a title in running text ends: a verb, or a small word before a number or what a title has no room for. */
const ends =
  /^(teilgenommen|dabei|zugegen|belegt|abgelegt|nachgewiesen|erworben|beigewohnt|hat|haben|wurde|wird|besucht|absolviert|abgeschlossen|bestanden|erfolgreich|statt|held|hiermit|regelmassig|aktiv|vollstandig|has|have|was|durchgefuhrt|durchlaufen|teil|erfolg|mitgewirkt|which|welche|welches)$/
const mayEnd = /^(vom|am|im|in|von|mit|durch|bei|unter|bis|zu|an|on|from|at|by|with|der|des|on)$/
const endsBehind =
  /^(\d|umfang|der zeit|zeitraum|zeit|insgesamt|einem|einer|erfolg|dem umfang|rahmen|unserem|unserer|unser|unseren|haus|hause|dr|prof|herr|frau|leitung|the|january|february|march|april|may|june|july|august|september|october|november|december|januar|februar|marz|mai|juni|juli|oktober|dezember)/
/** Nouns that courses are called by, alone or with what they are about before them. */
const courseNoun =
  /(schulung|kurs|lehrgang|seminar|training|workshop|webinar|ausbildung|fortbildung|weiterbildung|tagung|unterweisung|supervision|konferenz|programm|qualifizierung|belehrung|fachtag|lernpfads?|lehrgangs|seminars|kurses)$/
/** The kind of a paper stands at the beginning of its line. */
const KIND_AT_MOST = 2
const leadsIn =
  /^(uber|die|der|das|den|des|dem|fur|zum|zur|eine|einer|an|am|teilnahme|erfolgreiche|besuch|nach|als|im|und|[-–—:|]+)$/
const SENTENCE_TITLE_WORDS_MAX = 16
const OTHER_SIZE = 1.5

/** Everything on the pages that may be the title of a course, as it was found; the same words may come several times. */
export function topicCandidates(view: View): readonly TopicCandidate[] {
  return [
    ...labelled(view),
    ...quoted(view),
    ...inSentences(view, announcements, 'announced'),
    ...following(view),
    ...inSentences(view, courseBefore, 'sentence'),
    ...inSentences(view, deedsBefore, 'sentence'),
    ...subtitles(view),
    ...tagged(view),
    ...behindKinds(view),
    ...inSentences(view, aims, 'aim'),
    ...courseNouns(view),
    ...view.sheet.lines.map(({ tokens }): TopicCandidate => ({ source: 'line', words: tokens })),
  ]
}

function labelled(view: View): readonly TopicCandidate[] {
  return [sureLabels, usualLabels].flatMap((label, rank) =>
    view.sheet.lines.flatMap((line) =>
      valuesOf(view, line, label, rank === 0).map((words): TopicCandidate => ({ source: 'label', words })),
    ),
  )
}

/** What stands behind the label on its line, in the cell beside it, or below a line that is nothing but the label. */
function valuesOf(view: View, line: Line, label: RegExp, sure: boolean): readonly (readonly Token[])[] {
  const { label: beside, below } = view.around(line)
  const values: (readonly Token[])[] = []
  if (startsWith(view, label, line.tokens.slice(0, 3))) {
    const matched =
      label
        .exec(view.cues(line.tokens.slice(0, 3)))?.[0]
        .trim()
        .split(' ').length ?? 1
    const own = line.tokens[matched - 1]?.raw.endsWith(':') ? line.tokens.slice(matched) : []
    if (own.length > 0) values.push(own)
  }
  const numbered = line.tokens.filter((token, index) => index > 0 || !/^\d{1,2}[.)]?$/.test(token.raw))
  const bare = startsWith(view, label, numbered) && numbered.length <= (sure ? 4 : 2)
  if (bare && below[0]) values.push(below[0].tokens)
  // `Kurs | Dauer` above two values: the neighbour of a label is no value when it is a label itself.
  const heading = below[0] !== undefined && view.around(below[0]).label[0] === line.tokens[0]
  if (!heading && beside.length > 0 && startsWith(view, label, withoutNumber(beside)))
    values.push(line.tokens)
  return values
}

function withoutNumber(tokens: readonly Token[]): readonly Token[] {
  return /^\d{1,2}[.)]?$/.test(tokens[0]?.raw ?? '') ? tokens.slice(1) : tokens
}

function startsWith(view: View, pattern: RegExp, tokens: readonly Token[]): boolean {
  return tokens.length > 0 && pattern.exec(view.cues(tokens))?.index === 1
}

/** Text between quotation marks, over up to four lines. */
function quoted(view: View): readonly TopicCandidate[] {
  const { tokens } = view.sheet
  return tokens.flatMap((token, start): readonly TopicCandidate[] => {
    if (!/^[„“"»«‚,]{1,2}[\p{L}\d]|^[„»"]$/u.test(token.raw) || /^,\p{L}/u.test(token.raw)) return []
    const end = tokens.findIndex(
      (other, index) =>
        index >= start &&
        index < start + 24 &&
        /\p{L}?[“”"»«][.,;:)]*$/u.test(other.raw) &&
        (index > start || other.raw.length > 2),
    )
    return end === -1 ? [] : [{ source: 'quoted', words: tokens.slice(start, end + 1) }]
  })
}

function inSentences(view: View, pattern: RegExp, source: Source): readonly TopicCandidate[] {
  return view.sheet.lines.flatMap((line): readonly TopicCandidate[] => {
    const flow = [line.index, line.index + 1, line.index + 2].flatMap((index) => {
      const other = view.sheet.lines[index]
      return other?.page === line.page ? other.tokens : []
    })
    const text = view.cues(flow)
    const match = pattern.exec(text)
    if (!match) return []
    const skipped = text
      .slice(0, match.index + match[0].length)
      .trim()
      .split(' ').length
    if (skipped > line.tokens.length + 1) return []
    const rest = flow.slice(skipped, skipped + SENTENCE_TITLE_WORDS_MAX)
    const end = rest.findIndex((token, index) =>
      index > 0 || ends.test(token.folded)
        ? endsTitle(token, rest[index + 1], rest[index - 1]) || otherSize(rest[0], token)
        : false,
    )
    const words = withoutDangling(end === -1 ? rest : rest.slice(0, end))
    return words.length > 0 ? [{ source, words }] : []
  })
}

/** A line in other letters is no part of the sentence. */
function otherSize(first: Token | undefined, token: Token): boolean {
  if (!first || first.line === token.line) return false
  const ratio = token.place.height / Math.max(first.place.height, 0.001)
  return ratio > OTHER_SIZE || ratio < 1 / OTHER_SIZE
}

export function withoutDangling(words: readonly Token[]): readonly Token[] {
  return words.slice(0, words.findLastIndex(({ folded }) => !mayEnd.test(folded)) + 1)
}

function endsTitle(token: Token, next: Token | undefined, previous: Token | undefined): boolean {
  if (/[.;)]$/.test(previous?.raw ?? '') || /,$/.test(previous?.raw ?? '')) return true
  if (ends.test(token.folded) || /^\(/.test(token.raw)) return true
  return mayEnd.test(token.folded) && next !== undefined && endsBehind.test(next.folded || next.raw)
}

function following(view: View): readonly TopicCandidate[] {
  return view.sheet.lines.flatMap((line): readonly TopicCandidate[] => {
    if (!announcesAtEnd.test(view.cues(line.tokens).replace(/[.:,]+ $/, ' '))) return []
    const title = view.around(line).below[0]
    return title ? [{ source: 'following', words: title.tokens }] : []
  })
}

/** What stands directly below the heading: `Bescheinigung` and under it `Erste-Hilfe-Fortbildung`. */
function subtitles(view: View): readonly TopicCandidate[] {
  const [heading] = view.sheet.lines
    .filter((line) => line.tokens.length <= 4 && kinds.test(view.cues(line.tokens)))
    .toSorted((a, b) => b.place.height - a.place.height)
  const below = heading && view.around(heading).below[0]
  return below && /^\p{Lu}/u.test(below.text) ? [{ source: 'subtitle', words: below.tokens }] : []
}

/** `Zertifikat Deutsch B2`, `Bescheinigung über die Fortbildung …`: the kind of a paper with the course behind it. */
function behindKinds(view: View): readonly TopicCandidate[] {
  return view.sheet.lines.flatMap((line): readonly TopicCandidate[] => {
    const kind = line.tokens.findIndex((token) => kinds.test(view.cues([token])))
    if (kind < 0 || kind > KIND_AT_MOST) return []
    const rest = line.tokens.slice(kind + 1)
    const words = rest.slice(rest.findIndex(({ folded }) => !leadsIn.test(folded)))
    return words.length > 0 ? [{ source: 'kind', words }] : []
  })
}

/** `an der Allergenschulung (LMIV) am …`: the course is called by its noun, with or without words behind it. */
function courseNouns(view: View): readonly TopicCandidate[] {
  return view.sheet.lines.flatMap((line) =>
    line.tokens.flatMap((token, place): readonly TopicCandidate[] => {
      if (!courseNoun.test(token.folded)) return []
      const rest = line.tokens.slice(place + 1, place + SENTENCE_TITLE_WORDS_MAX)
      const end = rest.findIndex((next, index) => endsTitle(next, rest[index + 1], rest[index - 1] ?? token))
      const behind = /[.,;:]$/.test(token.raw) ? [] : withoutDangling(end === -1 ? rest : rest.slice(0, end))
      const bracket = rest[behind.length]
      const bracketed = bracket && /^\([^)]*\)[.,;]?$/.test(bracket.raw) ? [bracket] : []
      return [
        { source: 'course', words: [token, ...behind] },
        ...(behind.length > 0 ? [{ source: 'course' as const, words: behind }] : []),
        ...(bracketed.length > 0
          ? [{ source: 'course' as const, words: [token, ...behind, ...bracketed] }]
          : []),
      ]
    }),
  )
}

function tagged(view: View): readonly TopicCandidate[] {
  return view.tagged
    .filter(({ label }) => label === 'course')
    .flatMap(({ tokens }) => [...Map.groupBy(view.tokensAt(tokens), (token) => token.line).values()])
    .map((words) => ({ source: 'tagged', words }))
}
