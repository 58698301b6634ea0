import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { FormatError } from '../formatError.ts'
import { parseXml } from '../xml/parseXml.ts'
import { validateXml } from '../xml/validateXml.ts'
import { xmlAll, xmlAt } from '../xml/xmlAt.ts'
import { type Payment, PaymentError, type PaymentFile, type PaymentOrder } from './payments.ts'
import { samplePainSchema } from './samplePainSchema.ts'
import { sepaText } from './sepaText.ts'
import { writePayments } from './writePayments.ts'

const refund: Payment = {
  endToEndId: 'ERST-2026-0001',
  cents: 12_050,
  creditor: { name: 'Jördis Ahornberg', iban: 'DE89 3704 0044 0532 0130 00' },
  purpose: 'Erstattung Kita-Gebühr März 2026 – Bescheid 51/0815',
}

const second = { ...refund, endToEndId: 'ERST-2026-0002', cents: 7 }

function fileOf(payments: readonly Payment[] = [refund], change: Partial<PaymentFile> = {}): PaymentFile {
  return {
    messageId: 'LAUF-2026-03-12',
    createdAt: new Date('2026-03-12T08:15:00.123Z'),
    initiator: 'Stadt Musterstadt',
    orders: [
      {
        id: 'LAUF-2026-03-12-1',
        executeOn: '2026-03-13',
        debtor: { name: 'Stadt Musterstadt', iban: 'DE02120300000000202051' },
        payments,
      },
    ],
    ...change,
  }
}

const check = (bytes: Uint8Array) => validateXml(bytes, { schema: samplePainSchema })

describe('a file for the bank', () => {
  test('has what the agreement of German banks asks for', async () => {
    const { bytes, count, totalCents } = writePayments(fileOf([refund, second]))
    expect({ count, totalCents }).toEqual({ count: 2, totalCents: 12_057 })
    expect(await check(bytes)).toEqual([])
  })

  test('says what was ordered, spelled for banks', () => {
    const root = parseXml(writePayments(fileOf([refund, second])).bytes)
    const text = (way: string) => xmlAll(root, `CstmrCdtTrfInitn/${way}`).map((found) => found.text)
    expect(text('GrpHdr/MsgId')).toEqual(['LAUF-2026-03-12'])
    expect(text('GrpHdr/CreDtTm')).toEqual(['2026-03-12T08:15:00Z'])
    expect([...text('GrpHdr/NbOfTxs'), ...text('PmtInf/NbOfTxs')]).toEqual(['2', '2'])
    expect([...text('GrpHdr/CtrlSum'), ...text('PmtInf/CtrlSum')]).toEqual(['120.57', '120.57'])
    expect(text('PmtInf/DbtrAcct/Id/IBAN')).toEqual(['DE02120300000000202051'])
    expect(text('PmtInf/CdtTrfTxInf/Amt/InstdAmt')).toEqual(['120.50', '0.07'])
    expect(text('PmtInf/CdtTrfTxInf/Cdtr/Nm')[0]).toBe('Joerdis Ahornberg')
    expect(text('PmtInf/CdtTrfTxInf/CdtrAcct/Id/IBAN')[0]).toBe('DE89370400440532013000')
    expect(text('PmtInf/CdtTrfTxInf/RmtInf/Ustrd')[0]).toBe(
      'Erstattung Kita-Gebuehr Maerz 2026 - Bescheid 51/0815',
    )
  })

  test('may hold several accounts and days', async () => {
    const other = fileOf([second]).orders.map((one) => ({ ...one, id: 'LAUF-2', executeOn: '2026-04-01' }))
    const { bytes, count } = writePayments({ ...fileOf(), orders: [...fileOf().orders, ...other] })
    expect(count).toBe(2)
    expect(await check(bytes)).toEqual([])
  })

  test('is the same for the same input, byte by byte', () => {
    expect(writePayments(fileOf()).bytes).toEqual(writePayments(fileOf()).bytes)
  })

  test('with leading zeros in its numbers keeps them', () => {
    const root = parseXml(writePayments(fileOf([{ ...refund, endToEndId: '000123' }])).bytes)
    expect(xmlAt(root, 'CstmrCdtTrfInitn/PmtInf/CdtTrfTxInf/PmtId/EndToEndId')?.text).toBe('000123')
  })
})

