import { phrases } from '../cues/phrases.ts'
import type { Line, Token } from '../sheet/sheet.ts'
import type { View } from '../sheet/view.ts'
import { followingTopic, subtitle } from './followingTopic.ts'
import { type Found, foundAt } from './found.ts'
import { prominentTopic } from './prominentTopic.ts'
import { isTopicText, topicName } from './topicText.ts'

/** Labels of a form that the course's title stands behind, the surest first. */
const labels = [
  phrases(`
  thema | thema: | thema der * | thema des * | seminarthema* | kursthema* | titel | titel: | seminartitel* | kurstitel*
  veranstaltungstitel* | lehrgangstitel* | bezeichnung* | lehrgangsbezeichnung* | kursbezeichnung* | topic | topic: | course title*
  title: | subject: | gegenstand*
`),
  phrases(`
  seminar: | veranstaltung: | kurs: | lehrgang: | fortbildung: | weiterbildung: | schulung: | unterweisung: | workshop: | course:
  training: | maßnahme: | modul: | fortbildung | veranstaltung | seminar | lehrgang | kurs | schulung | unterweisung | course
`),
]

/** Words in running text that announce the title: it follows until the sentence goes on. */
const announcements = phrases(`
  zum thema | mit dem thema | mit dem titel | unter dem titel | thema: | themas | über das thema | on the topic of | on the topic
  entitled
`)
const courseBefore = phrases(`
  an dem seminar | am seminar | an der fortbildung | an der veranstaltung | an der schulung | an der fortbildungsveranstaltung
  am lehrgang | an dem lehrgang | am kurs | an dem kurs | am online-seminar | am webinar | am workshop | an dem workshop
  an der weiterbildung | an der unterweisung | den lehrgang | den kurs | das seminar | die fortbildung | die schulung | die weiterbildung
  den online-kurs | the course | the training | the workshop | the seminar
`)

/** Where a title in running text ends. */
const goesOn =
  /^(teilgenommen|hat|haben|wurde|vom|am|in|von|mit|durch|im|bei|fur|erfolgreich|und|besucht|absolviert|abgeschlossen|unter|statt|on|from|held|at|by|hiermit|regelmassig|aktiv)[.,]?$/

/** What the course was about, in words of the page; null when nothing says so. `taken`: names and dates. */
export function topicOf(view: View, taken: ReadonlySet<number>): Found<string> | null {
  const found =
    labelled(view, taken) ??
    quoted(view, taken) ??
    announced(view, taken, announcements) ??
    followingTopic(view, taken) ??
    announced(view, taken, courseBefore) ??
    subtitle(view, taken) ??
    taggedCourse(view, taken) ??
    prominentTopic(view, taken)
  return found ? foundAt(topicName(found), found) : null
}

type Words = readonly Token[] | undefined

function labelled(view: View, taken: ReadonlySet<number>): Words {
  for (const label of labels) {
    for (const line of view.sheet.lines) {
      const value = behindColon(view, line, label) ?? besideLabel(view, line, label)
      if (value && isTopicText(value, taken)) return value
    }
  }
  return undefined
}

/** `Thema: Vergaberecht kompakt`, or the title in the line below when nothing stands behind the colon. */
function behindColon(view: View, line: Line, label: RegExp): Words {
  if (label.exec(view.cues(line.tokens.slice(0, 2)))?.index !== 1) return undefined
  const colon = line.tokens.findIndex((token, index) => index < 3 && token.raw.endsWith(':'))
  if (colon === -1) return undefined
  const own = line.tokens.slice(colon + 1)
  if (own.length > 0) return [...own, ...continuation(view, line, own)]
  const { right, below } = view.around(line)
  return right ? undefined : below[0]?.tokens
}

/** A cell whose label, to the left and in one or more lines, is one of a course's title. */
function besideLabel(view: View, line: Line, label: RegExp): Words {
  const { label: words, below } = view.around(line)
  // `Kurs | Dauer` above two values: the neighbour of a label is no value when it is a label itself.
  if (below[0] && view.around(below[0]).label[0] === line.tokens[0]) return undefined
  if (words.length === 0 || label.exec(view.cues(words))?.index !== 1) return undefined
  return [...line.tokens, ...continuation(view, line, line.tokens)]
}

/** What no title ends with. */
const danglingWord =
  /^(und|oder|fur|mit|von|vom|im|in|an|am|auf|bei|zum|zur|der|die|des|den|nach|uber|unter)$/

/** A title that does not fit into its cell goes on in the line below it, which begins where the title began. */
function continuation(view: View, line: Line, value: readonly Token[]): readonly Token[] {
  const next = view.around(line).below[0]
  const start = value[0]
  if (!next || !start) return []
  const { left } = view.around(next)
  const aligned = Math.abs(next.place.x - start.place.x) < 0.02
  const close = next.place.y - line.place.y < 1.9 * line.place.height
  const fills = line.place.x + line.place.width > 0.6
  const goesOn = fills || danglingWord.test(value.at(-1)?.folded ?? '')
  return aligned && close && goesOn && !left && !/:|^\(.*\)$/.test(next.text) ? next.tokens : []
}

/** Text between quotation marks, over up to three lines. */
function quoted(view: View, taken: ReadonlySet<number>): Words {
  const { tokens } = view.sheet
  for (const [start, token] of tokens.entries()) {
    if (!/^[„“"»«‚,]{1,2}\p{L}|^[„»"]$/u.test(token.raw) || /^,\p{L}/u.test(token.raw)) continue
    const end = tokens.findIndex(
      (other, index) =>
        index >= start &&
        index < start + 20 &&
        /\p{L}?[“”"»«][.,;:)]*$/u.test(other.raw) &&
        (index > start || other.raw.length > 2),
    )
    if (end === -1) continue
    const words = tokens.slice(start, end + 1)
    if (isTopicText(words, taken)) return words
  }
  return undefined
}

function announced(view: View, taken: ReadonlySet<number>, pattern: RegExp): Words {
  for (const line of view.sheet.lines) {
    const next = view.sheet.lines[line.index + 1]
    const flow = [...line.tokens, ...(next?.page === line.page ? next.tokens : [])]
    const match = pattern.exec(view.cues(flow))
    if (!match) continue
    const skipped = view
      .cues(flow)
      .slice(0, match.index + match[0].length)
      .trim()
      .split(' ').length
    const rest = flow.slice(skipped)
    const end = rest.findIndex(
      (token, index) => taken.has(token.index) || (index > 0 && goesOn.test(token.folded)),
    )
    const words = end === -1 ? rest : rest.slice(0, end)
    if (isTopicText(words, taken)) return words
  }
  return undefined
}

/** How sure the tagger must be of a course. */
const COURSE_MIN = 0.6

/** What the tagger takes for the title of a course; of several the one that it is surest of. */
function taggedCourse(view: View, taken: ReadonlySet<number>): Words {
  return view.tagged
    .filter(({ label, probability }) => label === 'course' && probability >= COURSE_MIN)
    .toSorted((a, b) => b.probability - a.probability)
    .map(({ tokens }) => view.tokensAt(tokens))
    .find((words) => isTopicText(words, taken))
}
