import { type Course, courseTable } from './catalogue.ts'

/** Further courses that recognition may be developed on, as a table. All of them are invented. */
export const developmentMoreCourses: readonly Course[] = courseTable(`
administration | Widerspruchsverfahren: Bearbeitung von der Eingangsprüfung bis zum Bescheid | 2 | 16 | Zulässigkeit; Begründetheit; Kostenentscheidung
administration | Wahlen vorbereiten und durchführen | 1 | 8 | Wahlvorstand; Briefwahl; Niederschrift
administration | Friedhofs- und Bestattungsrecht | 1 | 8 | Nutzungsrechte; Ruhefristen; Gebühren
administration | Kommunalverfassungsrecht für Ratsbüros | 2 | 14 | Rat und Ausschüsse; Befangenheit; Sitzungsdienst
administration | Staatsangehörigkeitsrecht 2024 | 1 | 8 | Einbürgerung; Mehrstaatigkeit; Feststellungsverfahren
administration | Zustellungen im In- und Ausland | 1 | 6 | Zustellungsarten; Mängel; Nachweis
administration | Rentenrecht für Personalsachbearbeitung | 2 | 15 | Wartezeiten; Zusatzversorgung; Auskünfte
administration | Ausbildung der Ausbilderinnen und Ausbilder (AdA) | 10 | 80 | Ausbildungsrahmenplan; Unterweisung; Beurteilung
administration | Korruptionsprävention in der Beschaffung | 1 | 4 | Warnzeichen; Verhalten; Meldewege
finance | Zuwendungsrecht und Verwendungsnachweis | 2 | 16 | Bewilligung; Auflagen; Prüfung; Rückforderung
finance | Grundsteuerreform: Bescheide und Rechtsbehelfe | 1 | 7 | Hebesätze; Messbescheid; Aussetzung
finance | Kosten- und Leistungsrechnung in Kommunen | 2 | 16 | Kostenstellen; Verrechnung; Kennzahlen
finance | Liquiditätsplanung und Kassenkredite | 1 | 8 | Planung; Zinsen; Berichtswesen
finance | Beteiligungscontrolling | 1 | 8 | Berichte; Wirtschaftsplan; Aufsichtsräte
computing | Datenbanken verstehen und abfragen – Einstieg | 2 | 12 | Tabellen; Beziehungen; Auswertungen
computing | E-Rechnung empfangen und prüfen | 1 | 4 | Formate; Prüfregeln; Archiv
computing | Digitale Barrierefreiheit prüfen | 1 | 6 | Prüfschritte; Werkzeuge; Bericht
computing | Informationssicherheit nach BSI-Grundschutz: Basiskurs | 3 | 24 | Strukturanalyse; Schutzbedarf; Modellierung
computing | Videokonferenzen sicher moderieren | 1 | 4 | Technik; Beteiligung; Datenschutz
computing | Automatisierung mit Makros | 2 | 14 | Aufzeichnen; Variablen; Fehlerbehandlung
leadership | Neu als Führungskraft | 3 | 24 | Rollenwechsel; Delegieren; Rückmeldung
leadership | Veränderungen gestalten | 2 | 16 | Widerstände; Beteiligung; Kommunikation
leadership | Zeitmanagement und Arbeitsorganisation | 1 | 8 | Prioritäten; Störungen; Tagesplan
leadership | Bewerbungsgespräche strukturiert führen | 1 | 8 | Leitfaden; Fragetechnik; Bewertung
leadership | Kollegiale Beratung – Grundkurs | 2 | 14 | Ablauf; Rollen; Fallarbeit
social | Umgang mit herausforderndem Verhalten | 1 | 8 | Deeskalation; Eigenschutz; Nachsorge
social | Hilfen zur Erziehung: Steuerung im Einzelfall | 2 | 16 | Hilfeplan; Wirkung; Beteiligung
social | Bildung und Teilhabe – Leistungsrecht | 1 | 6 | Anspruch; Nachweise; Abrechnung
social | Häusliche Gewalt erkennen | 1 | 8 | Anzeichen; Gesprächsführung; Netzwerk
social | Unterhaltsvorschuss und Rückgriff | 2 | 16 | Anspruch; Einkommen; Rückgriff
childcare | Brandschutzerziehung in der Kita | 1 | 5 | Feuer; Notruf; Räumungsübung
childcare | Kinder mit Fluchterfahrung begleiten | 2 | 14 | Trauma; Sprache; Elternarbeit
childcare | Leitung einer Kindertageseinrichtung | 10 | 80 | Personal; Recht; Qualität
childcare | Musik und Rhythmik von Anfang an | 1 | 8 | Lieder; Bewegung; Instrumente
building | Spielplatzkontrolle nach DIN EN 1176 | 2 | 16 | Visuelle Kontrolle; Operative Inspektion; Dokumentation
building | HOAI und Architektenverträge | 2 | 14 | Leistungsphasen; Honorar; Nachträge
building | Kanalinspektion und Zustandsbewertung | 3 | 24 | Kamera; Kürzel; Bewertung
building | Gehölzschnitt im öffentlichen Grün | 1 | 8 | Schnittzeiten; Schnittführung; Artenschutz
building | Vermessung für Bauleitende | 1 | 8 | Nivellement; Absteckung; Aufmaß
fire | Gruppenführer – Lehrgang F III | 10 | 70 | Führungsvorgang; Recht; Einsatzübung
fire | Drehleitermaschinist | 5 | 35 | Aufstellung; Rettung; Wartung
fire | Gefährliche Stoffe und Güter – ABC I | 5 | 35 | Kennzeichnung; Messen; Dekontamination
safety | Gefährdungsbeurteilung am Arbeitsplatz | 1 | 8 | Verfahren; Maßnahmen; Wirksamkeit
safety | Evakuierungshelfer | 1 | 4 | Alarmierung; Sammelplatz; Übung
safety | Kranführer für Brückenkrane | 2 | 16 | Anschlagen; Zeichen; Fahrübung
safety | Verhalten bei Übergriffen am Schalter | 1 | 4 | Warnsignale; Alarmierung; Meldung
first-aid | Erste Hilfe in Bildungs- und Betreuungseinrichtungen | 1 | 9 | Kindernotfälle; Pflaster; Wiederbelebung
language | Leichtes Deutsch im Bürgergespräch | 1 | 8 | Wortwahl; Satzbau; Übungen
language | Französisch A2 – Aufbaukurs | 12 | 36 | Reisen; Alltag; Grammatik
wellbeing | Umgang mit psychischen Belastungen am Arbeitsplatz | 1 | 8 | Ursachen; Frühe Anzeichen; Entlastung
wellbeing | Gesundheitsförderung im Betrieb | 2 | 14 | Bewegung; Ernährung; Pausenkultur
wellbeing | Betriebliches Eingliederungsmanagement – Grundlagen für Führungskräfte | 1 | 8 | Gesprächsangebot; Datenschutz; Ablauf
wellbeing | Rückengerechtes Arbeiten in der Pflege und Kita | 1 | 4 | Heben; Tragen; Hilfsmittel
wellbeing | Suchtprävention: Gespräche mit Betroffenen führen | 1 | 8 | Stufenplan; Dienstvereinbarung; Hilfsangebote
international | Introduction to Agile Working in Local Government | 2 | 12 | Roles; Boards; Retrospectives
international | European Funding for Cities | 1 | 8 | Programmes; Budgets; Partner search
international | English for Front Desk Staff | 6 | 24 | Greetings; Directions; Forms
`)
