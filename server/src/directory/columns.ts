/** The columns of a directory file by their German names, each with other headings in use for it. */
export const headings = {
  personalnummer: ['persnr', 'personalnr', 'pnr', 'personalid'],
  anrede: [],
  titel: ['akademischertitel', 'akadtitel', 'namenstitel'],
  vorname: ['vornamen', 'rufname'],
  nachname: ['name', 'familienname', 'zuname'],
  geburtsname: ['gebname', 'maedchenname', 'frueherername', 'fruehererfamilienname', 'frueherenamen'],
  geburtsdatum: ['gebdatum', 'gebdat', 'geburtstag', 'geborenam', 'gebam'],
  email: ['mail', 'emailadresse', 'mailadresse', 'dienstemail', 'emaildienstlich'],
  dienststelle: ['amt', 'abteilung', 'fachbereich', 'organisationseinheit', 'orgeinheit', 'organisation'],
  status: ['beschaeftigungsstatus', 'personalstatus'],
  austritt: ['austrittsdatum', 'austrittam', 'austrittzum', 'ausgeschiedenam'],
} as const satisfies Record<string, readonly string[]>

export type Column = keyof typeof headings

/** Without these nobody can be told from anybody. A missing birth date only means more work for people. */
export const required: readonly Column[] = ['personalnummer', 'vorname', 'nachname']
