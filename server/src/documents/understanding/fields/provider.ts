import { phrases } from '../cues/phrases.ts'
import type { Line, Token } from '../sheet/sheet.ts'
import type { View } from '../sheet/view.ts'
import { type Found, foundAt } from './found.ts'

const label = phrases(`
  veranstalter*: | träger: | anbieter: | bildungsträger*: | organisation: | veranstaltet von | provider: | institution: | organizer:
`)

const organisations =
  /(institut|akademie|volkshochschule|\bvhs\b|\be\. ?v\.|\be\.v\b|gmbh|\bag\b|verband|verein|kammer|hochschule|universit|bildungs(werk|zentrum|haus|stätte)|unfallkasse|berufsgenossenschaft|feuerwehrschule|rotes kreuz|dienst|stiftung|gesellschaft|zentrum|zweckverband|kolleg|\bamt\b|stadt |kreis |gemeinde |landes|ministerium|tüv|dekra|\bihk\b|\bhwk\b|academy|institute|university|learning|consult|seminare|training)/i

/** Stamps of the mail room name an office of the house. */
const stamp = /\bAnl\b|Eingang|Poststelle/i

const address =
  /(?<= )(\S*str\.|\S*strasse|\S*weg|\S*platz|\S*allee|\S*gasse|\S*ring|am \S+|postfach) \d{1,4}|(?<= )(d-)?\d{5} [a-z]/u

/** What stands in large letters above a text and is nobody's name. */
const headings = phrases(`
  *leitung | *stelle | *bescheinigung | *zertifikat | *nachweis | *urkunde | *zeugnis | *bestätigung | certificate* | bescheinigt*
  teilnahme | frau | herr | herrn
`)

/** Lines that say where the recipient works. */
const employer = phrases(`
  organisationseinheit* | dienststelle* | behörde* | arbeitgeber* | arbeitsbereich* | benutzer* | firma:
`)

/** Lines that long are sentences. */
const WORDS_MAX = 9

/** How sure the tagger must be of an organisation. */
const ORGANISATION_MIN = 0.5

const TOP_ZONE = 0.25
const BOTTOM_ZONE = 0.85

/** Who gave the course: a labelled name, else what looks most like an organisation's name in the letterhead. */
export function providerOf(view: View, taken: ReadonlySet<number>): Found<string> | null {
  const labelled = labelledProvider(view)
  if (labelled) return labelled
  const ranked = view.sheet.lines
    .filter((line) => !employer.test(view.cues(line.tokens)))
    .flatMap((line) => partsOf(line))
    .filter(
      (tokens) =>
        tokens.length > 0 && tokens.length <= WORDS_MAX && !tokens.some((token) => taken.has(token.index)),
    )
    .map((tokens) => ({ tokens, score: scoreOf(view, tokens) }))
    .filter(({ score }) => score >= 2.5)
    .sort((a, b) => b.score - a.score)
  const best = ranked[0]?.tokens
  if (!best) return null
  const office = officeBelow(view, best)
  const rest = restBelow(view, best)
  if (rest) return foundAt(nameOf([...best, ...rest]), [...best, ...rest])
  return office
    ? foundAt(`${nameOf(best)} – ${nameOf(office)}`, [...best, ...office])
    : foundAt(nameOf(best), best)
}

/** `Stadt Musterstadt` with `Amt für Personal` below it is one name in two lines. */
function officeBelow(view: View, tokens: readonly Token[]): readonly Token[] | undefined {
  const line = view.sheet.lines[(tokens[0] as Token).line] as Line
  const below = view.around(line).below[0]
  const office =
    /^(amt|fachbereich|fachdienst|abteilung|referat|dezernat|eigenbetrieb|der burgermeister|die burgermeisterin)$/
  return below && office.test(below.tokens[0]?.folded ?? '') && below.tokens.length <= WORDS_MAX
    ? below.tokens
    : undefined
}

/** `Verband der Bauhöfe und` goes on in the next line, and `Kreisverband` behind a comma belongs to the name. */
function restBelow(view: View, tokens: readonly Token[]): readonly Token[] | undefined {
  const last = tokens.at(-1) as Token
  const line = view.sheet.lines[last.line] as Line
  const next = line.tokens.filter((token) => token.index > last.index)
  if (
    /,$/.test(last.raw) &&
    /^(kreisverband|ortsverband|landesverband|bezirksverband|regionalverband|ortsverein)$/.test(
      next[0]?.folded ?? '',
    )
  ) {
    return next.slice(0, 3)
  }
  if (next.length > 0 || !/^(und|der|des|fur|im|von|&|-)$/.test(last.folded || last.raw)) return undefined
  const below = view.around(line).below[0]
  return below && below.tokens.length <= WORDS_MAX ? below.tokens : undefined
}

