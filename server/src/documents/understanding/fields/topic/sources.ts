import { phrases } from '../../cues/phrases.ts'
import type { Line, Token } from '../../sheet/sheet.ts'
import type { View } from '../../sheet/view.ts'

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

/** Words that may be the title of the course. */
export interface TopicCandidate {
  readonly source: Source
  readonly words: readonly Token[]
}

/** Labels that nothing but the title stands behind. */
const sureLabels = phrases(`
  thema | thema: | thema der * | thema des * | seminarthema* | kursthema* | fortbildungsthema* | titel | titel: | seminartitel*
  kurstitel* | veranstaltungstitel* | lehrgangstitel* | titel der * | titel des * | bezeichnung* | lehrgangsbezeichnung*
  kursbezeichnung* | maßnahmenbezeichnung* | topic | topic: | course title* | training title* | title: | subject: | gegenstand*
  kursname* | name des kurses* | name der veranstaltung* | course name* | name of course* | bildungsmaßnahme:
  fortbildungsmaßnahme:
`)

/** Labels that the title stands behind more often than anything else. */
const usualLabels = phrases(`
  seminar | seminar: | veranstaltung | veranstaltung: | kurs | kurs: | lehrgang | lehrgang: | fortbildung | fortbildung:
  weiterbildung | weiterbildung: | schulung | schulung: | unterweisung | unterweisung: | workshop | workshop: | course | course:
  training | training: | programme: | program: | maßnahme | maßnahme: | modul: | online-kurs | online-kurs: | webinar | webinar:
  e-learning: | lernmodul | lernmodul: | tagung: | fachtagung: | qualifikation: | qualifikation | ausbildung: | for: | betreff:
  betr.:
`)

/** Words in running text behind which the title follows. */
const announcements = phrases(`
  zum thema | mit dem thema | mit dem titel | unter dem titel | thema: | über das thema | on the topic of | on the topic | entitled
  titled
`)

/** Words in running text behind which the title follows when it has no marks of its own. */
const courseBefore = phrases(`
  an dem *seminar | am *seminar | an der *fortbildung | an der *veranstaltung | an der *schulung | am *lehrgang | an dem *lehrgang
  am *kurs | an dem *kurs | am *webinar | am *workshop | an dem *workshop | an der *weiterbildung | an der *unterweisung
  an der *maßnahme | an der *tagung | den *lehrgang | den *kurs | das *seminar | die *fortbildung | die *schulung
  die *weiterbildung | die *unterweisung | den *workshop | das *webinar | das *modul | die *veranstaltung | unserem *seminar
  unserer *fortbildung | unserer *veranstaltung | unserem *kurs | unserem *lehrgang | unserer *schulung | the training course
  the online course | the course | the training | the workshop | the seminar | the programme | the module
`)

/** Deeds in running text behind which the title follows without the word course. */
const deedsBefore = phrases(`
  took part in | taken part in | participated in | participating in | every session of | all sessions of | all parts of | enrolled for
  enrolled in | registered for | attended | completed | attendance at | participation in | completion of | besuchte | absolvierte
  teilnahme an | teilnahme am | teilnahme an der | beteiligung an | mitwirkung an | abschluss von | besuch von
`)

/** How a line ends after which the title stands by itself. */
const announces = phrases(`
  an der *veranstaltung | an der *fortbildung | an der *schulung | an der *weiterbildung | an der *unterweisung | an der *tagung
  an dem *seminar | an dem *lehrgang | an dem *kurs | an dem *workshop | an der *maßnahme | an der *bildungsmaßnahme | am *seminar
  am *lehrgang | am *kurs | am *workshop | am *webinar | am *training | den *kurs | den *lehrgang | das *seminar | die *fortbildung
  die *schulung | die *weiterbildung | die *veranstaltung | das *modul | den *workshop | abschluss des *kurses
  abschluss des *lehrgangs | abschluss des *seminars | abschluss der *schulung | abschluss der *fortbildung
  abschluss der *weiterbildung | des *kurses | des *lehrgangs | des *seminars | der * veranstaltung | teilnahme an | teilnahme am
  teilnahme am *seminar | teilnahme an der* *veranstaltung | teilgenommen an | teilgenommen am | teilgenommen | abgeschlossen
  absolviert | besucht | bestanden | zum thema | über | in | abschlussprüfung zum *lehrgang | prüfung zum *lehrgang | zum *lehrgang
  zum *kurs | zur *fortbildung | zur *schulung | folgende veranstaltung* | folgende fortbildung* | verbindlich gebucht
  folgende schulung* | folgendes seminar* | folgenden kurs* | folgenden lehrgang* | the course | the training | the training course
  the seminar | the workshop | the programme | completed | attended | participated in | taking part in | took part in
  completion of | attendance at | participation in
`)
const announcesAtEnd = new RegExp(`(?:${announces.source})$`, 'u')

const kinds = phrases(`
  *bescheinigung | *zertifikat | *nachweis | *urkunde | *bestätigung | *zeugnis | *ausweis | *schein | certificate*
`)

/** Where a title in running text ends: a verb, or a small word before a number or what a title has no room for. */
const ends =
  /^(teilgenommen|hat|haben|wurde|wird|besucht|absolviert|abgeschlossen|bestanden|erfolgreich|statt|held|hiermit|regelmassig|aktiv|vollstandig|has|have|was|durchgefuhrt|durchlaufen|teil|erfolg|mitgewirkt|which|welche|welches)$/
const mayEnd = /^(vom|am|im|in|von|mit|durch|bei|unter|bis|zu|an|on|from|at|by|with|der|des|on)$/
const endsBehind =
  /^(\d|umfang|der zeit|zeitraum|zeit|insgesamt|einem|einer|erfolg|dem umfang|rahmen|unserem|unserer|unser|unseren|haus|hause|dr|prof|herr|frau|leitung|the|january|february|march|april|may|june|july|august|september|october|november|december|januar|februar|marz|mai|juni|juli|oktober|dezember)/
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

function withoutDangling(words: readonly Token[]): readonly Token[] {
  return words.slice(0, words.findLastIndex(({ folded }) => !mayEnd.test(folded)) + 1)
}

function endsTitle(token: Token, next: Token | undefined, previous: Token | undefined): boolean {
  if (/[.;)]$/.test(previous?.raw ?? '') || /,$/.test(previous?.raw ?? '')) return true
  if (ends.test(token.folded) || /^\(/.test(token.raw)) return true
  return mayEnd.test(token.folded) && next !== undefined && endsBehind.test(next.folded)
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

function tagged(view: View): readonly TopicCandidate[] {
  return view.tagged
    .filter(({ label }) => label === 'course')
    .flatMap(({ tokens }) => [...Map.groupBy(view.tokensAt(tokens), (token) => token.line).values()])
    .map((words) => ({ source: 'tagged', words }))
}
