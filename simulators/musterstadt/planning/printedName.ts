import type { Employee } from '@amtsbote/contract'
import type { Printing } from './recipes.ts'

/** The parts of a name as the issuer prints them. */
export interface NameParts {
  readonly academicTitle: string
  readonly firstNames: string
  readonly lastName: string
}

/** What the issuer makes of the recorded name. */
export function printedName(employee: Employee, printing: Printing): NameParts {
  const { academicTitle, firstNames, lastName, formerLastNames } = employee
  switch (printing) {
    case 'as-recorded':
      return { academicTitle, firstNames, lastName }
    case 'without-title':
      return { academicTitle: '', firstNames, lastName }
    case 'birth-name':
      return { academicTitle, firstNames, lastName: formerLastNames[0] ?? lastName }
    case 'call-name':
      return { academicTitle, firstNames: firstNames.split(' ')[0] ?? firstNames, lastName }
    case 'transliterated':
      return { academicTitle, firstNames: plainLetters(firstNames), lastName: plainLetters(lastName) }
  }
}

const WRITTEN_OUT: Readonly<Record<string, string>> = {
  ä: 'ae',
  ö: 'oe',
  ü: 'ue',
  Ä: 'Ae',
  Ö: 'Oe',
  Ü: 'Ue',
  ß: 'ss',
  ı: 'i',
  ł: 'l',
  Ł: 'L',
  đ: 'd',
  Đ: 'D',
  ø: 'o',
  Ø: 'O',
}

/** German umlauts written out, marks on foreign letters dropped: `Müller` -> `Mueller`, `Yılmaz` -> `Yilmaz`. */
export function plainLetters(name: string): string {
  const written = [...name.normalize('NFC')].map((letter) => WRITTEN_OUT[letter] ?? letter).join('')
  return written.normalize('NFD').replace(/\p{M}/gu, '')
}
