import { expect, test } from 'vitest'
import { FormatError } from '../formatError.ts'
import { samplePdf } from '../pdf/samplePdf.ts'
import { InvoiceError } from './invoice.ts'
import { readInvoice } from './readInvoice.ts'
import { readInvoiceXml } from './readInvoiceXml.ts'
import { ciiSample, paper, ublSample } from './sampleInvoices.ts'

const utf8 = (text: string) => new TextEncoder().encode(text)
const zugferd = ciiSample({ ...paper, profile: 'urn:cen.eu:en16931:2017' })

test.each(['factur-x.xml', 'zugferd-invoice.xml', 'ZUGFeRD-invoice.xml', 'xrechnung.xml'])(
  'of a ZUGFeRD the file %s counts',
  async (name) => {
    const pdf = samplePdf(['Rechnung R-2026/0815'], { 'Lieferschein.txt': utf8('40'), [name]: utf8(zugferd) })
    expect(await readInvoice(pdf)).toEqual(readInvoiceXml(utf8(zugferd)))
  },
)

test('an XRechnung is read as it is', async () => {
  expect(await readInvoice(utf8(ublSample()))).toMatchObject({ syntax: 'ubl', number: 'R-2026/0815' })
})

test('a help for booking without lines (profile MINIMUM) is no invoice', async () => {
  const text = ciiSample({ ...paper, profile: 'urn:factur-x.eu:1p0:minimum' }).replace(
    /<ram:IncludedSupplyChainTradeLineItem>[\s\S]*<\/ram:IncludedSupplyChainTradeLineItem>/,
    '',
  )
  const failure = readInvoice(samplePdf(['Rechnung'], { 'factur-x.xml': utf8(text) }))
  await expect(failure).rejects.toThrow(InvoiceError)
  await expect(failure).rejects.toThrow(/minimum.*\(BR-16\)/)
})

test.each<[string, Uint8Array, RegExp]>([
  ['a PDF that only looks like one', samplePdf(['Rechnung R-2026/0815']), /keine „factur-x.xml“/],
  [
    'a PDF with two of them',
    samplePdf(['Rechnung'], { 'factur-x.xml': utf8(zugferd), 'xrechnung.xml': utf8(zugferd) }),
    /mehrere elektronische Rechnungen/,
  ],
  [
    'ZUGFeRD 1',
    samplePdf(['Rechnung'], {
      'ZUGFeRD-invoice.xml': utf8(
        '<a:CrossIndustryDocument xmlns:a="urn:ferd:CrossIndustryDocument:invoice:1p0"/>',
      ),
    }),
    /beginnt mit „CrossIndustryDocument“/,
  ],
  ['a cut PDF', samplePdf(['x'], { 'factur-x.xml': utf8(zugferd) }).slice(0, -200), /Ende fehlt/],
])('%s is refused', async (_, bytes, sentence) => {
  await expect(readInvoice(bytes)).rejects.toThrow(FormatError)
  await expect(readInvoice(bytes)).rejects.toThrow(sentence)
})
