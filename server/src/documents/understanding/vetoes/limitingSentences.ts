import { phrases } from '../cues/phrases.ts'
import { sentencesOf } from '../sheet/sentences.ts'
import type { Token } from '../sheet/sheet.ts'
import type { View } from '../sheet/view.ts'
import { isRuleOrDenial } from './rulesAndDenials.ts'

/**
 * Nobody can list all the ways in which an issuer says that somebody failed. So a sentence is doubted as soon as it limits
 * what it says of a person or a result, unless it is known to be harmless: one paper too many before a person costs a
 * minute, one too few harms somebody's file.
 */

/** Tell of an event that no harmless certificate tells of. */
const events = phrases(`
  left early* | no-show* | no show* | bestehen … bedenken* | zur überarbeitung* | überarbeitung zurück* | nachprüfung angesetzt*
  muss … wiederholt werden | bleibt abzuwarten* | noch nicht entschieden* | wird gesondert entschieden* | did not show* | no credit*
  erhebliche lücken* | anlass zur* | nichtteilnahme* | handed in late* | left after* | brach … ab | schied … aus* | ausgeschieden* | früher gegangen* | ging … früher* | blieb hinter* | zurückgeblieben* | lückenhaft*
  defizit* | erhebliche lücken* | unter auflage* | mit einschränkung* | eingeschränkt geeignet* | bedingt geeignet* | nachschulung*
  nachschulen* | erneut … ablegen* | erneut … teilnehmen* | erneut … besuchen* | nochmals … ablegen* | krankheitsbedingt*
  nach hause geschickt* | rüge* | gerügt* | beschwerde* | negativ* | mängel* | schwach* | schwächen* | hälfte der … versäumt*
  musste … beenden* | musste … verlassen* | musste … abbrechen* | aufgegeben* | gab … auf* | ungeeignet* | untauglich* | auf eigenen wunsch* | nur … gasthörer* | lediglich … gasthörer* | statt … gasthörer* | geführt … gasthörer* | gasthörer* geführt* | n. b. | n.b.
  before the end* | before its end* | prozent … erforderlich* | ausgeschlossen* | ausschluss* | *täuschung* | getäuscht*
  abgebrochen* | *abbruch* | durchgefallen* | unentschuldigt* | aberkannt* | entzogen* | vorzeitig* | *fehlzeit* | fehlstunde*
  fehltag* | versäumt* | versäumnis* | gefehlt* | fehlte* | fehlen* | fehlt | nachzuholen* | nachgeholt* | nachholen* | nachprüfung*
  wiederholungsprüfung* | wiederholen* | zu wiederholen* | erfolglos* | misslungen* | ungültig* | annulliert* | widerrufen*
  abgemeldet* | abwesen* | zurückgetreten* | trat … zurück | rücktritt* | disqualifi* | verwiesen* | suspendiert* | beanstandung*
  beanstandet* | mangelhaft* | ungenügend* | unzureichend* | unvollständig* | unregelmäßig* | verweiger* | verspätet* | verspätung*
  nichtbestehen* | nichterscheinen* | misserfolg* | gescheitert* | scheiterte* | verfehlt* | verfehlte* | unterschritt* | fernblieb*
  ferngeblieben* | blieb … fern* | verließ* | verlassen* | zurückgestellt* | ausstehend* | steht … aus | stehen … aus
  nachzureichen* | nachgereicht* | ermahn* | verwarnung* | verwarnt* | störte* | gestört* | wegen … störung* | verstoß* | verstieß*
  alkoholisiert* | betrunken* | versagt* | abgelehnt* | aussetz* | ausgesetzt* | vorbehaltlich* | unter vorbehalt* | vorläufig*
  excluded* | expelled* | dismissed* | withdr* | absent* | absence* | incomplete* | unsuccessful* | missed* | missing* | refused*
  denied* | revoked* | retake* | resit* | failed* | failure* | fail | fails | insufficient* | unsatisfactory* | premature*
  disqualified* | misconduct* | cheat* | removed from* | left … early* | late arrival* | dropped out* | terminated* | suspended*
  repeat*
`)

