import { phrase, phrases } from '../cues/phrases.ts'
import type { Line, Token } from '../sheet/sheet.ts'
import type { View } from '../sheet/view.ts'
import { keys } from './limitingSentences.ts'
import { isRuleOrDenial } from './rulesAndDenials.ts'

/**
 * Results that speak against the person. `Teilnahme ohne Prüfung` is none of them, nor is what a course was about:
 * `Abmahnung und Kündigung` is a topic, so only words about a result count.
 */
export const adverse = phrases(`
  zurückgehalten* | *nachweis … widerrufen* | widerrufen wir* | widerruf der * | *entzogen am* | *entzogen durch* | einbehalten* | täuschungsversuch*
  verdachts auf* | verdacht auf täuschung* | *kursabbruch* | *abbruch am* | *abbruch nach* | unter der geforderten* | unter dem geforderten*
  unter den geforderten* | unter dem strich* | liste … gestrichen* | haben wir … abgesehen* | withdrawn from* | non-attendance*
  nachweis der fehlenden* | wird … ausgesetzt* | *ausgabe ausgesetzt* | ausgesetzt seit* | ausgesetzt bis* | keine wiederaufnahme* | void – * | is void | ist ungültig und*
  keine prüfung abgelegt* | keine klausur abgelegt* | wurde nicht geprüft* | nicht zur prüfung zugelassen* | kein einziger … wahrgenommen*
  prädikat: mangelhaft* | prädikat mangelhaft* | urteil: mangelhaft* | mit „ungenügend* | mit „mangelhaft* | nicht entsprochen* | nicht zu ende*
  blieb … fern | blieben … fern | missachtet wurden* | wiederholt missachtet* | missachtete* | ausstellung verweigert* | unterschrift verweigert*
  verweigert die* | verweigerte die* | fehlanzeige* | leer abgegeben* | bestanden: nein* | bestanden – nein* | teilgenommen: nein*
  *wiederholung notwendig* | *wiederholung erforderlich* | *wiederholung nötig* | misslang* | misslungen* | missglückt* | i. erg. n. b. | n. best.*
  n. ausr.* | nicht ausr.* | beendigungsgrund* | grund: ausschluss* | grund: täuschung* | credit … cancelled* | plagiarism in* | plagiat in* | wegen plagiat*
  entlassen aus* | mangelnder leistung* | mangelnde leistung* | schlechter leistung* | schlechte leistung* | anrechnung scheidet* | inhalte … nicht verstanden*
  testate fehlen* | testat fehlt* | nicht erworben* | schied … aus | außerstande* | nicht erschienen* | niemand … erschienen* | erschien nicht*
  schulung versäumt* | formal warning* | expelled* | arrived late* | sperrfrist* | nicht angetreten* | nichtantritt* | entgegensteh* | blieben … ungenutzt*
  blieb … ungenutzt* | nicht bestellt* | ungenügende beteiligung* | nichtzulassung* | zulassung … versagt* | nichteignung* | mangelnder eignung*
  wiederholung des * … bitten* | wiederholung der * … bitten* | still missing* | is missing from* | erloschen* | verlängerung … abgelehnt* | wurde die teilnahme … beendet*
  wurde … vorzeitig beendet* | nachholbedarf* | vorzeitiges ausscheiden* | aberkennung* | wurde eingezogen* | und eingezogen* | cannot be made* | cannot be awarded*
  cannot be issued* | removed from* | struck off* | action required: repeat* | must repeat* | rescinded* | fristlos gekündigt* | dropped out* | has dropped*
  kein abgangszeugnis* | blieb unter* | blieben unter* | unter den anforderungen* | hinter den anforderungen* | weitere teilnahme … untersagt* | stunden: 0 von* | 0 punkten bewertet* | fehlversuch* gewertet*
  *prüfungsliste gestrichen* | der absolventen gestrichen* | angesichts … abgesehen* | schied auf … aus | schied … auf anraten* | auf anraten der * | so unsicher* | um wiederholung * … bitten*
  k. t. | vermerk: k. t. | keinen anspruch, * | lerneinheiten nicht* | unsuccessful attempt* | unter ihrem namen erschienen* | teilnahme am … beendet*
  unter der bestehensgrenze* | below the pass* | grade: f | grade f | *versuch nicht bestanden* | re-enrol* | durch zeitablauf* | nicht verlängert, weil*
  vor erreichen des * | verstreichen lassen* | für ungültig erklärt* | entfiel für* | nicht versetzt* | wurde abgesehen* | revoked*
  misconduct | ruht die | ruht bis | unterschreitet* | unterschritt* | sich bemüht* | abgeschrieben* | erst zuerkannt* | cannot issue*
  gelangen nur | hinausgeworfen* | inaktiv* | nicht gegeben | hegt zweifel* | hegen zweifel* | unter aufsicht einzusetzen* | fell below*
  breach of* | has been postponed* | nachschulung notwendig* | nachschulung erforderlich* | bewertung folgt* | zurückgezogen*
  als fehlversuch* | ergebnislos* | nicht gereicht* | wurde … vertagt* | wegen unerlaubt* | liste … gelöscht* | ausgeschlossen wegen*
  removed from the* | hausrecht* | erfolgte der ausschluss* | erneut zu belegen* | nicht bewertet – | aufgabe verspätet*
  left early* | no-show* | no show* | nachprüfung angesetzt* | bleibt abzuwarten* | wurde … widerrufen* | no credit awarded*
  muss … wiederholt werden | nicht bestanden* | nicht … bestanden* | nicht erfolgreich* | nicht mit erfolg* | ohne erfolg | nicht regelmässig*
  nicht regelmäßig* | unregelmäßig … teilgenommen | unregelmäßige* teilnahme | nur teilweise* | nicht vollständig teil*
  nicht durchgehend* | nicht … teilgenommen* | nicht abgeschlossen* | nicht erreicht* | nicht erfüllt* | abgebrochen*
  vorzeitig beendet* | vorzeitig verlassen* | durchgefallen* | verfehlt* | unterschritten* | gescheitert* | abbruch* | abgebrochene*
  wiederholungsprüfung* erforderlich* | wiederholt werden muss* | muss wiederholt* | mindestanwesenheit nicht*
  mindestteilnahme* nicht* | nicht genügend* | nicht geeignet* | nicht zugelassen* | nicht … nachgewiesen* | nicht … erreicht*
  nicht … erfüllt* | nicht … abgeschlossen* | nicht … absolviert* | nicht … erbracht* | nicht … besucht* | nicht … bescheinigt*
  nicht an allen | nicht in vollem umfang* | nicht vollumfänglich* | nicht anwesend* | unzureichend* | unbefriedigend*
  nur zeitweise* | nur an … tag* | nur … stunden* teilgenommen | gefehlt | abwesend* | keinen erfolg* | kein erfolg*
  ergebnis: mangelhaft | ergebnis: ungenügend | mit mangelhaft | mit ungenügend | note: 5* | note: 6* | note 5* | note 6*
  did not meet* | did not attend* | did not achieve* | not achieved* | insufficient* | unsatisfactory* | absent*
  nicht ausreichend* | note: mangelhaft | note mangelhaft | note: ungenügend | note ungenügend | unentschuldigt* | failed | fail
  did not pass* | did not complete* | not passed* | not completed* | not successfully* | without success* | unsuccessful*
  withdrew* | *note: mangelhaft | *note mangelhaft | *note: ungenügend | *note ungenügend | mit 5,0* | mit 6,0* | *note: 5,0*
  zur wiederholung … verpflichtet* | muss … wiederholen* | nur … gasthörer* | lediglich … gasthörer* | abgeraten* | withheld* | ohne abschluss beendet*
`)