describe('is not written, and every reason is told:', () => {
  const creditor = (change: Partial<Payment['creditor']>) =>
    fileOf([{ ...refund, creditor: { ...refund.creditor, ...change } }])
  const ordered = (change: Partial<PaymentOrder>) =>
    fileOf([], { orders: fileOf().orders.map((one) => ({ ...one, ...change })) })

  test.each<[string, PaymentFile, RegExp]>([
    [
      'a wrong account',
      creditor({ iban: 'DE98 3704 0044 0532 0130 00' }),
      /ERST-2026-0001: Die IBAN DE…3000 .*Prüfziffer/,
    ],
    ['an account outside of SEPA', creditor({ iban: 'TR330006100519786457841326' }), /Auslandszahlung/],
    [
      'the town’s own wrong account',
      ordered({ debtor: { name: 'Stadt', iban: '' } }),
      /Auftrag LAUF-2026-03-12-1: Die IBAN fehlt/,
    ],
    ['a name in other letters', creditor({ name: 'Σωκράτης' }), /Der Name des Empfängers hat Zeichen/],
    ['no name', creditor({ name: ' ' }), /Der Name des Empfängers fehlt/],
    ['a name of 71 characters', creditor({ name: `ü${'a'.repeat(69)}` }), /mit 71 Zeichen länger als 70/],
    [
      'a purpose of 141',
      fileOf([{ ...refund, purpose: 'x'.repeat(141) }]),
      /Verwendungszweck .* länger als 140/,
    ],
    ['nothing to pay', fileOf([{ ...refund, cents: 0 }]), /zwischen 0,01/],
    ['half a cent', fileOf([{ ...refund, cents: 10.5 }]), /zwischen 0,01/],
    ['a debt', fileOf([{ ...refund, cents: -100 }]), /zwischen 0,01/],
    ['a billion', fileOf([{ ...refund, cents: 100_000_000_000 }]), /999\.999\.999,99/],
    ['the same payment twice', fileOf([refund, refund]), /„ERST-2026-0001“ kommt mehrfach vor/],
    ['a number with umlauts', fileOf([refund], { messageId: 'März' }), /Die Nummer der Datei „März“/],
    ['a number of 36', fileOf([{ ...refund, endToEndId: '1'.repeat(36) }]), /1 bis 35 Zeichen/],
    ['a number with slashes', fileOf([refund], { messageId: 'A//B' }), /ohne „\/“ am Rand/],
    [
      'a day that is none',
      ordered({ executeOn: '2026-02-30', payments: [refund] }),
      /„2026-02-30“ ist kein Tag/,
    ],
    ['no payments', fileOf([]), /keine Zahlungen/],
    ['no orders', fileOf([], { orders: [] }), /keine Zahlungen/],
  ])('%s', (_, file, sentence) => {
    expect(() => writePayments(file)).toThrow(FormatError)
    expect(() => writePayments(file)).toThrow(sentence)
  })

  test('all faults come at once, each with its payment', () => {
    try {
      writePayments(fileOf([refund, { ...second, cents: 0, purpose: '' }]))
      expect.unreachable()
    } catch (error) {
      expect(error).toBeInstanceOf(PaymentError)
      expect((error as PaymentError).faults).toEqual([
        { payment: { order: 0, payment: 1 }, message: expect.stringMatching(/Betrag/) },
        { payment: { order: 0, payment: 1 }, message: expect.stringMatching(/Verwendungszweck fehlt/) },
      ])
    }
  })
})

test.each([
  ['Müller & Çelik GmbH', 'Mueller + Celik GmbH'],
  ['ÄRZTE Straße', 'AeRZTE Strasse'],
  ['Łukasz Đorđević, Søren Åberg', 'Lukasz Dordevic, Soeren Aaberg'],
  ['„Haus am See“ – d’Arc', "'Haus am See' - d'Arc"],
  ['50 € [Rest]', '50 EUR (Rest)'],
  ['a\n\tb', 'a b'],
  ['北京', null],
])('%s is spelled %s', (text, expected) => {
  expect(sepaText(text)).toBe(expected)
})

test('whatever is written holds its sums and fits the schema', async () => {
  const word = fc.string({ unit: fc.constantFrom(...'abcÄöüß &<>"\'/-.1é'), minLength: 1, maxLength: 60 })
  const payment = fc.record({ cents: fc.integer({ min: 1, max: 99_999_999_999 }), name: word, purpose: word })
  await fc.assert(
    fc.asyncProperty(fc.array(payment, { minLength: 1, maxLength: 5 }), async (wanted) => {
      const payments = wanted.map(({ cents, name, purpose }, index) => ({
        endToEndId: `E${index}`,
        cents,
        creditor: { name: `A${name}`.slice(0, 35), iban: refund.creditor.iban },
        purpose: `B${purpose}`,
      }))
      const { bytes, totalCents } = writePayments(fileOf(payments))
      expect(await check(bytes)).toEqual([])
      const root = parseXml(bytes)
      const amounts = xmlAll(root, 'CstmrCdtTrfInitn/PmtInf/CdtTrfTxInf/Amt/InstdAmt')
      const written = amounts.map(({ text }) => Number(text.replace('.', '')))
      expect(written).toEqual(payments.map(({ cents }) => cents))
      expect(totalCents).toBe(written.reduce((sum, cents) => sum + cents, 0))
    }),
    { numRuns: 15 },
  )
})

test('the schema of this test refuses what it should', async () => {
  const text = new TextDecoder().decode(writePayments(fileOf()).bytes)
  for (const wrong of [
    text.replace('SLEV', 'DEBT'),
    text.replace('>120.50<', '>120.505<'),
    text.replace('<PmtMtd>TRF</PmtMtd>', ''),
    text.replace('Ahornberg', 'Ahörnberg'),
  ])
    expect(await check(new TextEncoder().encode(wrong))).not.toEqual([])
})
