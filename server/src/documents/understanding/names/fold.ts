/** Letters that Unicode does not decompose into a base letter and a mark, and ß. */
const base: Readonly<Record<string, string>> = {
  ß: 'ss',
  ẞ: 'ss',
  ł: 'l',
  Ł: 'l',
  đ: 'd',
  Đ: 'd',
  ð: 'd',
  Ð: 'd',
  ø: 'o',
  Ø: 'o',
  æ: 'a',
  Æ: 'a',
  œ: 'o',
  Œ: 'o',
  ı: 'i',
  þ: 'th',
  Þ: 'th',
}

/**
 * The letters of a text as recognition compares them: lower case, without marks, ß as ss, and ae, oe, ue like
 * the umlauts they may stand for, so that Müller, Mueller and Muller are one (but Bauer and Baur are not: after
 * a vowel or q it is no umlaut). Apostrophes vanish; everything else stays.
 */
export function fold(text: string): string {
  return text
    .replace(/[ßẞłŁđĐðÐøØæÆœŒıþÞ]/g, (letter) => base[letter] ?? letter)
    .normalize('NFKD')
    .replace(/[\p{M}'’‘`´ʼ]/gu, '')
    .toLowerCase()
    .replace(/(?<![aeiouyq])([aou])e/g, '$1')
}
