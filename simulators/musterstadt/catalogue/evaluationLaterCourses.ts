import { type Course, courseTable } from './catalogue.ts'

/** Courses that came with the hands of the fourth writing; kept away like the others. All of them are invented. */
export const evaluationLaterCourses: readonly Course[] = courseTable(`
administration | Frühjahrsschulung Personenstandswesen | 1 | 7 | Auslandsgeburten; Berichtigungen; Namenserklärungen
administration | Eheanmeldung mit Auslandsbezug | 2 | 14 | Ehefähigkeitszeugnis; Urkundenprüfung; Dolmetschen
administration | Personalratsarbeit: Mitbestimmung Schritt für Schritt | 5 | 36 | Beteiligungstatbestände; Fristenlauf; Einigungsstelle
administration | Jugend- und Auszubildendenvertretung – Start ins Amt | 3 | 22 | Aufgaben; Sitzungen; Übernahme
administration | Geschäftsprozesse im Bürgerbüro verschlanken | 1 | 8 | Wartezeiten; Terminvergabe; Schnittstellen
administration | Bürgschaft, Abtretung, Aufrechnung im Verwaltungsalltag | 1 | 7 | Sicherheiten; Erklärung; Einwände
finance | Zahlungsverkehr und Instant-Überweisung für Kassen | 1 | 6 | Empfängerprüfung; Mandate; Rückläufer
finance | Kreditportfolio der Kommune steuern | 2 | 14 | Laufzeiten; Angebotsvergleich; Derivate
finance | Haushaltssicherung: Arbeitstagung der Kämmereien | 1 | 7 | Konsolidierungsplan; Umlagen; Genehmigung
finance | Jahreswechsel in der Entgeltabrechnung | 1 | 8 | Beitragsgrenzen; Korrekturen; Meldungen
finance | Reisekostenmodul: Abrechnung ohne Papier | 1 | 6 | Erfassung; Belegprüfung; Auszahlung
computing | Dokumentenmanagement für Schlüsselanwender | 2 | 12 | Ablagestruktur; Vorlagen; Rechte
computing | Vorgangsbearbeitung mobil: Tablet im Außendienst | 1 | 5 | Anmeldung; Abgleich; Fotodokumentation
computing | Datenschutz kompakt – Selbstlernkurs | 1 | 2 | Grundbegriffe; Pannen; Betroffenenrechte
computing | Smartphone und Tablet für den Berufsalltag | 4 | 12 | Kalender; Sicherungskopien; Barrierefreiheit
computing | Kennzahlen und Berichte automatisieren | 2 | 16 | Datenquellen; Aufbereitung; Ampeln
leadership | Strategisch steuern mit Zielen und Kennzahlen | 2 | 15 | Wirkungsziele; Berichtswesen; Nachsteuern
leadership | Forum Personalgewinnung | 1 | 7 | Arbeitgebermarke; Auswahltage; Bindung
leadership | Stabsarbeit im Krisenfall für Verwaltungskräfte | 3 | 24 | Lagebild; Sachgebiete; Übergaben
social | Sozialraumorientierung: Zertifikatskurs | 6 | 48 | Ressourcen; Netzwerke; Fallarbeit
social | Begleiten, trösten, loslassen | 2 | 14 | Abschiede; Nähe; Selbstsorge
childcare | Gesunde Zähne, gesunde Kinder: Aktionen für die Kita | 1 | 4 | Putzrituale; Eltern; Material
childcare | Vorlesen mit Bildern und Handpuppen | 3 | 9 | Stimme; Auswahl; Mitmachen
building | Abgeschlossenheit und Teilungserklärung | 1 | 6 | Pläne; Nachweise; Gebühren
building | Photovoltaik auf Schuldächern | 1 | 8 | Eignung; Pachtmodelle; Betrieb
fire | Deichverteidigung und Sandsackverbau | 2 | 18 | Sickerwasser; Verbauarten; Wachdienst
fire | Grundlagen der Einsatzstellenhygiene | 1 | 8 | Schwarz-Weiß-Trennung; Reinigung; Verpflegung
safety | Neu bestellt: Sicherheitsbeauftragte im Rathaus | 2 | 16 | Rolle; Begehungshilfe; Meldewege
safety | Gefährliche Situationen am Wertstoffhof | 1 | 6 | Verkehr; Container; Konflikte
safety | Ladekran am Lkw bedienen | 2 | 18 | Abstützung; Traglasttabelle; Einweisen
safety | Hitze, Sonne, Ozon: Schutz im Freien | 1 | 3 | Kleidung; Trinken; Arbeitszeit
first-aid | Erste Hilfe: Ausbildung (9 UE) für den Betrieb | 1 | 9 | Notfallkette; Bewusstlosigkeit; Brustschmerz
first-aid | Fortbildung nach § 26 für ersthelfende Beschäftigte | 1 | 9 | Wiederholung; Verletzungen; Betreuung
language | Englisch am Telefon und am Empfang | 10 | 20 | Weiterverbinden; Nachfragen; Smalltalk
language | Polnisch für die Partnerstadt, Anfänger | 12 | 24 | Begrüßung; Wegbeschreibung; Einkauf
wellbeing | Yoga und Atem für Bildschirmmenschen | 8 | 16 | Dehnung; Augenpausen; Ruhe
wellbeing | Resilient im Amt: Bildungsurlaub | 5 | 36 | Kraftquellen; Grenzen; Alltag
wellbeing | Betriebliche Suchthilfe: kollegiale Ansprechpersonen | 3 | 24 | Ansprechen; Stufenplan; Schweigepflicht
`)
