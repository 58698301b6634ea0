import type { ProofKind, Role } from '@amtsbote/contract'

/** A sentence in both languages, without a full stop. */
export interface Sentence {
  readonly de: string
  readonly en: string
}

/** How proofs are called in sentences. */
export const proofNames: Readonly<Record<ProofKind, Sentence>> = {
  name: { de: 'Name', en: 'Name' },
  'birth-date': { de: 'Geburtsdatum', en: 'Birth date' },
  'employee-number': { de: 'Personalnummer', en: 'Employee number' },
  'mail-address': { de: 'E-Mail-Adresse', en: 'Mail address' },
  booking: { de: 'Buchung des Kurses', en: 'Booking of the course' },
}

/** How somebody is to be called; without a salutation German has no word that fits everybody, so the activity is said. */
export function roleSentence(role: Role, salutation: 'Frau' | 'Herr' | ''): Sentence | null {
  const form = { Frau: 0, Herr: 1, '': 2 }[salutation]
  const pick = (...forms: readonly [string, string, string]) => forms[form] ?? forms[2]
  switch (role) {
    case 'participant':
      return null
    case 'lecturer':
      return { de: pick('ist hier Referentin', 'ist hier Referent', 'lehrt hier'), en: 'taught here' }
    case 'signatory':
      return { de: 'hat hier unterschrieben', en: 'signed here' }
    case 'contact':
      return {
        de: pick('ist hier Ansprechpartnerin', 'ist hier Ansprechpartner', 'steht hier als Kontakt'),
        en: 'is the contact here',
      }
    case 'addressee':
      return { de: 'steht nur in der Anschrift', en: 'stands in the address only' }
    case 'unknown':
      return { de: 'unklar, ob die Person teilgenommen hat', en: 'unclear whether the person took part' }
  }
}

/** A day as people write it. */
export function sayDay(day: string): Sentence {
  const [year, month, ofMonth] = day.split('-')
  return { de: `${ofMonth}.${month}.${year}`, en: `${ofMonth}/${month}/${year}` }
}

const numerals: Readonly<Record<number, Sentence>> = {
  1: { de: 'einem', en: 'one letter' },
  2: { de: 'zwei', en: 'two letters' },
}

/** By how many letters two spellings differ; from three on it is another name and is said so. */
export function letterCount(count: number): Sentence | null {
  return numerals[count] ?? null
}