function labelledProvider(view: View): Found<string> | null {
  for (const line of view.sheet.lines) {
    const position = line.tokens.findIndex((_, index) =>
      label.test(view.cues(line.tokens.slice(index, index + 2))),
    )
    if (position === -1) continue
    const start = line.tokens.findIndex((token, index) => index >= position && /:$|von$/.test(token.raw)) + 1
    const own = line.tokens.slice(start)
    const value = own.length > 0 ? own : (view.around(line).right?.tokens ?? [])
    if (value.length > 0 && value.length <= WORDS_MAX) return foundAt(nameOf(value), value)
  }
  return null
}

/** A letterhead joins name, street and town by dots, bars or commas: `Institut X · Weg 1 · 12345 Y`. */
function partsOf(line: Line): readonly (readonly Token[])[] {
  const parts: Token[][] = [[]]
  for (const token of line.tokens) {
    if (/^[·•|∙:]$/.test(token.raw)) parts.push([])
    else {
      parts.at(-1)?.push(token)
      if (/[,;|·•]$/.test(token.raw)) parts.push([])
    }
  }
  return parts
}

function scoreOf(view: View, tokens: readonly Token[]): number {
  const text = tokens.map((token) => token.raw).join(' ')
  const first = tokens[0] as Token
  if (stamp.test(text)) return 0
  if (
    /\d/.test(text) ||
    /@|www\.|:/.test(text) ||
    !tokens.some((token) => /^\p{Lu}\p{L}{2}/u.test(token.text))
  )
    return 0
  // A sentence has verbs and small words; a name has them only between capitals.
  const small = tokens.filter((token) => /^\p{Ll}{2}/u.test(token.text)).length
  if (small * 2 > tokens.length) return 0
  const zone = zoneOf(view, first)
  const place = zone < TOP_ZONE ? 1.5 : zone > BOTTOM_ZONE ? 1 : 0
  const size = zone < TOP_ZONE ? Math.min(1, first.place.height / 0.03) : 0
  const sign =
    (organisations.test(text) || isFirstLine(view, tokens) || isTagged(view, tokens) ? 1.5 : 0) +
    (hasAddress(view, tokens) ? 2.5 : 0)
  return sign === 0 || headings.test(view.cues(tokens)) ? 0 : sign + place + size
}

/** The tagger takes all of it for an organisation. */
function isTagged(view: View, tokens: readonly Token[]): boolean {
  return view.tagged.some(
    (one) =>
      one.label === 'organisation' &&
      one.probability >= ORGANISATION_MIN &&
      tokens.every((token) => one.tokens.includes(token.index)),
  )
}

/** The first line of a page that is more than dirt is the letterhead. */
function isFirstLine(view: View, tokens: readonly Token[]): boolean {
  const first = view.sheet.lines.find((line) => /\p{L}{3}/u.test(line.text))
  return tokens.length > 1 && first?.index === tokens[0]?.line
}

/** A street or postcode directly behind the name or in the line below it. */
function hasAddress(view: View, tokens: readonly Token[]): boolean {
  const last = tokens.at(-1) as Token
  const line = view.sheet.lines[last.line] as Line
  const rest = line.tokens.filter((token) => token.index > last.index)
  if (rest.length > 0) return address.test(view.cues(rest.slice(0, 6)))
  const starts = line.tokens[0] === tokens[0] || line.tokens.length - tokens.length <= 1
  return (
    starts &&
    view
      .around(line)
      .below.slice(0, 1)
      .some((below) => address.test(view.cues(below.tokens.slice(0, 6))))
  )
}

function zoneOf(view: View, token: Token): number {
  const page = view.sheet.lines.filter((line) => line.page === token.place.page)
  const top = Math.min(...page.map((line) => line.place.y))
  const bottom = Math.max(...page.map((line) => line.place.y + line.place.height))
  return bottom > top ? (token.place.y - top) / (bottom - top) : 0
}

function nameOf(tokens: readonly Token[]): string {
  return tokens
    .map((token) => token.raw)
    .join(' ')
    .replace(/^(\S )+|^[^\p{L}\d„"]+|[\s,;:|·•-]+$/gu, '')
}