/** Limit or deny what their sentence says. */
const limits = phrases(`
  zum teil | nicht | nichts | kein | keine | keinen | keinem | keiner | keines | keinerlei | ohne | nur | lediglich | bloß | leider
  bedauerlich* | zu unserem bedauern | teilweise | teilweisen | zeitweise | kaum | nie | niemals | weder | unterhalb* | weniger als
  zu wenig* | zu gering* | zu viele* | zu spät* | trotz | obwohl | jedoch | allerdings | noch offen* | nach … abgebrochen*
  unter … grenze | unter … prozent* | unter … % | not | no | none | only | partly | partially | without | unable | never
  below the required* | below the minimum* | below … % | below … percent
  less than | cannot | however | regrettably | unfortunately | nor | too
`)

/** A clause tells something; the heading of a course or a list of its contents does not. */
const tells = phrases(`
  bestehen | besteht | gab | gaben | hat | hatte | haben | ist | sind | war | waren | wurde | wurden | wird | werden | worden | konnte* | kann | können | musste*
  muss | durfte* | darf | blieb* | nahm* | erschien* | verließ* | brach | erzielte* | erreichte* | zeigte* | bestand | gilt | liegt
  lag | lagen | fehlt | fehlte* | fehlen | scheiterte* | verfehlte* | versäumte* | störte* | verweigerte* | trat | besuchte*
  verstieß* | steht | stehen | bemerkung* | vermerk* | anmerkung* | hinweis* | *ergebnis* | status* | beurteilung* | bewertung*
  note | note: | nicht | teilgenommen* | bestanden* | has | have | had | is | are | was | were | did | does | could | must | remark*
  note* | result* | failed* | missed* | left | withdrew*
`)

/** Sentences in which a no does no harm: rules of the paper, of the course, of the form. */
const harmless = phrases(`
  nur gültig* | nur … gültig* | nicht gültig* | ungültig* | gültig ohne* | ohne unterschrift* | ohne … unterschrift*
  unterschrift … nicht* | unterschrift entfällt* | nicht unterschrieben* | nicht übertragbar* | nicht vorgesehen*
  nicht … vorgesehen* | keine prüfung* | ohne prüfung* | ohne … prüfung* | ohne erfolgskontrolle* | ohne leistungs* | ohne note*
  ohne abschlussprüfung* | kein* … prüfung* … vorgesehen* | kein* *bewertung* | kein* … bewertung* | nicht verbunden*
  kein* *fehlzeit* | kein* fehltag* | kein* fehlstunde* | ohne *fehlzeit* | keine fehlstunde* | ohne unterbrechung* | lückenlos* | ersetzt * | ersetzen nicht*
  kein ersatz* | ist kein* | nicht bestandteil* | nicht gegenstand* | nicht öffentlich* | ohne anmeldung* | ohne gewähr*
  kein* haftung* | kein* gebühr* | kein* kosten* | kein* anspruch* | kein* recht* | kein* umsatzsteuer* | nicht umsatzsteuer*
  umsatzsteuer* | nicht erforderlich* | nicht notwendig* | nicht nötig* | nicht nur | keiner unterschrift* | keine unterschrift*
  nicht benotet* | unbenotet* | änderungen* | ergänzungen* | nicht ersetzt* | kein zeugnis* | keine rechnung* | kopie* | auszug*
  auszugsweise* | vervielfältig* | weitergabe* | verliert* | nicht verlängert* | nicht entwertet* | ohne stempel* | ohne siegel*
  nicht beglaubigt* | kein* nachweis im sinne* | wer * | teilnehmende* die* | teilnehmer* die* | personen* ohne* | kein* abschluss*
  kein* berufs* | berechtigt nicht* | nicht zum … führen* | berechtigt nur* | nur in verbindung* | nur im zusammenhang*
  bei verlust* | aufbewahr* | nicht für dritte* | nicht an dritte* | datenschutz* | nur zum zweck* | nur zu zwecken*
  regelmäßig* … wiederhol* | zu wiederholen* … jahr* | jährlich* | spätestens* | innerhalb von* | alle … jahre* | frist*
  auffrischung* | gültigkeit* | zur wiederholung* | not transferable* | valid only* | only valid* | without signature*
  no signature* | not required* | no examination* | no exam* | without examination* | no grade* | does not replace* | no legal*
  not graded* | not assessed* | ohne beanstandung* | ohne fehlstunde* | ohne ausnahme* | anspruch … nicht* | haftung* | rechtsweg*
  noten werden … nicht* | schriftliche findet nicht* | mündliche findet nicht* | *stunden: keine* | nicht geprüft* | nicht benotet* | bewertung … nicht* | leistungsbewertung* | *kontrolle … nicht* | prüfung … nicht abgenommen*
  ohne pausen* | freuen uns … teilgenommen* | gilt nicht für* | nicht in präsenz* | umfasst kein* | umfasst nicht* | enthält kein*
  beinhaltet kein* | beinhaltet nicht* | nicht zum letzten mal* | keine aufzeichnung* | not proctored* | does not expire*
  does not confer* | does not constitute* | does not imply* | does not entitle* | no credit* | no academic* | nicht verfallen*
  *hilfsmittel* | nur einmal ausgestellt* | zweitschrift* | duplikat* | nicht bewertet* | ohne fehler* | keine stunde versäumt*
  keinen tag versäumt* | während der dienstzeit* | without absence* | without any absence* | frage offen* | fragen … offen*
  ohne bewertung* | *zulassungsvoraussetzung* | *teilnahmevoraussetzung* | verfällt nicht* | nicht aufgezeichnet* | nicht gespeichert*
  nicht durch eine prüfung* | no prior* | kein* vorkenntnis* | vorkenntnisse … nicht … erforderlich* | vorkenntnisse … nicht vorausgesetzt* | anrechnung … erfolgt nicht*
  prüfung fand nicht* | prüfung findet nicht* | note wird nicht* | noten werden nicht* | noten wurden nicht* | keine note* | ohne einschränkung* | ohne auflage*
  *anspruch … besteht nicht | keine hinderungsgründe* | keine besonderen vorkommnisse* | keine vorkommnisse* | keinen termin versäumt* | keine einheit versäumt* | keine einzige … versäumt*
  kein einziger … versäumt* | keine minute* | nie zu spät* | vollständig nachgeholt* | ohne *pflicht | ohne rechtspflicht* | keine unregelmäßigkeiten* | no irregularities*
  not a substitute* | nicht vorzeitig* | weder … noch vorzeitig* | keine wiederholung) | nicht anfechtbar* | keine abzüge* | abzüge: keine* | keinen termin platzen*
  keine anlass* | keine bedenken* | keine lücken* | nicht laminier* | free of charge* | without exception* | without any exception* | no conditions* | no further action*
  ausgeschlossen sind ansprüche* | gibt es … nicht | teilnehmenden wurden … hingewiesen* | *gebunden und darf nicht*
`)

