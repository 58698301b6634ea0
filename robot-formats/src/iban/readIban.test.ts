import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { FormatError } from '../formatError.ts'
import { readIban } from './readIban.ts'

/** ISO 13616 by hand, as a second opinion: the remainder of 97 over the number with its head moved to the end. */
function checkDigits(country: string, account: string): string {
  const digits = `${account}${country}00`.replace(/[A-Z]/g, (letter) => `${letter.charCodeAt(0) - 55}`)
  return String(98n - (BigInt(digits) % 97n)).padStart(2, '0')
}

const german = fc
  .stringMatching(/^[1-8][0-9]{17}$/)
  .map((account) => `DE${checkDigits('DE', account)}${account}`)

test('an IBAN comes without blanks, in groups of four, with its country and bank', () => {
  expect(readIban(' de02-1203 0000\u00a00000 2020\u200b51\n')).toEqual({
    electronic: 'DE02120300000000202051',
    printed: 'DE02 1203 0000 0000 2020 51',
    country: 'DE',
    bankCode: '12030000',
    isSepa: true,
  })
})

test.each([
  ['AT61 1904 3002 3457 3201', 'AT', '19043', true],
  ['NL91 ABNA 0417 1643 00', 'NL', 'ABNA', true],
  ['TR33 0006 1005 1978 6457 8413 26', 'TR', null, false],
])('%s is one of another country', (text, country, bankCode, isSepa) => {
  expect(readIban(text)).toMatchObject({ printed: text, country, bankCode, isSepa })
})

describe('is refused, and says why:', () => {
  test.each([
    ['nothing', ' ', /fehlt/],
    ['a transposed pair', 'DE02 1203 0000 0000 2020 15', /Prüfziffer/],
    ['one place too few', 'DE02 1203 0000 0000 2020 5', /hat 21 Stellen .* deutsche haben 22/],
    ['a letter O', 'DE02 12O3 0000 0000 2020 51', /O statt einer 0/],
    ['a country without IBANs', 'US02 1203 0000 0000 2020 51', /beginnt nicht mit einem Land/],
    ['a bank code and an account number', '120 300 00 / 202051', /beginnt nicht mit einem Land/],
  ])('%s', (_, text, sentence) => {
    expect(() => readIban(text)).toThrow(FormatError)
    expect(() => readIban(text)).toThrow(sentence)
  })
})

test('the refusal does not tell the whole number', () => {
  expect(() => readIban('DE02 1203 0000 0000 2020 15')).toThrow(/^Die IBAN DE…2015 hat/)
})

test('every German account reads, printed and read again it is the same', () => {
  fc.assert(
    fc.property(german, (iban) => {
      const read = readIban(iban)
      expect(read).toMatchObject({ electronic: iban, bankCode: iban.slice(4, 12) })
      expect(readIban(read.printed)).toEqual(read)
    }),
  )
})

test('one wrong digit is always found', () => {
  fc.assert(
    fc.property(german, fc.nat({ max: 19 }), fc.integer({ min: 1, max: 9 }), (iban, place, more) => {
      const at = place + 2
      const wrong = `${iban.slice(0, at)}${(Number(iban[at]) + more) % 10}${iban.slice(at + 1)}`
      expect(() => readIban(wrong)).toThrow(FormatError)
    }),
  )
})

test('whatever comes, it is an IBAN or a FormatError', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      try {
        expect(readIban(text).electronic).toMatch(/^[A-Z]{2}\d{2}/)
      } catch (error) {
        expect(error).toBeInstanceOf(FormatError)
      }
    }),
  )
})
