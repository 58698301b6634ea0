import { fold } from './fold.ts'

/**
 * Words of certificates, letters and town halls that are written with a capital and are no names. Not complete and
 * need not be: it keeps `Frau Leiterin` from becoming a person and spares the search for misread names.
 * Words that are common surnames as well (Koch, Meister, Richter, Schreiber) are left out on purpose.
 */
const words = `
abschluss abteilung adresse amt anlage anmeldung anschrift anwesenheit arbeit arbeitgeber arbeitnehmer arbeitsplatz
arbeitsrecht arbeitsschutz auftrag ausbilder ausbilderin ausbildung ausgabe ausgestellt auskunft ausstellung
ausstellungsdatum ausweis bank basis baurecht beamte beamter beginn behorde beleg bereich berlin bescheinigt
bescheinigung beschaftigte besuch betreff betrieb betriebswirt bildung bundesland burgermeister burgermeisterin buro
bearbeiter bearbeiterin certificate chef course das datenschutz dauer datum der des deutsch deutsche deutschen
deutscher deutsches deutschland die dienst dienststelle digital digitale diese dieser dieses dozent dozenten dozentin
durchwahl ein eine einem einen einer eines einfuhrung einladung einrichtung email englisch ende erfolg erfolgreich
ergebnis ergebnisse erste ersten ersthelfer ersthelferin erstehilfe fach fachbereich fachkraft fachtagung fax feuerwehr
firma form fortbildung fuhrung fur geboren geburtsdatum geburtsname geburtsort gegenstand gemeinde gemass gesamt gesetz
geschaftsfuhrer geschaftsfuhrerin geschaftsfuhrung gesellschaft gesundheit grund grundlagen gultig haus herzlichen hiermit
hinweis hochschule ihr ihre ihrem ihren inhalt inhalte inhouse institut internet jahr jahre kenntnisse kommunal
kommunale kommunalen kommunikation kontakt konto kosten kreis kundenservice kurs kursleiter kursleiterin kursleitung
kursnummer land landkreis lehrgang lehrgangsleiter lehrgangsleiterin lehrgangsleitung leistung leiter leiterin leitung
lerneinheiten lernziele mail mitarbeiter mitarbeiterin mitarbeiterinnen mitarbeitern mitglied modul module monat montag
dienstag mittwoch donnerstag freitag samstag sonntag januar februar marz april mai juni juli august september oktober
november dezember january february march may june july october december nachweis nachname name nr nummer oder online
ordnung organisation ort participation personal personalamt personalnummer personalrat pflicht postfach praxis
prasenz programm protokoll prufung rathaus recht rechnung referat referent referenten referentin schule schulung
schwerpunkte seite seminar seminarinhalt seminarinhalte seminarleiter seminarleiterin seminarleitung seminarnummer
service sicherheit siegel sitz sitzung software sozial sprache staatlich stadt standort stelle stempel stunden strasse
tag tage tagen tatigkeit team teil teilgenommen teilnahme teilnahmebescheinigung teilnahmebestatigung teilnahmenachweis
teilnehmende teilnehmenden teilnehmer teilnehmerin teilnehmerinnen telefon telefax termin thema themen titel trager
training trainer trainerin uhr umfang umgang umwelt und universitat unser unsere unterricht unterrichtseinheit
unterrichtseinheiten unterrichtsstunden unterschrift unterweisung urkunde veranstalter veranstalterin veranstaltung
veranstaltungsort verband verein verfahren vergaberecht verordnung verwaltung vhs volkshochschule vom von vorname
vorschriften vorsitzende vorsitzender weiter weiterbildung werkstatt wir wissen woche workshop zeit zeitraum zertifikat
zeugnis ziel ziele zimmer zum zur zusammenarbeit attendance certify certifies completed completion date director
duration academy head hereby hours institute issued manager participant place signature successfully the this that
topic training instructor trainer university with for and of in
vorstand prufungsausschuss seminarorganisation direktor direktorin prasident prasidentin prokurist sekretariat
zentrale zentraler poststelle eingang anlage anlagen blatt kopie original muster
bauhof bauamt ordnungsamt jugendamt sozialamt standesamt hauptamt kammerei kasse stadtwerke kita kindertagesstatte
stadtverwaltung kreisverwaltung gemeindeverwaltung kommunalakademie studieninstitut akademie bildungswerk
bildungszentrum berufsgenossenschaft unfallkasse sparkasse sparkassenakademie handwerkskammer
`

const ordinary: ReadonlySet<string> = new Set(
  words
    .split(/\s+/)
    .filter((word) => word !== '')
    .map(fold),
)

/** Endings that no usual surname has; those of Hartung or Kaufmann are not among them. */
const endings =
  /.{3}(bildung|leitung|waltung|tagung|weisung|prufung|schulung|lehrgang|seminar|training|institut|akademie|schaft|keit|heit|ismus|tion|tionen|nummer|datum|stelle|stunden|einheiten|zentrum|verband|verein|kammer|kasse|strasse|platz|gesetz|ordnung|vergaberecht|arbeitsrecht|tsrecht|gsrecht|baurecht|tarifrecht|steuerrecht|schutz|amt|werk|werke|kurs|kurse|modul|zeit|raum|arbeit|wesen|nachweis|management|system|systeme|technik|beauftragte|beauftragter|fuhrer|fuhrerin|fuhrung|innen)$/

/** Whether a folded word is an ordinary one rather than a name. */
export function isOrdinaryWord(folded: string): boolean {
  return ordinary.has(folded) || endings.test(folded)
}
