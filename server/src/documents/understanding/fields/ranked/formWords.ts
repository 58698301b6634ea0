import { phrases } from '../../cues/phrases.ts'
import type { Token } from '../../sheet/sheet.ts'
import type { View } from '../../sheet/view.ts'

/** Labels of forms, kinds of papers, greetings: what stands out and names no course. */
const formWords = phrases(`
  geburtsdatum* | geburtstag* | geburtsort* | geburtsname* | geb. | geb | geboren* | lernzeit* | dauer | dauer: | datum | datum:
  umfang | umfang: | zeitraum* | zeit | zeit: | termin | termin: | ort | ort: | ort, datum* | prüfcode* | prüfnummer*
  personalnummer* | pers.-nr* | persnr* | anmeldename* | benutzer* | e-mail* | telefon* | tel.* | fax* | auskunft* | ansprech*
  kontakt* | dienststelle* | arbeitgeber* | beschäftigungsstelle* | amt | behörde* | *teilnehmer | *teilnehmer:* | *teilnehmerin*
  *teilnehmende* | teilnehmer/* | name | name: | name, * | vorname* | nachname* | familienname* | lehrkraft* | dozent* | referent*
  trainer* | kursleitung* | seminarleitung* | leitung | leitung: | unterschrift* | stempel* | inhalt | inhalte | inhalte:* | inhalt:
  *inhalte | themen | themen: | schwerpunkte* | programm* | module | module: | lektionen* | stundenzahl* | unterrichts* | *einheiten
  ergebnis* | note* | gesamtnote* | punkte* | bestanden* | status* | abgeschlossen* | gültig* | ausgestellt* | erstellt* | certif*
  hiermit* | bescheinigt* | teilgenommen* | herzlichen glückwunsch* | wir * | seite * | blatt* | anlage* | lichtbild* | ihr zeichen*
  unser zeichen* | aktenzeichen* | sehr geehrte* | mit freundlichen* | mit freundlichem* | herr | frau | herrn | stadt * | vordruck*
  beleg* | nr.* | nummer* | mandant* | autor* | prüferinnen* | prüfer* | an der * | an dem * | am * | hat * | the * | has * | for *
  of | date | date: | dates* | duration* | issued* | course dates* | lecturer* | hours* | von * | vom * | im * | in der * | plenum
  ihre buchung* | ihre anmeldung* | rechnung* | course | kurs | seminar | e-learning* | personal
`)

/** What papers call themselves. */
export const paperKinds = phrases(`
  *bescheinigung | *bestätigung | *zertifikat | *nachweis | *urkunde | *zeugnis | certificate* | *certificate | diploma | letter of*
  record of* | confirmation of*
`)

/** How sentences begin and end that lead to a name or a title. */
export const leadIn =
  /^(als veranstalter|this is|we |wir |hiermit|es wird|der veranstalter|die teilnahme|das seminar|die veranstaltung|der kurs|der lehrgang|entspricht|dauerte|ich )|(dass|that|herrn?|frau|wir|we|to|:)$|\b(hat|wird|wurde|wurden|behandelte|dauerte|umfasste|bestätigen|bescheinigen|bestatigen)\b/i

/** Above a list of what was taught. */
export const contentsHeading = phrases(`
  inhalt* | themen* | schwerpunkte* | programm* | behandelt* | contents* | module: | topics* | block | *inhalte
`)

/** Words that organisers are called by. */
export const organisations =
  /\b(gmbh|ggmbh|e\. ?v|ag|kg|mbh|verband|verein|institut|akademie|volkshochschule|studieninstitut|fachverband|kreisverband|hochschule|universität|stiftung|kammer)\b/i

/** Of a postal or an electronic address. */
export const address = /\d{5}|(straße|str\.|weg|platz|allee|gasse|ring) \d|@|www\.|https?:|^\(?\d+ /i

/** An item of a list: of contents, sponsors, conditions. */
export const bullet = /^([◆•·▪■●○✓✔➢▸-]|\d{1,2}[.:]\d{2}) /u
/** A label, with or without a number before it and a few words behind. */
export function isFormWord(view: View, words: readonly Token[]): boolean {
  const bare = /^\d{1,2}[.)]?$/.test(words[0]?.raw ?? '') ? words.slice(1) : words
  const text = view.cues(bare)
  if (paperKinds.exec(text)?.index === 1) return true
  const match = formWords.exec(text)
  if (match?.index !== 1) return false
  const matched = match[0].trim().split(' ').length
  return matched * 2 >= bare.length || match[0].trim().endsWith(':')
}
