import type { DocumentType } from '@amtsbote/contract'
import { phrases } from '../cues/phrases.ts'
import type { Line } from '../sheet/sheet.ts'
import type { View } from '../sheet/view.ts'
import { type Found, foundAt } from './found.ts'

interface TypeCue {
  readonly type: DocumentType
  readonly weight: number
  readonly pattern: RegExp
}

/**
 * What kinds of documents call themselves, and what they say. Weights by hand: a name that only one kind bears 6, a
 * name that others use as well 4, a sentence 1 to 3.
 */
const typeCues: readonly TypeCue[] = [
  cue(
    'attendance-certificate',
    6,
    `
    *teilnahme*bescheinigung* | *teilnahme*bestätigung* | *teilnahme*nachweis* | *teilnahme*urkunde* | *teilnahme*zertifikat*
    *besuchs*bescheinigung* | *besuchs*bestätigung* | *besuchs*nachweis* | nachweis über den besuch* | nachweis über … besuch*
    bescheinigung über den besuch* | bescheinigung über … besuch* | nachweis über die fortbildung*
    bescheinigung über die fortbildung* | bescheinigung über … fortbildung* | bescheinigung über … weiterbildung*
    bescheinigung über … seminar* | bescheinigung über … schulung* | bestätigung über … besuch* | bescheinigung für teilnehm*
    nachweis über den kurs* | nachweis über … kurs* | nachweis über … lehrgang* | nachweis über … seminar*
    nachweis über … weiterbildung* | kursnachweis* | seminarnachweis* | lehrgangsnachweis* | fortbildungsbeleg* | kursbestätigung*
    lehrgangsbestätigung* | schulungsbestätigung* | weiterbildungsbestätigung* | tagungsbescheinigung* | tagungsbestätigung*
    workshopbescheinigung* | anwesenheitsbescheinigung* | anwesenheitsbestätigung* | anwesenheitsnachweis* | fortbildungspass*
    weiterbildungspass* | bildungspass* | nachweisheft* | online-teilnahme* | bescheinigung zur teilnahme* | veranstaltungsnachweis*
    veranstaltungsbescheinigung* | bildungsnachweis* | letter of attendance* | record of attendance* | attendance record*
    attendance certificate* | statement of attendance* | statement of participation* | participation certificate*
    teilnahmebescheinigung* | teilnahmebestätigung* | teilnahmenachweis* | teilnahmezertifikat* | teilnahmeurkunde* | teilnahmebeleg*
    bescheinigung über die teilnahme* | bescheinigung der teilnahme* | bestätigung der teilnahme* | bestätigung über die teilnahme*
    nachweis über die teilnahme* | nachweis der teilnahme* | fortbildungsbescheinigung* | fortbildungsnachweis*
    fortbildungsbestätigung* | weiterbildungsnachweis* | weiterbildungsbescheinigung* | schulungsnachweis* | schulungsbescheinigung*
    seminarbescheinigung* | seminarbestätigung* | lehrgangsbescheinigung* | kursbescheinigung* | certificate of attendance*
    certificate of participation* | confirmation of attendance* | confirmation of participation* | proof of attendance*
  `,
  ),
  cue(
    'attendance-certificate',
    3.5,
    `
    teilgenommen* | nahm … teil* | die teilnahme wird* | die teilnahme … bescheinigt* | die teilnahme … bestätigt*
    teilnahme … bestätigt* | anwesend* | anwesenheit … bestätigt* | absolviert* | besuchte* | durchlaufen* | belegte* | kursteilnahme*
    status: teilgenommen* | status: abgeschlossen* | erfolgreich teilgenommen* | teilnahme bestätigt* | attended* | completed*
    regelmäßig besucht* | besucht hat* | hat … besucht* | hat … teilgenommen* | bestätigen … die teilnahme*
    bescheinigen … die teilnahme* | took part* | for taking part* | has taken part*
  `,
  ),
  cue(
    'attendance-certificate',
    2,
    `
    *bescheinigung | *bestätigung | *nachweis | die teilnahme am* | die teilnahme an* | nahm … teil* | has attended | has participated
    participated in | attended
  `,
  ),
  cue(
    'certificate',
    5,
    `
    certificate of completion* | certificate of achievement* | abschlusszertifikat* | abschlussnachweis* | abschlussbescheinigung*
    abschlussbestätigung* | leistungsnachweis* | leistungszertifikat* | online-zertifikat* | training certificate*
    course certificate* | digital credential* | digital badge* | open badge* | credential* | modulzertifikat* | modulbescheinigung*
    lernnachweis* | abschlussurkunde* | hochschulzertifikat* | record of achievement* | statement of achievement*
    statement of accomplishment* | award certificate* | certificate of training* | certificate of excellence* | diplom | diploma
    teilnahme-urkunde* | lehrgangszertifikat*
  `,
  ),
  cue(
    'certificate',
    3,
    `
    mit erfolg absolviert* | erfolgreich abgeschlossen* | erfolgreich absolviert*
  `,
  ),
  cue(
    'certificate',
    4,
    `
    *zertifikat | zertifikat* | certificate | urkunde*
  `,
  ),
  cue(
    'exam-certificate',
    6,
    `
    prüfungszeugnis* | abschlusszeugnis* | prüfungsbescheinigung* | prüfungsbericht* | ergebnismitteilung* | prüfungsergebnis*
    notenbescheinigung* | test report* | score report* | examination report* | transcript* | prüfungsurkunde* | lehrgangszeugnis*
    abschlussprüfung … bestanden* | die prüfung … bestanden* | prüfung … abgelegt* | gesamtnote* | examination certificate*
  `,
  ),
  cue(
    'exam-certificate',
    4.5,
    `
    zeugnis
  `,
  ),
  cue(
    'instruction-record',
    6,
    `
    unterweisungsnachweis* | unterweisungsbescheinigung* | unterweisungsprotokoll* | unterweisungsbestätigung*
    nachweis über die unterweisung* | nachweis der unterweisung* | belehrungsnachweis* | bescheinigung über die unterweisung*
    bestätigung der unterweisung*
  `,
  ),
  cue(
    'instruction-record',
    3,
    `
    unterwiesen* | belehrt*
  `,
  ),
  cue(
    'qualification-certificate',
    6,
    `
    befähigungsnachweis* | befähigungsschein* | sachkundenachweis* | fachkundenachweis* | fahrausweis* | bedienerausweis*
    bedienberechtigung* | *befähigung*nachweis* | erste-hilfe-ausweis* | ersthelferkarte* | bedienerkarte* | führungsausweis*
    befähigungskarte* | qualifikationskarte* | berechtigungskarte* | sachkundebescheinigung* | fachkundebescheinigung*
    qualifizierungsnachweis* | *befähigungsausweis* | ersthelferausweis* | ersthelfer-ausweis* | fahrauftrag*
    certificate of competence* | license to operate* | fahrerlaubnis für* | kranführerschein* | staplerschein* | motorsägenschein*
    qualifikationsnachweis* | befähigung zum* | befähigung zur* | bestellung zum*
  `,
  ),
  cue(
    'qualification-certificate',
    2,
    `
    ist befähigt* | ist berechtigt* | die befähigung*
  `,
  ),
  cue(
    'invitation',
    6,
    `
    laden wir sie* | laden sie herzlich* | laden wir … ein* | wir laden* | einladung | einladung zu* | wir freuen uns auf ihr kommen*
    you are invited* | invitation
  `,
  ),
  cue(
    'registration',
    6,
    `
    anmeldebestätigung* | buchungsbestätigung* | anmeldeformular* | anmeldung zu* | anmeldung für* | anmeldung | hiermit melde*
    melde ich mich* | wir bestätigen ihre anmeldung* | ihre anmeldung* | ihrer anmeldung* | teilnahmeplatz* | verbindlich gebucht*
    haben … gebucht* | ihre buchung* | ihrer buchung* | platz reserviert* | registration form* | booking confirmation*
  `,
  ),
  cue(
    'invoice',
    6,
    `
    rechnung | rechnung nr* | rechnungsnummer* | rechnungs-nr* | rechnungsbetrag* | rechnungsdatum* | zahlbar* | zahlungsziel*
    gebührenbescheid* | invoice*
  `,
  ),
  cue(
    'invoice',
    2,
    `
    gesamtbetrag* | bankverbindung* | umsatzsteuer* | mwst* | netto*
  `,
  ),
  cue(
    'medical',
    8,
    `
    arbeitsunfähigkeitsbescheinigung* | ärztliches attest* | ärztliche bescheinigung* | beihilfebescheid* | beihilfeantrag*
    beihilfestelle* | vorsorgebescheinigung* | schwerbehindertenausweis* | krankschreibung* | entlassungsbericht* | arztbrief*
    befundbericht* | rehabilitationsantrag* | stufenweise* wiedereingliederung* | eignungsuntersuchung* | wurde … untersucht*
    ärztliche bedenken* | gemeinschaftspraxis* | arztpraxis*
  `,
  ),
]

