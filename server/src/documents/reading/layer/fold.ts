/** Letters that no decomposition splits into a base letter and a mark. */
const letters: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ł: 'l',
  ı: 'i',
  þ: 'th',
}

/** Signs that recognition takes for each other. */
const lookalikes: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'l',
  i: 'l',
  '|': 'l',
  '5': 's',
  '8': 'b',
  '9': 'g',
}

/** Lower case without marks and punctuation, signs that look alike made one: for comparing two readings of one word. */
export function foldForComparison(text: string): string {
  return [...text.normalize('NFD').toLowerCase().replaceAll(/\p{M}/gu, '')]
    .map((sign) => letters[sign] ?? sign)
    .join('')
    .replaceAll(/[^\p{L}\p{N}|]/gu, '')
    .replaceAll(/./gu, (sign) => lookalikes[sign] ?? sign)
}

/** Shorter words fit anywhere by chance. */
const LEAST_LETTERS = 4
const LEAST_DIGITS = 6

/** Whether a word is long enough that its absence says something: four letters, or a date or number of six digits. */
export function isTelling(text: string): boolean {
  const count = (sign: RegExp) => text.match(sign)?.length ?? 0
  return count(/\p{L}/gu) >= LEAST_LETTERS || count(/\p{N}/gu) >= LEAST_DIGITS
}
