import type { Random } from '../random.ts'

/** Offices (Dienststellen) of the invented town; the weight is roughly their share of the staff. */
export const offices: readonly { readonly name: string; readonly weight: number }[] = [
  ['Bürgermeisterbüro', 6],
  ['Büro des Rates', 5],
  ['Gleichstellungsstelle', 2],
  ['Presse- und Öffentlichkeitsarbeit', 4],
  ['Rechnungsprüfungsamt', 8],
  ['Amt für Personal und Organisation', 30],
  ['Amt für Informationstechnik', 28],
  ['Kämmerei', 18],
  ['Stadtkasse', 16],
  ['Steueramt', 14],
  ['Rechtsamt', 8],
  ['Bürgeramt', 32],
  ['Standesamt', 12],
  ['Ordnungsamt', 40],
  ['Straßenverkehrsamt', 24],
  ['Ausländerbehörde', 18],
  ['Feuerwehr und Rettungsdienst', 70],
  ['Schulverwaltungsamt', 34],
  ['Kulturbüro', 8],
  ['Stadtbibliothek', 14],
  ['Volkshochschule', 10],
  ['Musikschule', 14],
  ['Stadtarchiv', 4],
  ['Amt für Soziales und Wohnen', 46],
  ['Jobcenter', 40],
  ['Jugendamt', 62],
  ['Kindertageseinrichtungen', 110],
  ['Gesundheitsamt', 26],
  ['Stadtplanungsamt', 18],
  ['Bauordnungsamt', 16],
  ['Vermessungs- und Katasteramt', 14],
  ['Tiefbauamt', 28],
  ['Gebäudemanagement', 38],
  ['Umweltamt', 16],
  ['Grünflächenamt', 30],
  ['Baubetriebshof', 52],
  ['Sport- und Bäderamt', 22],
  ['Zentrale Vergabestelle', 6],
].map(([name, weight]) => ({ name: String(name), weight: Number(weight) }))

/** An office by its share of staff. */
export function someOffice(random: Random): string {
  return random.weighted(offices, (office) => office.weight).name
}
