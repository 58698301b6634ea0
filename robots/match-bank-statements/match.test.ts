import type { BankEntry } from '@amtsbote/robot-formats'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { match, type OpenItem } from './match.ts'

const fee: OpenItem = { reference: '1000123456', cents: 4_500 }
const tax: OpenItem = { reference: '1000999999', cents: 12_050 }

function paid(purpose: string, cents = fee.cents, other: Partial<BankEntry> = {}): BankEntry {
  return {
    ...{ key: purpose, cents, currency: 'EUR', isBooked: true, bookedOn: '2026-03-12', valueOn: null },
    ...{ party: { name: null, iban: null }, purpose, reference: null, endToEndId: null },
    ...other,
  }
}

describe('a payment is sure', () => {
  test.each(['1000123456', 'Gebühr 10 0012 3456, danke', 'KZ:1000-123-456'])('that says %s', (purpose) => {
    expect(match([paid(purpose)], [fee, tax])).toMatchObject([{ kind: 'sure', item: fee }])
  })

  test('whose structured reference names the item', () => {
    expect(match([paid('', fee.cents, { reference: fee.reference })], [fee])).toMatchObject([
      { kind: 'sure' },
    ])
  })
})

describe('a payment goes to a person', () => {
  test.each([
    { when: 'nothing open is named', entries: [paid('danke')], why: 'no-reference' },
    { when: 'the number only contains a reference', entries: [paid('21000123456')], why: 'no-reference' },
    { when: 'two items are named', entries: [paid('1000123456 und 1000999999')], why: 'several-references' },
    { when: 'a cent is missing', entries: [paid('1000123456', fee.cents - 1)], why: 'other-amount' },
  ])('when $when', ({ entries, why }) => {
    expect(match(entries, [fee, tax])).toMatchObject([{ kind: 'doubtful', why }])
  })

  test('when another payment names the same item', () => {
    const twice = [paid('1000123456', fee.cents, { key: 'a' }), paid('1000123456', 100, { key: 'b' })]
    expect(match(twice, [fee])).toMatchObject([{ why: 'already-paid-for' }, { why: 'other-amount' }])
  })
})

test('money that goes out, is only announced or foreign is not looked at', () => {
  const none = [
    paid('1000123456', -4_500),
    paid('1000123456', 4_500, { isBooked: false }),
    paid('1000123456', 4_500, { currency: 'CHF' }),
  ]
  expect(match(none, [fee])).toEqual([])
})

test('no item is ever settled twice, and none for another amount', () => {
  const purpose = fc.constantFrom('1000123456', '1000999999', '1000123456 1000999999', 'danke')
  const entry = fc.tuple(purpose, fc.constantFrom(4_500, 12_050, 1)).map(([text, cents]) => paid(text, cents))
  fc.assert(
    fc.property(fc.array(entry, { maxLength: 8 }), (entries) => {
      const sure = match(entries, [fee, tax]).filter((one) => one.kind === 'sure')
      expect(sure.every((one) => one.entry.cents === one.item.cents)).toBe(true)
      expect(new Set(sure.map((one) => one.item)).size).toBe(sure.length)
    }),
  )
})
