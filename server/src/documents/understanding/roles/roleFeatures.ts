import { isSalutation } from '../matching/atoms.ts'
import type { NameMention } from '../mentions/mention.ts'
import type { Line, Token } from '../sheet/sheet.ts'
import type { View } from '../sheet/view.ts'
import type { Context } from './context.ts'
import { cues } from './cues.ts'
import { heightOnPage, letterHeight, usualHeight } from './printed.ts'

/** Words before a name that speak of it more surely than those further away. */
const NEAR_WORDS = 6
const LABEL_WORDS = 4
/** Behind a label of its own a name is a cell of a form; in a line of more words it stands in a sentence. */
const SENTENCE_WORDS_MIN = 8
const ZONES = 6
const LARGE = 1.4
const LARGER = 1.1
/** Names are counted up to this many on a paper. */
const NAMES_MAX = 4

/** What speaks for or against the person of a mention having taken part, by name; 1 for yes. */
export function roleFeatures(
  view: View,
  mentions: readonly NameMention[],
  mention: NameMention,
  context: Context,
): readonly string[] {
  const tokens = view.tokensAt(mention.tokens)
  return [
    ...cuesAround(view, context),
    ...printedHow(view, tokens, context),
    ...amongNames(view, mentions, mention),
  ]
}

function cuesAround(view: View, { before, after, above, below }: Context): readonly string[] {
  const near = view.cues(before.slice(-NEAR_WORDS))
  const far = view.cues(before)
  const label = view.cues(after.slice(0, LABEL_WORDS))
  const rest = view.cues(after)
  const around = [...linesSaying(view, above, 'above'), ...linesSaying(view, below, 'below')]
  return cues
    .flatMap(({ name, pattern }) => [
      pattern.test(near) ? `${name} before` : pattern.test(far) ? `${name} further before` : '',
      pattern.test(label) ? `${name} behind` : pattern.test(rest) ? `${name} further behind` : '',
    ])
    .concat(around)
    .filter((feature) => feature !== '')
}

/** Which cues stand in the next line, and which only in a further one. */
function linesSaying(view: View, lines: readonly Line[], side: string): readonly string[] {
  const texts = lines.map(({ tokens }) => view.cues(tokens))
  return cues.flatMap(({ name, pattern }) => {
    const found = texts.findIndex((text) => pattern.test(text))
    return found === -1 ? [] : [found === 0 ? `${name} ${side}` : `${name} further ${side}`]
  })
}

function printedHow(
  view: View,
  tokens: readonly Token[],
  { before, after, alone }: Context,
): readonly string[] {
  const [first, last] = [tokens[0], tokens.at(-1)]
  const line = view.sheet.lines[first?.line ?? -1]
  const ratio = letterHeight(tokens) / (usualHeight(view.sheet) || 1)
  const zone = Math.min(ZONES - 1, Math.floor(ZONES * heightOnPage(view.sheet, first)))
  const salutation = isSalutation(first?.folded ?? '') || isSalutation(before.at(-1)?.folded ?? '')
  const colon = before.findLast(({ raw }) => /\p{L}|:/u.test(raw))?.raw.endsWith(':') ?? false
  const signs: readonly (readonly [string, boolean])[] = [
    ['alone', alone],
    ['alone at the foot', alone && zone >= ZONES - 2],
    ['salutation', salutation],
    ['behind a colon', colon],
    ['large', ratio > LARGE],
    ['larger', ratio > LARGER && ratio <= LARGE],
    ['smaller', ratio < 1 / LARGER],
    ['starts its line', first === line?.tokens[0]],
    ['in a sentence', (line?.tokens.length ?? 0) >= SENTENCE_WORDS_MIN],
    ['before a comma', last?.raw.endsWith(',') ?? false],
    ['nothing behind', after.length === 0],
  ]
  return ['always', `zone ${zone}`, ...signs.filter(([, is]) => is).map(([name]) => name)]
}

function amongNames(view: View, mentions: readonly NameMention[], mention: NameMention): readonly string[] {
  const place = mentions.indexOf(mention)
  const heights = mentions.map(({ tokens }) => letterHeight(view.tokensAt(tokens)))
  const own = heights[place] ?? 0
  const largest = heights.every((height, index) => index === place || own > LARGER * height)
  const count = Math.min(NAMES_MAX, mentions.length)
  return [
    `name ${Math.min(NAMES_MAX, place + 1)} of ${count}`,
    ...(largest && mentions.length > 1 ? ['largest name'] : []),
    ...(isRepeated(view, mentions, mention) ? ['named again'] : []),
  ]
}

function isRepeated(view: View, mentions: readonly NameMention[], mention: NameMention): boolean {
  const name = surnameOf(view, mention)
  return mentions.some((other) => other !== mention && surnameOf(view, other) === name)
}

function surnameOf(view: View, { tokens }: NameMention): string {
  return view.tokensAt(tokens).at(-1)?.folded ?? ''
}
