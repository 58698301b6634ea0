import { type Course, courseTable } from './catalogue.ts'

/** Further courses kept away from whoever develops recognition, as a table. All of them are invented. */
export const evaluationMoreCourses: readonly Course[] = courseTable(`
administration | Archivwesen für Nichtarchivare | 2 | 14 | Anbietungspflicht; Bewertung; Benutzung
administration | Beihilferecht in der Sachbearbeitung: Einführungsseminar | 2 | 16 | Anspruchsberechtigte; Bemessung; Härtefälle
administration | Stiftungen und Nachlässe in kommunaler Hand | 1 | 8 | Treuhand; Zweckbindung; Aufsicht
administration | Das neue Namensrecht im Standesamt | 1 | 7 | Ehename; Kindesname; Übergangsrecht
administration | Öffentliche Ordnung: Versammlungen begleiten | 1 | 8 | Anzeige; Auflagen; Auflösung
administration | Rechtssicher kündigen und abmahnen – Seminar für Personalstellen | 2 | 15 | Pflichtverletzung; Anhörung; Personalrat
administration | Schwerbehindertenrecht für Dienststellen | 1 | 8 | Prävention; Zusatzurlaub; Beteiligung
administration | Telefonzentrale: freundlich und verbindlich | 1 | 6 | Begrüßung; Weiterleitung; Beschwerden
administration | Reisekosten- und Trennungsgeldrecht | 1 | 8 | Genehmigung; Wegstrecke; Abrechnung
administration | Ehrenamtliche gewinnen und begleiten | 1 | 6 | Ansprache; Versicherung; Dank
administration | Der Personalausweis: Technik und Recht | 1 | 5 | Antragstellung; Lichtbild; Sperrung
finance | Bilanzlesen für Nichtkaufleute | 1 | 8 | Aktiva; Passiva; Erfolgsrechnung
finance | Fördermittel akquirieren: Antrag und Abruf | 2 | 14 | Programme; Finanzierungsplan; Mittelabruf
finance | Interne Kontrollsysteme aufbauen | 1 | 8 | Risiken; Vier-Augen-Prinzip; Dokumentation
finance | Hundesteuer, Zweitwohnungsteuer und Co. | 1 | 6 | Satzung; Ermittlung; Stundung
finance | Insolvenzrecht für Kassenverwalter | 2 | 14 | Anmeldung; Anfechtung; Restschuldbefreiung
computing | Einführung in die Programmierung mit Python | 5 | 40 | Schleifen; Funktionen; Dateien
computing | Prozessmodellierung mit BPMN | 2 | 14 | Symbole; Ereignisse; Übungen
computing | Social Media für Behörden | 1 | 8 | Tonalität; Moderation; Bildrechte
computing | Umstieg auf das neue Bürosystem: Kalender und Aufgaben | 1 | 4 | Termine; Vertretung; Aufgabenlisten
computing | Netzwerkgrundlagen für Administratoren | 3 | 24 | Adressierung; Weiterleitung; Fehlersuche
computing | Bildbearbeitung für die Pressestelle | 1 | 8 | Zuschnitt; Farbe; Freisteller
computing | Testen von Fachverfahren | 1 | 7 | Testfälle; Fehlerbericht; Abnahme
leadership | Stellvertretung: führen in der zweiten Reihe | 2 | 14 | Auftrag; Loyalität; Konflikte
leadership | Teamentwicklung im Schichtdienst | 1 | 8 | Übergaben; Regeln; Ausgleich
leadership | Werkstatt Zielvereinbarung | 1 | 8 | Formulierung; Messgrößen; Gespräch
leadership | Generationen im Gespräch | 1 | 6 | Erwartungen; Tandems; Wissenstransfer
leadership | Präsentieren ohne Lampenfieber | 2 | 14 | Dramaturgie; Körpersprache; Bildschirm
leadership | Mediation – Grundausbildung Modul 1 | 3 | 24 | Phasen; Haltung; Fragetechniken
social | Einführung in das Bürgergeld | 2 | 16 | Bedarf; Einkommen; Kooperationsplan
social | Adoption und Pflegekinderwesen | 3 | 22 | Eignung; Vermittlung; Begleitung
social | Motivierende Gesprächsführung | 2 | 16 | Ambivalenz; Zuhören; Veränderung
social | Quartiersarbeit und Beteiligung | 1 | 8 | Sozialraum; Formate; Auswertung
social | Wohngeld Plus in der Praxis | 1 | 8 | Antrag; Berechnung; Datenabgleich
social | Jugendgerichtshilfe: Berichte verfassen | 1 | 7 | Aufbau; Prognose; Weisungen
childcare | Naturpädagogik im Jahreslauf | 2 | 16 | Wald; Wetter; Werkzeuge
childcare | Elterngespräche auf Augenhöhe | 1 | 8 | Anlass; Verlauf; Absprachen
childcare | Kinderzeichnungen verstehen | 1 | 6 | Phasen; Material; Dokumentation
childcare | Übergang Kita – Grundschule | 1 | 8 | Kooperation; Schulfähigkeit; Rituale
childcare | Mahlzeiten gemeinsam gestalten | 1 | 5 | Tischkultur; Selbstständigkeit; Hygiene
building | Energieberatung für kommunale Gebäude | 3 | 24 | Hülle; Anlagentechnik; Förderung
building | Bauleitplanung: Beteiligung der Öffentlichkeit | 1 | 8 | Auslegung; Abwägung; Heilung
building | Wartung von Lichtsignalanlagen | 2 | 16 | Steuergerät; Detektoren; Störungssuche
building | Asbest erkennen und sicher handeln (TRGS 519, Anlage 4) | 2 | 17 | Fundorte; Schutzmaßnahmen; Entsorgung
building | Rasen- und Sportplatzpflege | 1 | 8 | Bodenproben; Düngung; Nachsaat
building | Geh- und Radwege planen | 1 | 7 | Breiten; Führung; Querungen
fire | Technische Hilfeleistung – Verkehrsunfall | 3 | 24 | Stabilisieren; Öffnen; Patientengerecht retten
fire | Vegetationsbrandbekämpfung | 1 | 8 | Windeinfluss; Löschtaktik; Sicherheit
fire | Leitstellendisponent – Aufbaulehrgang | 10 | 75 | Notrufabfrage; Alarmierung; Großlagen
safety | Sicheres Arbeiten im Umkreis von elektrischen Anlagen | 1 | 6 | Abstände; Freischalten; Sichern
safety | Regalprüfung nach DIN EN 15635 | 1 | 8 | Schäden; Belastung; Prüfprotokoll
safety | Unterweisung Freischneider und Laubbläser | 1 | 3 | Schutzausrüstung; Betankung; Abstände
safety | Biostoffe in der Abfallwirtschaft | 1 | 4 | Übertragung; Hygieneplan; Kleidung
safety | Sicherheit auf Dienstwegen und Dienstfahrten | 1 | 3 | Ladung; Winter; Ablenkung
first-aid | Ersthelfer-Training Büro und Verwaltung | 1 | 9 | Schock; Schlaganfall; Verbände
first-aid | Sanitätsdienst bei Veranstaltungen | 4 | 32 | Sichtung; Material; Übergabe
first-aid | Notfalltraining mit AED | 1 | 9 | Basismaßnahmen; Gerät; Teamarbeit
language | Türkisch für den Kita-Alltag | 8 | 24 | Begrüßung; Familie; Hilfen
language | Bürgerfreundliche Korrespondenz | 1 | 7 | Stil; Gliederung; Textbausteine
language | Deutsch als Zweitsprache C1 für Beschäftigte | 15 | 60 | Lesen; Schreiben; Prüfungstraining
wellbeing | Stress verstehen und Erschöpfung vorbeugen | 2 | 14 | Auslöser; Erholung; Warnzeichen
wellbeing | Diabetes, Allergien und Epilepsie bei Kindern: sicher begleiten | 1 | 6 | Notfallplan; Medikamente; Absprachen
wellbeing | Gesund durch die Schicht | 1 | 5 | Schlaf; Ernährung; Bewegung
wellbeing | Wenn Kolleginnen und Kollegen erkranken – sensibel führen | 1 | 7 | Gespräch; Fürsorge; Rückkehr
wellbeing | Hautschutz und Infektionsvorbeugung in der Reinigung | 1 | 3 | Handschuhe; Pflege; Hygiene
international | Crisis Communication for City Administrations | 2 | 14 | Scenarios; Press work; Social media
international | Writing Clear Reports in English | 4 | 16 | Structure; Plain style; Editing
administration | Wahlvorstand: Schulung für Beschäftigte | 1 | 4 | Wahlraum; Auszählung; Niederschrift
administration | Fundsachen und Verwahrung | 1 | 5 | Anzeige; Fristen; Versteigerung
administration | Beschwerden als Chance: Workshop für den Publikumsverkehr | 1 | 7 | Deeskalation; Rückmeldung; Auswertung
administration | Aufbaukurs Disziplinarrecht | 2 | 15 | Ermittlung; Anhörung; Maßnahmen
finance | Rechnungsprüfung für Einsteigerinnen und Einsteiger | 2 | 14 | Prüfplan; Stichprobe; Bericht
finance | Grundsteuerreform: Bescheide erklären | 1 | 6 | Hebesatz; Messbetrag; Einspruch
finance | E-Rechnung von A bis Z | 1 | 7 | Formate; Eingang; Archiv
computing | Künstliche Intelligenz im Rathaus verantwortlich nutzen | 1 | 6 | Grenzen; Datenschutz; Beispiele
computing | Tabellenkalkulation III: Pivot und Diagramme | 1 | 8 | Pivot; Bedingungen; Diagramme
computing | Barrierefreie PDF-Dateien erstellen | 1 | 5 | Struktur; Kontraste; Prüfung
leadership | Neu in Führung – Modul 2: Delegieren | 2 | 14 | Aufgaben; Vertrauen; Kontrolle
leadership | Krisen bewältigen im Team | 1 | 8 | Signale; Stabsarbeit; Nachsorge
social | Kinderschutzfachkraft nach § 8a – Vertiefung | 3 | 24 | Einschätzung; Gespräch; Dokumentation
social | Obdachlosigkeit: Unterbringung und Hilfe | 1 | 7 | Gefahrenabwehr; Unterkunft; Beratung
childcare | Sprachbildung im Morgenkreis | 1 | 8 | Lieder; Bildkarten; Mehrsprachigkeit
childcare | Beobachten und dokumentieren mit Lerngeschichten | 2 | 14 | Beobachtung; Text; Dialog
building | Baumkontrolle – Regelkontrolleur | 2 | 17 | Schadsymptome; Verkehrssicherheit; Protokoll
building | Gebäudeautomation verstehen | 1 | 8 | Regelung; Sensorik; Betrieb
fire | Maschinist für Hubrettungsfahrzeuge | 5 | 38 | Fahrzeugkunde; Anleiterprobe; Rettung
safety | Sachkunde Leitern und Tritte | 1 | 6 | Bauarten; Prüfung; Dokumentation
safety | Gabelstapler: jährliche Unterweisung | 1 | 2 | Sichtprüfung; Verkehrswege; Lasten
safety | Gefahrstoffe in Werkstatt und Bauhof | 1 | 4 | Kennzeichnung; Lagerung; Betriebsanweisung
first-aid | Erste Hilfe am Kind in Tageseinrichtungen | 1 | 9 | Fremdkörper; Fieberkrampf; Verletzungen
language | Leichte Sprache: Grundlagen | 1 | 8 | Wortwahl; Satzbau; Prüfgruppe
language | Französisch für Städtepartnerschaften A2 | 10 | 40 | Empfang; Tischrede; Schriftwechsel
wellbeing | Rückenfit am Arbeitsplatz | 1 | 3 | Haltung; Übungen; Arbeitsplatz
international | Digital Accessibility in the Public Sector | 2 | 12 | Standards; Audits; Remediation
international | Smart Cities and Data Governance | 3 | 20 | Sensors; Ownership; Ethics
`)
