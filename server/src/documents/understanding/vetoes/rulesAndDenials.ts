import { phrases } from '../cues/phrases.ts'

/**
 * Two kinds of sentences that sound bad and say nothing against anybody: rules (`Nicht bestandene Prüfungen können laut
 * Prüfungsordnung wiederholt werden`) and mishaps of which a sentence says that they did not happen (`Fehlzeiten sind nicht
 * zu verzeichnen`). Both are told by how they are built, because their words are those of sentences that do harm.
 */
export function isRuleOrDenial(sentence: string): boolean {
  return isRule(sentence) || deniesMishap(sentence)
}

/** Where a rule stands. */
const regulations = phrases(`
  § | §§ | *ordnung | *ordnungen | *satzung | *satzungen | *richtlinie | *richtlinien | agb | *bedingungen | *gesetz | *verordnung
  nach ziffer | gemäß ziffer | laut ziffer | nach nummer | nach nr. | gemäß nr. | vorschrift | vorschriften | *vorschrift | *vorschriften
  regulations | statutes | terms and conditions
`)

/** What rules allow and attach to. */
const consequences = phrases(`
  kann | können | führt | führen | zulässig | möglich | statthaft | berechtigt | berechtigen | entfällt | darf | dürfen | may | can
`)

/** Tell of somebody, or of what has happened: no rule does. */
const happened = phrases(`
  frau | herr | herrn | er | sie | ihm | ihr | ihre* | seine* | die teilnehmerin | der teilnehmer | dem teilnehmer | des teilnehmers
  der teilnehmerin | der kandidat | die kandidatin | der prüfling | person | wurde | wurden | worden | hat | haben | hatte* | war | waren
  konnte* | musste* | durfte* | blieb* | erreichte* | bestand | leider | daher | deshalb | somit | hiermit | diesmal | bisher | noch
  ist … bestanden* | ist … erfüllt* | ist … erreicht* | gilt als | gelten als | he | she | the participant | was | were | has | had | did
`)

function isRule(sentence: string): boolean {
  return regulations.test(sentence) && consequences.test(sentence) && !happened.test(sentence)
}

/** What may go wrong in a course, as a noun. */
const MISHAP =
  '(?:\\S*(?:fehlzeit|fehlstunde|fehltag|verspatung|ausfall|versaumnis|abwesenheit|verstoss|storung|beschwerde|beanstandung|ermahnung|verwarnung|auflage|vorkommnis|zwischenf|vorbehalt|einschrankung|nachteil|nachschulung|nachprufung|nacharbeit|unterbrechung|einwand|einwend|bedenken|mangel|rueckstand|ruckstand|forderung|abbruch)\\S*|absences?|complaints?|incidents?|interruptions?|reservations?)'

/** It was looked for, and there was none: verbs that state a fact. What was to be done about it is none of them. */
const STATED =
  '(?:verzeichnet|verzeichnen|bekannt|festgestellt|festzustellen|aufgetreten|vorgekommen|vermerkt|eingetragen|angefallen|entstanden|entsteht|ausgesprochen|erhoben|erteilt|registriert|gemeldet|erfasst|erforderlich|notwendig|notig|vor|auf|angezeigt|vorhanden|geblieben|recorded|noted|reported)'

const denials = [
  // Keine Nachschulung erforderlich.  Es bestehen keine offenen Forderungen.
  new RegExp(
    `^ (?:es (?:gab|gibt|bestehen|besteht|bestanden|liegen|lagen|wurden|wurde|sind) )?(?:keine|kein|keinen|keinerlei|no) (?:\\S+ ){0,2}?${MISHAP}[.]? ?(?:(?:\\S+ ){0,3}?${STATED}[.]? )?$`,
    'u',
  ),
  // Verspätungen wurden nicht verzeichnet.  Krankheitsbedingte Ausfälle sind nicht zu verzeichnen.
  new RegExp(
    `^ (?:\\S+ ){0,2}?${MISHAP} (?:\\S+ ){0,5}?(?:sind|wurden|wurde|war|waren|ist|lagen|liegen|traten|were|was) (?:\\S+ ){0,3}?(?:nicht|keine|not) (?:\\S+ ){0,2}?${STATED}(?: (?:geworden|worden))?[.]? $`,
    'u',
  ),
  // … musste zu keinem Zeitpunkt ermahnt werden.  Sie hat nie gefehlt.
  / (?:zu keinem zeitpunkt|zu keiner zeit|nie|niemals|in keinem fall|kein einziges mal) (?:ermahnt|verwarnt|gefehlt|versaumt|gestort|gerugt|beanstandet|unterbrochen)(?: (?:werden|worden|zu werden))?[.]? $/u,
]

/** Take a denial back, or say that it is not the whole truth. */
const BACK =
  / (?:aber|jedoch|allerdings|dennoch|trotzdem|sondern|ausser|bis auf|mehr|weitere[nrs]?|nur|lediglich|leider|ausreichend\S*|hinreichend\S*|mit ausnahme|but|however|except|further) /u

function deniesMishap(sentence: string): boolean {
  return denials.some((form) => form.test(sentence)) && !BACK.test(sentence)
}
