/** A sentence in both languages of the command line. */
export interface Text {
  readonly de: string
  readonly en: string
}

export type Language = keyof Text

/** German, unless the system says English (`LANG=en_GB.UTF-8`); in the order in which POSIX looks. */
export function systemLanguage(environment: Readonly<Record<string, string | undefined>>): Language {
  const locale = environment.LC_ALL || environment.LC_MESSAGES || environment.LANG || ''
  return /^en([_.@-]|$)/i.test(locale) ? 'en' : 'de'
}
