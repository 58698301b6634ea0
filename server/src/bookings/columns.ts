/** The columns of a booking list by their German names, each with other headings in use for it. */
export const headings = {
  personalnummer: ['persnr', 'personalnr', 'pnr', 'personalid'],
  kurs: [
    'kurstitel',
    'kursbezeichnung',
    'seminartitel',
    'seminar',
    'veranstaltungstitel',
    'veranstaltung',
    'lehrgang',
    'thema',
    'titel',
    'bezeichnung',
  ],
  von: ['datumvon', 'beginn', 'kursbeginn', 'beginndatum', 'startdatum', 'start', 'datum', 'termin'],
  bis: ['datumbis', 'ende', 'kursende', 'endedatum', 'enddatum'],
  anbieter: ['traeger', 'bildungstraeger', 'veranstalter', 'institut'],
  kursnummer: [
    'kursnr',
    'seminarnummer',
    'seminarnr',
    'veranstaltungsnummer',
    'veranstaltungsnr',
    'lehrgangsnummer',
  ],
} as const satisfies Record<string, readonly string[]>

export type Column = keyof typeof headings

/** Without these nothing on a page can be recognised. */
export const required: readonly Column[] = ['personalnummer', 'kurs', 'von']
