import { phrases } from '../cues/phrases.ts'
import type { Line, Token } from '../sheet/sheet.ts'
import type { View } from '../sheet/view.ts'

/** Fields of a form that say what became of somebody. */
const questions = phrases(`
  bestanden | bestanden: | *bestanden? | teilgenommen | teilgenommen: | *teilnahme | *teilnahme: | *prüfung | *prüfung: | *test
  *test: | abgeschlossen | abgeschlossen: | abschluss | abschluss: | erfolgreich | erfolgreich: | erfolg | erfolg: | ergebnis
  ergebnis: | *ergebnis | *ergebnis: | *status | *status: | *note | *note: | bewertung | bewertung: | beurteilung | beurteilung:
  anwesend | anwesend: | anwesenheit | anwesenheit: | eignung | eignung: | geeignet | geeignet: | lernziel | lernziel: | *erreicht | *erreicht: | *erfüllt | *erfüllt: | *erbracht | *erbracht:
  gesamturteil | gesamturteil: | outcome: | *stand: | urteil der * | *übung: | theorie: | praxis: | *urteil | *urteil: | zulassung | zulassung: | *zulassung: | prüfung: | nachprüfung: | teilnahme:
  mitarbeit | mitarbeit: | verhalten | verhalten: | *abschluss | *abschluss: | *fortschritt | *fortschritt:
  passed | passed: | completed | completed: | attended | attended: | result | result: | grade | grade: | status | status:
  attendance | attendance: | outcome | outcome:
`)

/** Answers to them that speak against somebody; of figures only what German marks call insufficient. */
const BAD =
  /^(nein|no|teilweise|zum teil|partially|partial|partly|offen|ausstehend|open|pending|abwesend|absent|ungenugend|mangelhaft|n\.? ?b\.?|fail|failed|incomplete|in bearbeitung|in progress|nicht (?!vorgesehen|erforderlich|zutreffend|benotet|bewertet).*|unvollstandig|unter den erwartungen|abgebrochen|entzogen|o\. ?e\.?|refer|aufgegeben|gesperrt|versagt|verweigert|abgelehnt|widerrufen|zuruckgestellt|nicht angetreten|no-?show|no credit awarded|ungeeignet|(?:5|6)(?:[,.]0)?(?: \(.*\))?)[.,;]?$/

/** A box that was ticked stands before its answer. */
const TICK = /^[☒☑✗✘✓✔]$/u

/** Longer ones are sentences, which others look at. */
const LABEL_WORDS_MAX = 5
const ANSWER_WORDS_MAX = 6

/** What stands behind such a field, on its line or in the cell beside or below it, and speaks against somebody. */
export function badResults(view: View, unsaid: ReadonlySet<number>): readonly (readonly Token[])[] {
  return view.sheet.lines.flatMap((line) => {
    const tokens = line.tokens.filter(({ index }) => !unsaid.has(index))
    return [besideLabel(view, line, tokens), behindColon(view, tokens)].filter((found) => found.length > 0)
  })
}

function besideLabel(view: View, line: Line, tokens: readonly Token[]): readonly Token[] {
  const { label } = view.around(line)
  return label.length > 0 && asks(view, label) && isBad(tokens) ? [...label, ...tokens] : []
}

function behindColon(view: View, tokens: readonly Token[]): readonly Token[] {
  const colon = tokens.findIndex(({ raw }) => /[:?]$/.test(raw))
  const label = tokens.slice(Math.max(0, colon - 2), colon + 1)
  return colon >= 0 && asks(view, label) && isBad(tokens.slice(colon + 1)) ? tokens : []
}

function asks(view: View, label: readonly Token[]): boolean {
  const short = label.length <= LABEL_WORDS_MAX && !label.at(-1)?.raw.endsWith('.')
  return short && questions.test(view.cues(label.slice(-2)))
}

function isBad(tokens: readonly Token[]): boolean {
  const said = tokens.filter(({ raw }) => !TICK.test(raw))
  return said.length <= ANSWER_WORDS_MAX && BAD.test(said.map(({ folded, raw }) => folded || raw).join(' '))
}
