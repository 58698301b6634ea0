/** What every bank in the SEPA area takes (EPC217-08, DFÜ-Abkommen annex 3). */
const SEPA = /^[A-Za-z0-9/?:().,'+ -]*$/

/** Letters that no decomposition leads back to the alphabet, as German banks and registry offices write them. */
const letters: Readonly<Record<string, string>> = {
  ä: 'ae',
  ö: 'oe',
  ü: 'ue',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'oe',
  å: 'aa',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
}

/** Signs, after the EPC's table of best practice. */
const signs: readonly (readonly [RegExp, string])[] = [
  [/[&]/g, '+'],
  [/[\p{Pd}_]/gu, '-'],
  [/[’‘`´"„“”]/g, "'"],
  [/[;|]/g, ','],
  [/[[{<]/g, '('],
  [/[\]}>]/g, ')'],
  [/€/g, 'EUR'],
  [/\s+/g, ' '],
]

/** A text in the characters of SEPA: `Müller & Çelik` becomes `Mueller + Celik`; null where a character has no way there. */
export function sepaText(text: string): string | null {
  const spelled = [...text.normalize('NFC')].map(spell).join('')
  const signed = signs.reduce((done, [from, to]) => done.replace(from, to), spelled)
  const plain = signed
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .trim()
  return SEPA.test(plain) ? plain : null
}

function spell(letter: string): string {
  const small = letter.toLowerCase()
  const found = letters[small]
  if (found === undefined) return letter
  return small === letter ? found : `${found[0]?.toUpperCase()}${found.slice(1)}`
}