/** Papers, and what a form or a platform says of itself. */
const papers = phrases(`
  *bescheinigung | *bescheinigung. | *zertifikat | *zertifikats | *nachweis | *nachweises | *ausweis | *ausweises | *urkunde
  *dokument | *dokuments | *dokumentes | *schreiben | *karte | *beleg | *formular | *vordruck | *datei | *ausdruck | *fahrauftrag
  *eintrag | *seite | *link | *code | *qr-code | certificate | document | card | record | statement | link
`)

/** Whom a certificate judges, what they did, what came of it and what they get for it. */
const judged = phrases(`
  *teilnahme | teilnahme: | teilgenommen* | teilnehmen* | *teilnehmer | *teilnehmerin | *teilnehmers | *teilnehmende* | anwesen*
  präsenz* | besucht* | belegt* | absolviert* | absolvieren* | besteh* | bestand* | erreicht* | erreichen* | erbracht* | erbringen*
  erfüll* | abgelegt* | ablegen* | nachgewiesen* | nachweisen* | abgeschlossen* | *abschluss | *abschlusses | abschluss* | erfolg*
  *prüfung* | *test | *tests | *klausur* | *arbeit | *aufgabe | *aufgaben | *leistung | *leistungen | *leistungs* | leistung* | *ziel
  *ziele | *zieles | *ziels | ergebnis* | *ergebnis | *anforderung* | *voraussetzung* | *punkt* | *note | *kriteri* | person
  er | sie | ihm | ihr | herr | herrn | frau | prüfling* | kandidat* | beurteil* | bewert* | geeignet* | *eignung | befähigt* | *befähigung
  fähig* | in der lage | beherrsch* | verfügt* | kenntnis* | *kenntnisse … gezeigt* | selbstständig* | selbständig* | mitarbeit*
  mitwirk* | beteilig* | erschien* | kam | ging | blieb* | verließ* | zugegen* | eingereicht* | abgegeben* | gelöst* | geschafft*
  schaffte* | gelang* | erlangt* | vollendet* | beendet* | zugelassen* | empfohlen* | empfehl* | ausgestellt* | erteilt* | vergeben*
  verliehen* | ausgehändigt* | zuerkannt* | anerkannt* | bescheinigt* | bestätigt* | festgestellt* | tag | tage | tagen | tagesteil*
  *veranstaltungstag* | modul* | *modul | *module | teil | teilen | % | prozent | dauer | *zeit | participa* | attend* | complet*
  pass | passed | passing | achiev* | exam* | result* | assessment* | assignment* | candidate* | learner … has* | she | he | her | him
  awarded* | handed in* | *fertigkeit* | *befähigung* | issued* | granted* | required* | criteria* | score* | session* | days | day
`)

