import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { FormatError } from '../formatError.ts'
import { InvoiceError } from './invoice.ts'
import { isLeitwegId } from './leitwegId.ts'
import { readInvoiceXml } from './readInvoiceXml.ts'
import { ciiSample, paper, type Sample, ublSample } from './sampleInvoices.ts'

const read = (text: string) => readInvoiceXml(new TextEncoder().encode(text))

/** The rules that an invoice breaks, and the sentences about them. */
function faultsOf(text: string) {
  try {
    read(text)
    return []
  } catch (error) {
    if (!(error instanceof InvoiceError)) throw error
    return error.faults
  }
}

const town = {
  name: 'Stadt Musterstadt',
  street: 'Rathausplatz 1',
  postCode: '99999',
  city: 'Musterstadt',
  country: 'DE',
  vatId: null,
  taxNumber: null,
}

const firm = {
  name: 'Bürobedarf Ahornberg & Söhne GmbH',
  street: 'Lindenweg 3',
  postCode: '12345',
  city: 'Lindenau',
  country: 'DE',
  vatId: 'DE123456789',
  taxNumber: '123/456/78901',
}

describe('an XRechnung', () => {
  test.each([
    ['ubl', ublSample()],
    ['cii', ciiSample()],
  ])('in %s says who wants what for what', (syntax, text) => {
    expect(read(text)).toEqual({
      syntax,
      profile: 'urn:cen.eu:en16931:2017#compliant#urn:xeinkauf.de:kosit:xrechnung_3.0',
      number: 'R-2026/0815',
      typeCode: '380',
      isCreditNote: false,
      issuedOn: '2026-03-12',
      dueOn: '2026-04-11',
      deliveredOn: '2026-03-10',
      currency: 'EUR',
      buyerReference: '04011000-1234512345-06',
      hasLeitwegId: true,
      orderNumber: 'B-77',
      seller: firm,
      buyer: town,
      lines: [
        {
          id: '1',
          name: 'Ware 1',
          description: null,
          quantity: '40',
          unit: 'C62',
          price: '3.89',
          priceQuantity: '1',
          netCents: 15_560,
          tax: { category: 'S', ratePercent: 19 },
        },
        expect.objectContaining({ id: '2', netCents: 3750, tax: { category: 'S', ratePercent: 7 } }),
      ],
      adjustments: [
        { kind: 'allowance', reason: 'Treue', cents: 560, tax: { category: 'S', ratePercent: 19 } },
      ],
      taxes: [
        { category: 'S', ratePercent: 19, baseCents: 15_000, taxCents: 2850, exemptionReason: null },
        { category: 'S', ratePercent: 7, baseCents: 3750, taxCents: 263, exemptionReason: null },
      ],
      totals: {
        linesCents: 19_310,
        allowancesCents: 560,
        chargesCents: 0,
        netCents: 18_750,
        taxCents: 3113,
        grossCents: 21_863,
        prepaidCents: 1000,
        roundingCents: 0,
        payableCents: 20_863,
      },
      payment: {
        meansCode: '58',
        ibans: ['DE02120300000000202051'],
        accountHolder: 'Ahornberg GmbH',
        purpose: '0815',
        terms: '30 Tage netto',
      },
    })
  })

  test('that gives money back is a credit note', () => {
    const text = ublSample()
      .replaceAll('ubl:Invoice', 'ubl:CreditNote')
      .replace('xsd:Invoice-2', 'xsd:CreditNote-2')
      .replaceAll('InvoiceLine', 'CreditNoteLine')
      .replaceAll('InvoicedQuantity', 'CreditedQuantity')
      .replace(/InvoiceTypeCode>380<\/cbc:InvoiceTypeCode/, 'CreditNoteTypeCode>381</cbc:CreditNoteTypeCode')
    expect(read(text)).toMatchObject({
      isCreditNote: true,
      typeCode: '381',
      totals: { payableCents: 20_863 },
    })
  })

  test('may name prices for a hundred pieces and allowances on a line', () => {
    const text = ublSample()
      .replace('</cbc:PriceAmount>', '</cbc:PriceAmount><cbc:BaseQuantity>100</cbc:BaseQuantity>')
      .replace('>3.89<', '>389.4<')
      .replace(
        '<cac:Item>',
        '<cac:AllowanceCharge><cbc:ChargeIndicator>false</cbc:ChargeIndicator><cbc:Amount currencyID="EUR">0.16</cbc:Amount></cac:AllowanceCharge><cac:Item>',
      )
    expect(read(text).lines[0]).toMatchObject({ price: '389.4', priceQuantity: '100', netCents: 15_560 })
  })

  test('may write days with a time zone, amounts with one place, and several accounts', () => {
    const account =
      '<cac:PayeeFinancialAccount><cbc:ID>DE89370400440532013000</cbc:ID></cac:PayeeFinancialAccount>'
    const means = `<cac:PaymentMeans><cbc:PaymentMeansCode>58</cbc:PaymentMeansCode>${account}</cac:PaymentMeans>`
    const text = ublSample()
      .replace('2026-03-12<', '2026-03-12+01:00<')
      .replaceAll('>37.50<', '>37.5<')
      .replace('<cac:PaymentTerms>', `${means}<cac:PaymentTerms>`)
    expect(read(text)).toMatchObject({
      issuedOn: '2026-03-12',
      payment: { ibans: ['DE02120300000000202051', 'DE89370400440532013000'] },
    })
  })

  test('with tax in a second currency is read in its own', () => {
    const second = '<cac:TaxTotal><cbc:TaxAmount currencyID="DKK">232.10</cbc:TaxAmount></cac:TaxTotal>'
    expect(read(ublSample().replace('<cac:TaxTotal>', `${second}<cac:TaxTotal>`)).totals.taxCents).toBe(3113)
  })
})

