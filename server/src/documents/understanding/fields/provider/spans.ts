import { phrases } from '../../cues/phrases.ts'
import type { Line, Token } from '../../sheet/sheet.ts'
import type { View } from '../../sheet/view.ts'
import { isFormWord, organisations } from '../ranked/formWords.ts'
import { type Span, spansOf } from '../ranked/ranked.ts'
import { wholeBlock } from '../ranked/wholeBlock.ts'

/** How an organisation's name was found. */
type Source = 'label' | 'by' | 'certifies' | 'tagged' | 'part' | 'parts' | 'block' | 'pair'

interface Candidate {
  readonly source: Source
  readonly words: readonly Token[]
}

/** Labels that the organiser stands behind. */
const label = phrases(`
  veranstalter* | träger | träger: | anbieter* | bildungsträger* | organisation: | bildungseinrichtung* | einrichtung: | akademie:
  ausrichter* | ausgestellt von* | ausgestellt durch* | aussteller* | provider* | institution: | organizer* | organiser* | issued by*
  schulungsanbieter* | kursanbieter* | bildungsanbieter* | lehrgangsträger* | mandant:
`)

/** Words in running text behind which the organiser follows. */
const by = phrases(`
  veranstaltet von der | veranstaltet von | veranstaltet vom | veranstaltet durch | durchgeführt von der | durchgeführt von
  durchgeführt vom | durchgeführt durch die | durchgeführt durch das | durchgeführt durch | angeboten von der | angeboten von
  angeboten vom | ausgerichtet von der | ausgerichtet von | ausgerichtet vom | im auftrag der | im auftrag des | organised by
  organized by | provided by | presented by | offered by | delivered by | hosted by | held by | eine veranstaltung der
  eine veranstaltung des | ein angebot der | ein angebot des
`)

/** Behind the organiser as the subject of its sentence. */
const certifies = /^(bescheinigt|bestatigt|verleiht|beurkundet|zertifiziert|certifies|confirms|awards)$/
const article = /^(die|das|der|the)$/

/** An office goes with the house that it belongs to. */
const office =
  /^(amt|fachbereich|fachdienst|abteilung|referat|dezernat|eigenbetrieb|sachgebiet|stabsstelle|personalamt)$/

/** Names that are longer are sentences. */
const WORDS_MAX = 12
const PARTS_MAX = 3
/** From the top of a line to the top of the next one. */
const NEXT_LINE_HEIGHTS = 2

/** Everything that may be the organiser's name, the same words once. `dates`: words of printed days. */
export function providerSpans(view: View, dates: ReadonlySet<number>): readonly Span[] {
  return spansOf(
    [...labelled(view), ...inSentences(view), ...subjects(view), ...tagged(view), ...parts(view)]
      .map(({ source, words }) => ({ source, words: trimmed(words) }))
      .filter(({ words }) => isName(words, dates)),
  )
}