/** What a sentence about the contents of a course begins with. */
const contents = phrases(`
  inhalt | inhalt: | inhalte | inhalte: | *inhalte* | themen* | thema* | *themen: | behandelt* | behandelte* | gegenstand*
  schwerpunkt* | vermittelt* | agenda* | programm* | module: | topics* | contents* | covered* | covers* | it covered* | lernziele:
`)

const supposed = phrases(`
  wenn | falls | sofern | soweit | sollte | sollten | im falle | bei nicht bestandener* | bei nichtbestehen* | if | in case | unless
`)

/** What signs and steps mean is explained, not given. */
export const keys = phrases(`
  legende: | legende | notenstufen: | notenschlüssel: | punkteschlüssel: | bewertungsschlüssel: | notenskala: | bewertung: 1 = | abkürzungen | abkürzungen: | grading scale: | key:
`)

/** A key of marks explains them and gives none. */
const marks =
  /(?<= )(sehr gut|gut|befriedigend|ausreichend|mangelhaft|ungenugend|nicht bestanden)(?=[.,:;)/]* )/gu
const MARKS_OF_A_KEY = 3

const WORDS_MIN = 3

/** The sentences that may speak against somebody, each as its words. `about`: words of the course's title. */
export function limitingSentences(view: View, about: ReadonlySet<number>): readonly (readonly Token[])[] {
  return sentencesOf(view.sheet)
    .map((sentence) => sentence.filter((token) => !about.has(token.index)))
    .filter((sentence) => sentence.length >= WORDS_MIN && !isSmallPrint(view, sentence))
    .filter((sentence) => limitsSomebody(view.cues(sentence)) && !endsInNought(view, sentence))
}

function endsInNought(view: View, sentence: readonly Token[]): boolean {
  const value = sentence.findIndex((_, index) => index > 0 && NOUGHT_WORD.test(sentence[index]?.raw ?? ''))
  return value > 0 && events.test(view.cues(sentence.slice(0, value)))
}

/** `Fehlzeiten 0 Stunden`, `Fehltage: –`. */
const NOUGHT_WORD = /^(0|0[.,]0+|[-–—])[.,;]?$/

/** At the foot of a page, in letters clearly smaller than the rest, nobody writes what became of a person. */
const FOOT_ZONE = 0.86
const SMALL = 0.8

function isSmallPrint({ sheet }: View, sentence: readonly Token[]): boolean {
  const heights = sheet.tokens.map(({ place }) => place.height).toSorted((a, b) => a - b)
  const usual = heights[Math.floor(heights.length / 2)] ?? 0
  return sentence.every(({ place }) => place.y > FOOT_ZONE && place.height < SMALL * usual)
}

/** What was given is taken back: here the paper is what the sentence is about. */
const takenBack =
  / (?:wird|wurde|ist|was|is|has been) (?:\S+ ){0,10}?(?:widerrufen|entzogen|annulliert|aberkannt|eingezogen|zuruckgenommen|fur ungultig erklart|revoked|rescinded|annulled)[.,;!]? $/u

function limitsSomebody(text: string): boolean {
  if (takenBack.test(text) && !supposed.test(text)) return true
  if (contents.test(text) || keys.test(text)) return false
  if ((text.match(marks) ?? []).length >= MARKS_OF_A_KEY) return false
  if (supposed.test(text) || harmless.test(text) || isRuleOrDenial(text)) return false
  if (events.test(text) && tells.test(text)) return !papers.test(text) || judged.test(text)
  return limits.test(text) && judged.test(text)
}