describe('broken rules are named:', () => {
  const change = (from: string | RegExp, to: string) => faultsOf(ublSample().replace(from, to))

  test.each<[rule: string, from: string | RegExp, to: string, sentence: RegExp]>([
    ['BR-02', /<cbc:ID>R-2026.*/, '', /Rechnungsnummer/],
    ['BR-03', '2026-03-12', '', /Rechnungsdatum/],
    ['BR-03', '2026-04-11', '2026-02-30', /Zeile 9: „2026-02-30“ ist kein Tag/],
    ['BR-05', /<cbc:DocumentCurrencyCode>.*/, '', /Währung/],
    ['BR-07', 'Stadt Musterstadt', ' ', /Name des Käufers/],
    ['BR-16', /<cac:InvoiceLine>[\s\S]*<\/cac:InvoiceLine>/, '', /keine Positionen/],
    ['BR-22', '>40<', '>vierzig<', /Position 1: Die Menge/],
    ['BR-25', '<cbc:Name>Ware 2</cbc:Name>', '', /Position 2: Es fehlt, was/],
    ['BR-DE-15', /<cbc:BuyerReference>.*/, '', /Leitweg-ID/],
    ['BR-DE-19', '2020 51', '2020 15', /Die IBAN DE…2015 hat eine falsche Prüfziffer/],
    ['BR-DEC', '>37.50<', '>37.505<', /ist kein Betrag/],
    ['BR-DEC', '>37.50<', '>37,50<', /ist kein Betrag/],
    ['BR-15', /<cbc:PayableAmount.*?<\/cbc:PayableAmount>/, '', /Betrag fehlt/],
    ['PEPPOL-EN16931-R120', '>40<', '>41<', /Menge mal Preis ergibt 159,49, angegeben sind 155,60/],
    ['BR-CO-10', '>193.10<', '>193.00<', /Positionen ergeben 193,10, angegeben sind 193,00/],
    ['BR-CO-11', /(AllowanceTotalAmount currencyID="EUR">)5.60/, '$15.50', /Nachlässe/],
    ['BR-CO-13', /(TaxExclusiveAmount currencyID="EUR">)187.50/, '$1187.51', /netto 187,50/],
    ['BR-CO-14', /(<cac:TaxTotal><cbc:TaxAmount currencyID="EUR">)31.13/, '$131.12', /Steuern ergeben 31,13/],
    ['BR-CO-15', '>218.63<', '>218.64<', /brutto 218,63/],
    ['BR-CO-16', '>208.63<', '>218.63<', /Zahlbetrag 208,63, angegeben sind 218,63/],
    ['BR-CO-17', /(>150.00<.*?>)28.50/, '$127.50', /Steuer S 19 %: Zu rechnen sind 28,50/],
    ['BR-S-08', '>150.00<', '>155.60<', /Die Positionen ergeben 150,00/],
    ['BR-CO-18', /<cbc:Percent>7<(?=[\s\S]*LegalMonetaryTotal)/, '<cbc:Percent>5<', /Aufschlüsselung/],
  ])('%s', (rule, from, to, sentence) => {
    expect(change(from, to)).toContainEqual({ rule, message: expect.stringMatching(sentence) })
  })

  test('BR-06, once neither the registered nor the trading name is there', () => {
    const unregistered = ublSample().replace(/<cbc:RegistrationName>Bür.*?<\/cbc:RegistrationName>/, '')
    expect(read(unregistered).seller.name).toBe('Ahornberg')
    const nameless = unregistered.replace('<cbc:Name>Ahornberg</cbc:Name>', '')
    expect(faultsOf(nameless)).toEqual([{ rule: 'BR-06', message: 'Es fehlt der Name des Verkäufers.' }])
  })

  test('all at once, in one message for the sender', () => {
    const text = ublSample().replace('>40<', '>41<').replace('>208.63<', '>218.63<')
    expect(faultsOf(text).map(({ rule }) => rule)).toEqual(['PEPPOL-EN16931-R120', 'BR-CO-16'])
    expect(() => read(text)).toThrow(
      /Position 1: .*\(PEPPOL-EN16931-R120\) .*\(BR-CO-16\) Bitte beim Absender/,
    )
  })

  test('a buyer reference is asked of an XRechnung alone', () => {
    const text = ciiSample({ ...paper, profile: 'urn:cen.eu:en16931:2017' })
    expect(read(text.replace(/<ram:BuyerReference>.*?<\/ram:BuyerReference>/, ''))).toMatchObject({
      buyerReference: null,
      hasLeitwegId: false,
    })
  })

  test('another XML file is no invoice', () => {
    expect(() => read('<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08"/>')).toThrow(
      FormatError,
    )
    expect(() => read('<Invoice/>')).toThrow(/keine Rechnung nach EN 16931: Sie beginnt mit „Invoice“/)
  })
})

