import { extractIBAN, isSEPACountry, ValidationErrorsIBAN, validateIBAN } from 'ibantools'
import { FormatError } from '../formatError.ts'

/** The number of a bank account (ISO 13616), checked. */
export interface Iban {
  /** Without blanks, in capitals: `DE02120300000000202051`. */
  readonly electronic: string
  /** As it stands on paper, in groups of four. */
  readonly printed: string
  /** ISO 3166, two letters. */
  readonly country: string
  /** In Germany the Bankleitzahl; null where the country's numbers name no bank. */
  readonly bankCode: string | null
  /** Whether SEPA payments reach it. */
  readonly isSepa: boolean
}

/**
 * Checks an IBAN as somebody wrote it: blanks, hyphens and small letters do not matter.
 *
 * Shape and check digits are right then; whether the account exists, only its bank knows.
 * @throws FormatError what is wrong. Of the number it tells the country and the last four places, as messages are kept
 */
export function readIban(text: string): Iban {
  const electronic = text.replace(/[\s\p{Cf}\p{Pd}]/gu, '').toUpperCase()
  const { valid, errorCodes } = validateIBAN(electronic)
  if (!valid) throw new FormatError(faultOf(electronic, errorCodes))
  const { countryCode = '', bankIdentifier } = extractIBAN(electronic)
  return {
    electronic,
    printed: electronic.replace(/(.{4})(?=.)/g, '$1 '),
    country: countryCode,
    bankCode: bankIdentifier ?? null,
    isSepa: isSEPACountry(countryCode),
  }
}

/** Germany's has 22 places, one of the most frequent slips is one too few. */
const GERMAN_LENGTH = 22

function faultOf(iban: string, codes: readonly ValidationErrorsIBAN[]): string {
  const has = (code: ValidationErrorsIBAN) => codes.includes(code)
  if (iban === '') return 'Die IBAN fehlt. Bitte eintragen oder beim Zahlungsempfänger erfragen.'
  const which = `Die IBAN ${iban.slice(0, 2)}…${iban.slice(2).slice(-4)}`
  const next = 'Bitte mit der Vorlage vergleichen.'
  if (has(ValidationErrorsIBAN.NoIBANCountry))
    return `${which} beginnt nicht mit einem Land, das IBANs vergibt (Deutschland: DE). ${next}`
  if (has(ValidationErrorsIBAN.WrongBBANLength)) {
    const wanted = iban.startsWith('DE') ? `; deutsche haben ${GERMAN_LENGTH}` : ''
    return `${which} hat ${iban.length} Stellen statt der vorgesehenen${wanted}. ${next}`
  }
  if (has(ValidationErrorsIBAN.WrongBBANFormat) || has(ValidationErrorsIBAN.ChecksumNotNumber))
    return `${which} hat Zeichen, die dort nicht stehen dürfen, zum Beispiel ein O statt einer 0. ${next}`
  return `${which} hat eine falsche Prüfziffer: Eine Stelle ist verschrieben oder vertauscht. ${next}`
}
