/** A register of the personnel file and who may file into it from outside. */
export interface Register {
  readonly number: string
  readonly title: string
  /** `anybody`: also unattended; `person`: only what a person decided; `closed`: nothing from outside. */
  readonly filing: 'anybody' | 'person' | 'closed'
}

/**
 * The register plan of Musterstadt's e-file. Health and disciplinary papers come from other offices and never
 * through a hot folder; everything but training needs a decision by a person.
 */
export const registers: readonly Register[] = [
  { number: '01', title: 'Personalbogen, persönliche Daten', filing: 'person' },
  { number: '02', title: 'Bewerbung, Einstellung', filing: 'person' },
  { number: '03', title: 'Ausbildung, Prüfungen', filing: 'person' },
  { number: '04', title: 'Vertrag, Ernennung', filing: 'person' },
  { number: '05', title: 'Einsatz, Stelle', filing: 'person' },
  { number: '06', title: 'Entgelt, Besoldung', filing: 'person' },
  { number: '07', title: 'Arbeitszeit, Urlaub', filing: 'person' },
  { number: '08', title: 'Beurteilung, Zeugnis', filing: 'person' },
  { number: '09', title: 'Fort- und Weiterbildung', filing: 'anybody' },
  { number: '10', title: 'Nebentätigkeit', filing: 'person' },
  { number: '11', title: 'Disziplin, Abmahnung', filing: 'closed' },
  { number: '12', title: 'Gesundheit, BEM, Schwerbehinderung', filing: 'closed' },
  { number: '13', title: 'Versorgung, Austritt', filing: 'person' },
  { number: '14', title: 'Schriftwechsel', filing: 'person' },
  { number: '99', title: 'Klärung', filing: 'person' },
]