const samples: fc.Arbitrary<Sample> = fc.record({
  lines: fc.array(
    fc.record({
      quantity: fc.integer({ min: 1, max: 9999 }),
      priceCents: fc.integer({ min: 1, max: 999_999 }),
      ratePercent: fc.constantFrom(7 as const, 19 as const),
    }),
    { minLength: 1, maxLength: 8 },
  ),
  prepaidCents: fc.constant(0),
})

describe('for every invoice', () => {
  test('both syntaxes say the same, and the sums hold', () => {
    fc.assert(
      fc.property(samples, (sample) => {
        const [ubl, cii] = [read(ublSample(sample)), read(ciiSample(sample))]
        expect({ ...ubl, syntax: null }).toEqual({ ...cii, syntax: null })
      }),
    )
  })

  test('one total that is a cent off is found', () => {
    fc.assert(
      fc.property(samples, fc.nat({ max: 5 }), (sample, which) => {
        const names = ['LineTotal', 'TaxBasisTotal', 'TaxTotal', 'GrandTotal', 'DuePayable', 'Basis']
        const wrong = ciiSample(sample).replace(
          new RegExp(`(<ram:${names[which]}Amount[^>]*>\\d*\\.)(\\d\\d)(?![sS]*IncludedSupply)`),
          (_, head, cents) => `${head}${String((Number(cents) + 1) % 100).padStart(2, '0')}`,
        )
        expect(faultsOf(wrong)).not.toEqual([])
      }),
    )
  })
})

test.each([
  ['04011000-1234512345-06', true],
  ['991-33333TEST-33', true],
  ['05711-06001-79', true],
  ['991-01484-64', true],
  ['04011000-1234512345-60', false],
  ['04011001-1234512345-06', false],
  ['Frau Ahornberg, Bauamt', false],
])('%s as a Leitweg-ID: %s', (text, expected) => {
  expect(isLeitwegId(text)).toBe(expected)
})
