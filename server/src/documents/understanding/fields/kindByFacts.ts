import type { DocumentType } from '@amtsbote/contract'
import { phrases } from '../cues/phrases.ts'
import type { View } from '../sheet/view.ts'
import { type Found, foundAt } from './found.ts'

/** What papers about a course that somebody took part in say, each kind of statement once. */
const traits = [
  phrases(`
    *kurs | *kurs: | *kurses | *seminar | *seminar: | *seminars | *lehrgang | *lehrgang: | *lehrgangs | *fortbildung | *fortbildung:
    *schulung | *schulung: | *weiterbildung | *workshop | *unterweisung | *training | *webinar | *modul | *module | *veranstaltung
    ausbildung* | course | training
  `),
  phrases(`
    *dozent* | *referent* | *trainer* | *lehrkraft* | kursleitung* | seminarleitung* | lehrgangsleitung* | *ausbilder* | vortrag*
    lecturer* | instructor*
  `),
  phrases(`
    inhalte* | themen* | lerninhalte* | schwerpunkte* | *inhalte: | programm: | stoff: | geübt * | behandelt* | topics* | contents*
    lektionen* | lernziele*
  `),
  phrases('*teilnehmer* | *teilnehmende* | *absolvent* | *helfer* | participant* | attendee* | learner*'),
  phrases(`
    abgeschlossen* | absolviert* | *teilnahme* | teilgenommen* | ergebnis* | erfolg* | bestanden* | abschluss* | passed | completed
    attended | besucht* | anwesen* | ausgebildet*
  `),
]

/** What is said only when it is over. */
const over = phrases(`
  abgeschlossen* | absolviert* | teilgenommen* | bestanden* | besucht | besuchte* | anwesen* | ausgebildet* | durchlaufen*
  durchgeführt* | nahm … teil* | wurde* | wurden* | geübt* | umfasste* | behandelte* | dauerte* | erreicht* | erfolgreich* | ergebnis*
  mit erfolg* | 100 % | passed | completed | attended | took part* | was | were | has
`)

/** What is said before a course. */
const before = phrases(`
  *anmeldung* | sie … angemeldet* | sind … angemeldet* | angemeldet für* | angemeldet zu* | anmelden* | *buchung* | gebucht* | buchen* | einladung* | laden wir* | laden sie* | eingeladen*
  findet … statt* | wird … stattfinden* | beginnt* | beginn * | einlass* | treffpunkt* | anreise* | anfahrt* | mitzubringen*
  bitte … mit* | zusage* | absage* | warteliste* | bestätigen sie* | melden sie* | freuen uns auf* | begrüßen zu dürfen* | register*
  invit* | booking* | you will* | sie erhalten* | sie werden*
`)

/** What no certificate says: prices, sickness, applications, minutes. */
const never = phrases(`
  *rechnung* | *betrag* | *kosten* | *gebühr* | *preis* | iban | € | eur | zahlbar* | überweis* | storn* | rücktritt* | *antrag*
  beantrag* | genehmig* | tagesordnung* | protokoll* | dienstreise* | attest* | *unfähig* | *untersuchung* | untersucht* | *beihilfe*
  bewerbung* | vertrag* | *diagnose* | invoice* | fee | price
`)

/** What has been found on the page besides. */
export interface Facts {
  /** Exactly one person is sure to be the participant. */
  readonly participant: boolean
  /** Numbers of the title's words: what a course is about says nothing about the paper. */
  readonly topic: ReadonlySet<number>
  /** ISO 8601 days. */
  readonly courseTo: string | null
  readonly issuedOn: string | null
  readonly extent: boolean
}

const POINTS_MIN = 4

/** A paper that does not say what it is, but says what only certificates say together. */
export function kindByFacts(view: View, facts: Facts): Found<DocumentType> {
  const lines = view.sheet.lines.map(({ tokens }) => tokens.filter(({ index }) => !facts.topic.has(index)))
  const says = (pattern: RegExp) => lines.find((tokens) => pattern.test(view.cues(tokens)))
  const { courseTo, issuedOn } = facts
  const isWrittenAfter = courseTo !== null && issuedOn !== null && issuedOn >= courseTo
  const found = traits.flatMap((trait) => says(trait) ?? [])
  const points = found.length + Number(facts.extent) + Number(courseTo !== null) + Number(isWrittenAfter)
  const isCertificate =
    facts.participant && facts.topic.size > 0 && says(over) !== undefined && !says(never) && !says(before)
  return found[0] && isCertificate && points >= POINTS_MIN
    ? foundAt('attendance-certificate', found.flat().slice(0, 1))
    : { value: 'unknown', text: '', boxes: [] }
}