/** What would be if: `Sollte die Prüfung nicht bestanden sein`, `Bei nicht bestandener Prüfung kann sie wiederholt werden`. */
const supposed = phrases(`
  wenn | falls | sofern | soweit | sollte* | im falle | if | in case
`)
const ENDS_WITH_BEI = / bei $/
const defines = phrase('gilt', 'gelten', 'galt')
const defined = phrase('wenn', 'falls', 'sofern')

/** Steps of a key of marks: a line with several of them explains the marks and gives none. */
const marks = /(?<= )(sehr gut|gut|befriedigend|ausreichend|mangelhaft|ungenugend)(?=[.,:;)]* )/gu
const MARKS_OF_A_KEY = 3

/** Longest part of a sentence that is looked at on either side. */
const SENTENCE_WORDS_MAX = 20
const ENDS_SENTENCE = /[.;:!?]$/

/**
 * Whether adverse words tell of a result, not of the rules: a condition before them, a definition around them or a key
 * of marks says nothing about anybody. When unsure they do.
 */
export function saysAResult(view: View, found: readonly Token[]): boolean {
  const [first, last] = [found[0], found.at(-1)]
  const line = first && view.sheet.lines[first.line]
  if (!first || !last || !line) return true
  const said = view.cues(line.tokens)
  if (keys.test(said) || (said.match(marks) ?? []).length >= MARKS_OF_A_KEY) return false
  if (isNought(view, line, last)) return false
  const before = view.cues(wordsBefore(view, first))
  if (supposed.test(before) || ENDS_WITH_BEI.test(before)) return false
  const after = wordsAfter(view, last)
  if (isRuleOrDenial(view.cues([...wordsBefore(view, first), ...found, ...after]))) return false
  return !(defines.test(before) && defined.test(view.cues(after)))
}

const NOUGHT = /^(?:\p{L}+ ){0,2}?[:=]?\s*(0|0[.,]0+|keine?|nein|null|entfällt|[-–—]|none|no)([.,;:)]|\s|$)/iu

/** `Fehlstunden unentschuldigt: 0`, with the figure behind the words, beside their cell or below it. */
function isNought(view: View, line: Line, last: Token): boolean {
  const behind = line.tokens.filter(({ index }) => index > last.index)
  if (behind.length > 0) return NOUGHT.test(behind.map(({ raw }) => raw).join(' '))
  const { right, below } = view.around(line)
  return NOUGHT.test(right?.text ?? '') || NOUGHT.test(below[0]?.text ?? '')
}

function wordsBefore({ sheet }: View, first: Token): readonly Token[] {
  const near = sheet.tokens.slice(Math.max(0, first.index - SENTENCE_WORDS_MAX), first.index)
  const end = near.findLastIndex(({ raw }) => ENDS_SENTENCE.test(raw))
  return near.slice(end + 1)
}

function wordsAfter({ sheet }: View, last: Token): readonly Token[] {
  if (ENDS_SENTENCE.test(last.raw)) return []
  const near = sheet.tokens.slice(last.index + 1, last.index + 1 + SENTENCE_WORDS_MAX)
  const end = near.findIndex(({ raw }) => ENDS_SENTENCE.test(raw))
  return end === -1 ? near : near.slice(0, end + 1)
}
