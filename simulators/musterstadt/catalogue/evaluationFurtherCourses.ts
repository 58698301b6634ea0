import { type Course, courseTable } from './catalogue.ts'

/** Courses that came with the hands of the third writing; kept away like the others. All of them are invented. */
export const evaluationFurtherCourses: readonly Course[] = courseTable(`
administration | Widerspruchsbescheide, die halten | 2 | 14 | Zulässigkeitsprüfung; Ermessenserwägungen; Kostenentscheidung
administration | Wahlhelferschulung und Briefwahlvorstand | 1 | 5 | Auszählung; Zurückweisung; Wahlgeheimnis
administration | Vom Antrag zum Bescheid: Einstieg für Quereinsteigende | 5 | 40 | Zuständigkeit; Fristen; Bekanntgabe
administration | Presse- und Öffentlichkeitsarbeit im Rathaus | 2 | 16 | Pressemitteilung; Krisenkommunikation; Bildrechte
administration | Informationsfreiheit trifft Amtsgeheimnis | 1 | 7 | Auskunftsanspruch; Schwärzung; Gebühren
administration | Wohngeld-Plus sicher berechnen | 2 | 15 | Einkommen; Haushaltsmitglieder; Rückforderung
administration | Friedhofsrecht und Bestattungskosten | 1 | 8 | Ruhezeit; Ersatzvornahme; Kostenträger
finance | Konzernabschluss für Städte mit Beteiligungen | 2 | 16 | Konsolidierungskreis; Zwischenergebnisse; Anhang
finance | Umsatzsteuer auf kommunale Leistungen (§ 2b) | 1 | 8 | Wettbewerb; Beistandsleistung; Optionsfrist
finance | Zins, Tilgung, Kassenlage | 2 | 14 | Kassenkredit; Zinsrisiko; Tilgungsplan
finance | Grundsteuer: Messbetrag und Hebesatz | 1 | 6 | Grundlagenbescheid; Zerlegung; Erlass
computing | Fachverfahren Meldewesen – Modul Auskunft | 1 | 8 | Suchmasken; Sperrvermerke; Protokoll
computing | Barrierefreie PDF-Dokumente erzeugen | 1 | 6 | Lesereihenfolge; Alternativtexte; Prüfwerkzeug
computing | Geodaten im Browser: Karten für Fachämter | 2 | 14 | Ebenen; Koordinaten; Freigabe
computing | E-Akte: Zeichnen, Verfügen, Aussondern | 2 | 12 | Laufweg; Mitzeichnung; Aufbewahrungsfrist
computing | Administration von Arbeitsplatzrechnern, Aufbaukurs | 4 | 32 | Softwareverteilung; Richtlinien; Fernwartung
computing | Phishing erkennen, Passwörter verwalten | 1 | 3 | Absenderprüfung; Passworttresor; Meldeweg
leadership | Schwierige Mitarbeitergespräche führen | 2 | 16 | Vorbereitung; Ich-Botschaften; Vereinbarung
leadership | Stellvertretung – führen aus der zweiten Reihe | 1 | 8 | Rollenklärung; Loyalität; Abwesenheitsregeln
leadership | Projektteams ohne Weisungsbefugnis steuern | 2 | 15 | Auftragsklärung; Statusrunde; Eskalation
leadership | Werte und Haltung: eine Klausur für Amtsleitungen | 3 | 20 | Leitbild; Verantwortung; Stille
social | Vormundschaft nach der Reform | 2 | 16 | Personensorge; Berichtspflicht; Mündelwille
social | Wenn zu Hause geschlagen wird: Wege des Schutzes | 1 | 8 | Gefährdung; Wegweisung; Netzwerke
social | Wenn ein Elternteil nicht zahlt | 2 | 14 | Leistungsfähigkeit; Titulierung; Verjährung
social | Obdachlosigkeit als ordnungsrechtliche Aufgabe | 1 | 7 | Einweisung; Nutzungsgebühr; Räumung
social | Trauer am Arbeitsplatz begleiten | 1 | 6 | Gespräche; Rituale; Grenzen
childcare | Sprache entdecken im Krippenalltag | 1 | 8 | Lieder; Dialog; Mehrsprachigkeit
childcare | Eingewöhnung in kleinen Schritten | 1 | 7 | Bezugsperson; Übergänge; Elternbrief
childcare | Leitungswerkstatt Kita: Dienstplan und Personalschlüssel | 2 | 14 | Ausfallzeiten; Mindestbesetzung; Rechenhilfen
building | Stellplatzsatzung und Ablöse | 1 | 6 | Richtzahlen; Fahrradplätze; Ablösevertrag
building | Bauakten lesen: Statik für Nichttechniker | 2 | 14 | Lastannahmen; Prüfbericht; Pläne
building | Wärmeplanung in kleinen Gemeinden | 2 | 16 | Bestandsanalyse; Potenziale; Szenarien
building | Regenwasser zurückhalten – die Schwammstadt | 1 | 8 | Mulden; Rigolen; Dachbegrünung
safety | Fahrsicherheitstraining Transporter und Kastenwagen | 1 | 9 | Bremsen auf Glätte; Ausweichen; Ladung
safety | Sicher unterwegs mit Kommunaltraktor und Anhänger | 2 | 16 | Stützlast; Rangieren; Abfahrkontrolle
safety | Leitern und Tritte: befähigte Person | 1 | 8 | Sichtprüfung; Kennzeichnung; Prüfbuch
safety | Winterdienst – Räumen, Streuen, Dokumentieren | 1 | 7 | Streuplan; Räumschild; Haftung
fire | Pumpenbedienung und Wasserförderung | 5 | 35 | Feuerlöschkreiselpumpe; Wasserförderung; Geländefahrt
fire | Atemschutzgeräteträger, Teil 2 | 3 | 25 | Belastungsübung; Gewöhnung; Notfalltraining
fire | Führen im ABC-Einsatz | 2 | 16 | Messstrategie; Absperrgrenzen; Dekontamination
first-aid | Rettungsschwimmen Silber – Auffrischung für Badpersonal | 1 | 10 | Befreiungsgriffe; Tauchrettung; Beatmung
first-aid | Kleine Patienten: Notfälle in Krippe und Hort | 1 | 9 | Verschlucken; Fieberkrampf; Verbrühung
language | Gebärdensprache zum Kennenlernen | 6 | 18 | Fingeralphabet; Begrüßung; Amtsbesuch
language | Französisch für den Partnerschaftsverein, Stufe A2 | 10 | 30 | Empfang; Tischrede; Briefe
language | Einfache Sprache sprechen und schreiben | 1 | 7 | Satzbau; Bilder; Prüfgruppe
language | Ukrainisch – erste Sätze für Bürgerbüros | 5 | 15 | Begrüßung; Zahlen; Formulare
wellbeing | Rückenschule zwischen zwei Terminen | 4 | 8 | Mobilisation; Kräftigung; Arbeitshöhe
wellbeing | Schlaf und Schichtarbeit | 1 | 4 | Rhythmus; Licht; Ernährung
international | Citizen Participation and Local Budgets | 4 | 26 | Deliberation; Voting; Evaluation
international | Minutes, Memos and Briefings | 2 | 12 | Note taking; Tone; Proofreading
international | Cyber Resilience for Small Municipalities | 3 | 18 | Backups; Exercises; Incident reporting
`)
