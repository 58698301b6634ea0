const LETTERS: Readonly<Record<string, string>> = {
  ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss', ø: 'oe', æ: 'ae', å: 'aa', ł: 'l', đ: 'd', ı: 'i',
} // biome-ignore format: a table reads best in two lines

/** Letters of a name as they stand in a mail address: `Müller-Lüdenscheidt` -> `mueller-luedenscheidt`. */
export function mailLetters(name: string): string {
  const known = [...name.normalize('NFC').toLowerCase()].map((letter) => LETTERS[letter] ?? letter).join('')
  return known
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
}

/** The town's rule: first forename, dot, surname; `copy` from 2 on distinguishes namesakes. */
export function mailAddress(firstNames: string, lastName: string, copy: number): string {
  const first = mailLetters(firstNames.split(' ')[0] ?? firstNames)
  return `${first}.${mailLetters(lastName)}${copy > 1 ? copy : ''}@musterstadt.example`
}
