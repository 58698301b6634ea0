import type { DocumentType, Understanding } from '@amtsbote/contract'
import { phrases } from '../cues/phrases.ts'
import type { View } from '../sheet/view.ts'
import { type Found, foundAt } from './found.ts'

/** What papers about a course that somebody took part in say, each kind of statement once. */
const traits = [
  phrases(`
    *kurs | *kurs: | *kurses | *seminar | *seminar: | *seminars | *lehrgang | *lehrgang: | *lehrgangs | *fortbildung | *fortbildung:
    *schulung | *schulung: | *weiterbildung | *workshop | *unterweisung | *training | *webinar | *modul | *module | *veranstaltung
    course | training
  `),
  phrases(`
    *dozent* | *referent* | *trainer* | *lehrkraft* | kursleitung* | seminarleitung* | lehrgangsleitung* | *ausbilder* | lecturer*
    instructor*
  `),
  phrases(
    'inhalte* | themen* | lerninhalte* | schwerpunkte* | *inhalte: | topics* | contents* | lektionen* | lernziele*',
  ),
  phrases('*teilnehmer* | *teilnehmende* | *absolvent* | participant* | attendee* | learner*'),
  phrases(`
    abgeschlossen* | absolviert* | *teilnahme* | teilgenommen* | ergebnis* | erfolg* | bestanden* | abschluss* | passed | completed
    attended | besucht* | anwesend*
  `),
]

/** What papers say before a course, or about its price: invitations, registrations, invoices, rules. */
const others = phrases(`
  *anmeldung* | angemeldet* | anmelden* | *buchung* | gebucht* | buchen* | einladung* | laden wir* | laden sie* | eingeladen*
  *rechnung* | *betrag* | *kosten* | *gebühr* | *preis* | iban | € | eur | zahlbar* | überweis* | storn* | rücktritt* | findet … statt*
  wird … stattfinden* | beginnt* | beginn * | einlass* | treffpunkt* | anreise* | anfahrt* | mitzubringen* | bitte … mit* | zusage*
  absage* | warteliste* | bestätigen sie* | melden sie* | freuen uns auf* | begrüßen zu dürfen* | antrag* | beantrag* | genehmig*
  tagesordnung* | protokoll* | dienstreise* | attest* | *unfähig* | *untersuch* | *arzt* | *ärzt* | *beihilfe* | bewerbung* | vertrag*
  register* | invoice* | invit* | booking* | fee | price | you will* | sie erhalten* | sie werden*
`)

/** What has been found on the page besides. */
export interface Facts {
  /** Exactly one person is sure to be the participant. */
  readonly participant: boolean
  readonly topic: boolean
  readonly courseTo: string | null
  readonly issuedOn: string | null
  readonly extent: boolean
}

const POINTS_MIN = 5

/** A paper that does not say what it is, but says what only certificates say together. */
export function kindByFacts(view: View, facts: Facts): Found<DocumentType> {
  const unknown: Understanding['documentType'] = { value: 'unknown', text: '', boxes: [] }
  const said = traits.flatMap(
    (trait) => view.sheet.lines.find(({ tokens }) => trait.test(view.cues(tokens))) ?? [],
  )
  const [first] = said
  if (
    !first ||
    !facts.participant ||
    !facts.topic ||
    view.sheet.lines.some(({ tokens }) => others.test(view.cues(tokens)))
  )
    return unknown
  const written = facts.courseTo && facts.issuedOn
  if (written && (facts.issuedOn ?? '') < (facts.courseTo ?? '')) return unknown
  const points =
    said.length + Number(facts.extent) + Number(facts.courseTo !== null) + Number(Boolean(written))
  return points >= POINTS_MIN ? foundAt('attendance-certificate', first.tokens) : unknown
}