/** `Stadt Musterstadt` above `Amt für Personal` is one name in two lines, which print leaves the dash out of. */
export function providerName(words: readonly Token[]): string {
  return words
    .map((token, index) => {
      const before = words[index - 1]
      return before && before.line !== token.line && office.test(token.folded) ? `– ${token.raw}` : token.raw
    })
    .join(' ')
    .replace(/^[^\p{L}\d„("]+|[\s,;:|·•-]+$/gu, '')
}

function labelled(view: View): readonly Candidate[] {
  return view.sheet.lines.flatMap((line) => {
    const start = line.tokens.findIndex(
      (_, index) => label.exec(view.cues(line.tokens.slice(index)))?.index === 1,
    )
    const ends = line.tokens.findIndex(
      (token, index) => index >= start && /:$|^(von|durch|by)$/.test(token.raw),
    )
    const own = start >= 0 && ends >= 0 ? line.tokens.slice(ends + 1) : []
    const beside = label.exec(view.cues(view.around(line).label))?.index === 1 ? line.tokens : []
    const below = start === 0 && line.tokens.length <= 2 ? (view.around(line).below[0]?.tokens ?? []) : []
    return [own, beside, below].flatMap((words) => candidates('label', words))
  })
}

function inSentences(view: View): readonly Candidate[] {
  return view.sheet.lines.flatMap((line) => {
    const flow = [...line.tokens, ...(view.around(line).below[0]?.tokens ?? [])]
    const text = view.cues(flow)
    const match = by.exec(text)
    if (!match) return []
    const skipped = `${text.slice(0, match.index)}${match[0]}`.trim().split(' ').length
    const rest = flow.slice(skipped, skipped + WORDS_MAX)
    const end = rest.findIndex(({ raw }) => /[.,;]$/.test(raw) && !/^(e\.?|V\.?|Dr\.|St\.)/.test(raw))
    return candidates('by', end === -1 ? rest : rest.slice(0, end + 1))
  })
}

/** `Die Akademie Lippaue bescheinigt`. */
function subjects(view: View): readonly Candidate[] {
  const { tokens } = view.sheet
  return tokens.flatMap((token, index) => {
    if (!certifies.test(token.folded)) return []
    const from = tokens.findLastIndex(
      (one, at) =>
        at < index && at >= index - WORDS_MAX && article.test(one.folded) && /^\p{Lu}/u.test(one.raw),
    )
    return from >= 0 ? candidates('certifies', tokens.slice(from + 1, index)) : []
  })
}

function tagged(view: View): readonly Candidate[] {
  return view.tagged
    .filter(({ label: kind }) => kind === 'organisation')
    .map(({ tokens }) => ({ source: 'tagged', words: view.tokensAt(tokens) }))
}

/** A letterhead joins name, street and town by dots, bars or commas: `Institut X · Weg 1 · 12345 Y`. */
function parts(view: View): readonly Candidate[] {
  const stops = (line: Line) =>
    isFormWord(view, line.tokens) || line.tokens.some(({ raw }) => /\d{4}/.test(raw))
  return view.sheet.lines.flatMap((line) =>
    sectionsOf(line).flatMap((section) =>
      section.flatMap((part, start): readonly Candidate[] => [
        { source: 'part', words: part },
        { source: 'part', words: beforeStreet(part) },
        { source: 'part', words: withoutMonogram(part) },
        { source: 'block', words: blockOf(view, part, stops) },
        { source: 'pair', words: pairOf(view, part) },
        ...section.slice(start + 1, start + PARTS_MAX).map(
          (_, more): Candidate => ({
            source: 'parts',
            words: section.slice(start, start + more + 2).flat(),
          }),
        ),
      ]),
    ),
  )
}

function blockOf(view: View, words: readonly Token[], stops: (line: Line) => boolean): readonly Token[] {
  const last = words.at(-1)
  const line = view.sheet.lines[last?.line ?? -1]
  const below = line && last === line.tokens.at(-1) ? view.around(line).below[0] : undefined
  if (below && office.test(below.tokens[0]?.folded ?? ''))
    return [...words, ...wholeBlock(view, below.tokens, stops)]
  const next = below && sectionsOf(below)[0]?.[0]
  const grown = wholeBlock(view, words, stops)
  // Of a name that goes on in a line with the street only the name's part belongs to it.
  return grown.length > words.length || !next || !/[-–&]$|^(und|der|des|für|im|von)$/.test(last?.raw ?? '')
    ? grown
    : [...words, ...next]
}

/** A name over two lines of a narrow cell. */
function pairOf(view: View, words: readonly Token[]): readonly Token[] {
  const line = view.sheet.lines[words[0]?.line ?? -1]
  const below = line && words.length === line.tokens.length ? view.around(line).below[0] : undefined
  const near = below && line && below.place.y - line.place.y < NEXT_LINE_HEIGHTS * line.place.height
  return near ? [...words, ...below.tokens] : words
}

/** `Kommunalakademie Nordhang e. V. Am Nordhang 3`. */
function beforeStreet(words: readonly Token[]): readonly Token[] {
  const number = words.findIndex(({ raw }, index) => index > 1 && /^\d{1,3}\p{L}?,?$/u.test(raw))
  if (number === -1) return words
  return words.slice(
    0,
    /^(am|im|an|zum|zur|auf)$/.test(words[number - 2]?.folded ?? '') ? number - 2 : number - 1,
  )
}

/** `TW Tagespflege-Werkstatt`: letters of a logo. */
function withoutMonogram(words: readonly Token[]): readonly Token[] {
  return /^\p{Lu}{1,3}$/u.test(words[0]?.raw ?? '') ? words.slice(1) : words
}

/** What dots and bars divide, and within that what commas divide. */
function sectionsOf(line: Line): readonly (readonly (readonly Token[])[])[] {
  const sections: Token[][][] = [[[]]]
  for (const token of line.tokens) {
    if (/^[·•|∙:/]$/.test(token.raw)) sections.push([[]])
    else {
      sections.at(-1)?.at(-1)?.push(token)
      if (/[;|·•]$/.test(token.raw)) sections.push([[]])
      else if (/,$/.test(token.raw)) sections.at(-1)?.push([])
    }
  }
  return sections.map((section) => section.filter((part) => part.length > 0))
}

function candidates(source: Source, words: readonly Token[]): readonly Candidate[] {
  const comma = words.findIndex(({ raw }) => /[,·|]$/.test(raw))
  return comma > 0
    ? [
        { source, words },
        { source, words: words.slice(0, comma + 1) },
      ]
    : [{ source, words }]
}

/** Without a monogram before it (`TW Tagespflege-Werkstatt`) and an empty bracket or dash behind it. */
function trimmed(words: readonly Token[]): readonly Token[] {
  const first = words.findIndex(({ raw }) => /[\p{L}\d]/u.test(raw))
  return words.slice(Math.max(0, first), words.findLastIndex(({ raw }) => /[\p{L}\d]/u.test(raw)) + 1)
}

function isName(words: readonly Token[], dates: ReadonlySet<number>): boolean {
  if (words.length === 0 || words.length > WORDS_MAX || words.some(({ index }) => dates.has(index)))
    return false
  const text = words.map(({ raw }) => raw).join(' ')
  if (/@|www\.|https?:|\d{4}/.test(text) || /\bAnl\b|Eingang|Poststelle/i.test(text)) return false
  const small = words.filter((token) => /^\p{Ll}{2}/u.test(token.text)).length
  return /\p{Lu}\p{L}{2}/u.test(text) && (small * 2 <= words.length || organisations.test(text))
}