/** `ist kein ärztliches Zeugnis` says what the paper is not. */
const DENIED = /\b(kein|keine|keinen|nicht als|not an?|no) (\S+ ){0,2}$/u

/** Below it nothing on the page says what it is. */
const SCORE_MIN = 2

/** Letters larger than the usual ones speak louder, up to this factor. */
const SIZE_FACTOR_MAX = 2.2
/** Headings stand in the upper part. */
const TOP_FACTOR = 1.3
const TOP_ZONE = 0.45

/** The kind of document, by what it calls itself; the loudest name wins. Null: it does not say. */
export function documentTypeOf(view: View): Found<DocumentType> | null {
  const scores = new Map<DocumentType, { score: number; best: number; line: Line }>()
  const usual = usualHeight(view)
  for (const line of view.sheet.lines) {
    const text = view.cues(line.tokens)
    const loudness = loudnessOf(line, usual)
    for (const { type, weight, pattern } of typeCues) {
      const match = pattern.exec(text)
      if (!match || DENIED.test(text.slice(0, match.index + 1))) continue
      const score = weight * loudness
      const known = scores.get(type)
      if (!known) scores.set(type, { score, best: score, line })
      // Repetition says little more than the loudest place: half of it.
      else
        scores.set(type, {
          score: Math.max(known.best, score) + Math.min(known.best, score) / 2,
          best: Math.max(known.best, score),
          line: score > known.best ? line : known.line,
        })
    }
  }
  const [winner] = [...scores].sort(([, a], [, b]) => b.score - a.score)
  if (!winner || winner[1].score < SCORE_MIN) return null
  return foundAt(winner[0], winner[1].line.tokens)
}

function loudnessOf(line: Line, usual: number): number {
  const size = Math.min(SIZE_FACTOR_MAX, Math.max(1, line.place.height / usual))
  // A name within a long sentence is a remark, not a heading.
  const length = line.tokens.length <= 6 ? 1 : 0.6
  return size * length * (line.place.y < TOP_ZONE ? TOP_FACTOR : 1)
}

function usualHeight(view: View): number {
  const heights = view.sheet.lines.map((line) => line.place.height).toSorted((a, b) => a - b)
  return heights[Math.floor(heights.length / 2)] || 1
}

function cue(type: DocumentType, weight: number, text: string): TypeCue {
  return { type, weight, pattern: phrases(text) }
}
