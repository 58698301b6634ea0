import type { Chance } from '../random.ts'

const topics =
  `Vergaberecht;Haushaltsrecht;Datenschutz;Arbeitsschutz;Brandschutz;Erste Hilfe;Projektmanagement;Zeitmanagement;Konfliktmanagement;Rhetorik;Gesprächsführung;Moderation;Bauleitplanung;Straßenverkehrsrecht;Personalvertretungsrecht;Tarifrecht;Beamtenrecht;Reisekostenrecht;Ausländerrecht;Meldewesen;Standesamtswesen;Sozialhilferecht;Wohngeld;Kinderschutz;Spielpädagogik;Sprachförderung;Inklusion;Deeskalation;Stressbewältigung;Resilienz;Führungskompetenz;Mitarbeiterführung;Teamentwicklung;Kommunikation;Bürgerservice;Öffentlichkeitsarbeit;Tabellenkalkulation;Textverarbeitung;Informationssicherheit;Digitalisierung;Künstliche Intelligenz;Prozessmanagement;Aktenführung;Buchhaltung;Kosten- und Leistungsrechnung;Steuerrecht;Umsatzsteuer;Controlling;Beschaffung;Gebäudemanagement;Energiemanagement;Klimaschutz;Abfallwirtschaft;Baumpflege;Motorsägen;Gabelstapler;Ladungssicherung;Hygiene;Lebensmittelrecht;Infektionsschutz;Notfallmanagement;Rettungsdienst;Gefahrstoffe;Elektrotechnik;Wasserversorgung;Abwassertechnik;Winterdienst;Fundraising;Ehrenamt;Archivwesen;Bibliothekspraxis;Museumspädagogik;Verwaltungsverfahren;Ordnungsrecht;Gewerberecht;Jagdrecht;Friedhofsrecht;Gleichstellung;Schwerbehindertenrecht;Barrierefreiheit;Leichte Sprache;Protokollführung;Beschwerdemanagement;Telefontraining;Englisch im Büro;Gebärdensprache;Yoga am Arbeitsplatz;Rückenschule;Suchtprävention;Kassenwesen;Vollstreckung;Grundstücksverkehr;Denkmalschutz;Vermessung;Geodaten;Wahlrecht;Kommunalverfassung`.split(
    ';',
  )
const frames =
  `T;Grundlagen T;T – Grundkurs;T – Aufbaukurs;T für Einsteiger;T für Führungskräfte;T in der Praxis;T kompakt;Einführung: T;Workshop T;Basisseminar T;Aufbauseminar T;T und U;T, Teil 2;T aktuell;Neues zum Thema T;Crashkurs T;T – sicher im Alltag;T II;Fachtag T;T in der öffentlichen Verwaltung;T: Rechte und Pflichten;Wie gelingt T?;T nach N;Update T 2025;Fit für T;T leicht gemacht;T und U in Kommunen;Qualifizierung T;Sachkunde T;Praxistag T und U`.split(
    ';',
  )
const houses =
  `Akademie P;Volkshochschule P;Studieninstitut P;N Akademie GmbH;N & M Seminare GmbH;Bildungswerk P e. V.;Stadt P;Landkreis P;Kreisverband P;Verwaltungsschule P;Institut N;N Consulting;N Training & Beratung;Hochschule P;Technische Akademie P;Landesverband P;Handwerkskammer P;Industrie- und Handelskammer P;Feuerwehr P;Rettungsschule P;Fortbildungszentrum P;F N GmbH;N Software AG;Kommunalakademie P;Verband der N-Stiftung;F-N-Stiftung;Haus der Bildung P;N und Partner;Zweckverband P;Gemeinde P;Ev. Bildungszentrum P;Caritas P;Unfallkasse P;Fachverband Bau e. V.;Sparkasse P;N eLearning GmbH;Stiftung Wissen P;Netzwerk P gGmbH;Stadt P, A;Gemeinde P – A;Landratsamt P, A;A der Stadt P;A;Lernportal P;Bildungswelt P;Wissenshaus P;Onlinecampus P;Schulungshof P`.split(
    ';',
  )
const offices =
  `Bürgerbüro;Ordnungsamt;Bauamt;Umweltamt;Sozialamt;Jugendamt;Standesamt;Kämmerei;Hauptamt;Personalamt;Stadtkasse;Bauhof;Stadtwerke;Feuerwehr;Kulturamt;Schulamt;Grünflächenamt;Tiefbauamt;Vermessungsamt;Gesundheitsamt;Rechtsamt;Stadtbücherei;Wohnungsamt;Amt für Soziales;Amt 32;Fachbereich Bildung`.split(
    ';',
  )
const streets =
  `Nstraße;F-N-Straße;Hauptstraße;Bahnhofstraße;Am Markt;Nweg;Lindenallee;Nplatz;Schulgasse;Rathausplatz;Industriering`.split(
    ';',
  )
const ends = 'hausen burg stadt heim dorf berg tal au felde bach ingen roda kirchen walde'.split(' ')
const starts =
  'West Ost Nord Süd Alten Neuen Birken Eichen Linden Mühl Stein Sand Roten Grün Hohen Lauter Wiesen Königs Kirch Hirsch'.split(
    ' ',
  )
const months = 'Januar Februar März April Mai Juni Juli August September Oktober November Dezember'.split(' ')
const monthsEnglish =
  'January February March April May June July August September October November December'.split(' ')

/** Where names come from that stand inside titles, houses and streets. */
export interface PhraseNames {
  first(): string
  last(): string
  place(): string
}

export function courseTitle(names: PhraseNames, chance: Chance): string {
  const [topic, other] = [chance.pick(topics), chance.pick(topics)]
  return fill(chance.pick(frames), { T: topic, U: other, N: `${names.first()} ${names.last()}` })
}

export function organisation(names: PhraseNames, chance: Chance): string {
  return fill(chance.pick(houses), {
    P: names.place(),
    A: chance.pick(offices),
    N: names.last(),
    M: names.last(),
    F: names.first(),
  })
}

export function street(names: PhraseNames, chance: Chance): string {
  return fill(chance.pick(streets), { N: names.last(), F: names.first() })
}

export function inventedPlace(chance: Chance): string {
  return `${chance.pick(starts)}${chance.pick(ends)}`
}

export function topicOf(chance: Chance): string {
  return chance.pick(topics)
}

/** A day as it is printed. */
export function dayText(chance: Chance): string {
  const [day, month, year] = [1 + chance.below(28), chance.below(12), 1955 + chance.below(75)]
  const two = (number: number) => String(number).padStart(2, '0')
  const kind = chance.next()
  if (kind < 0.55) return `${two(day)}.${two(month + 1)}.${year}`
  if (kind < 0.62) return `${day}.${month + 1}.${year % 100}`
  if (kind < 0.82) return `${day}. ${months[month]} ${year}`
  if (kind < 0.86) return `${two(day)}. ${(months[month] as string).slice(0, 3)}. ${year}`
  if (kind < 0.9) return `${year}-${two(month + 1)}-${two(day)}`
  if (kind < 0.94) return `${months[month]} ${year}`
  return `${monthsEnglish[month]} ${day}, ${year}`
}

/** Capital letters standing alone, or before a hyphen or a word part, are slots. */
function fill(frame: string, slots: Readonly<Record<string, string>>): string {
  return frame.replace(
    /(?<![\p{L}])([TUPNMFA])(?=[\s,:;?-]|$|straße|weg|platz)/gu,
    (slot) => slots[slot] ?? slot,
  )
}
