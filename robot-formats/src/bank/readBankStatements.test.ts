import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { FormatError } from '../formatError.ts'
import { centsOf } from './cents.ts'
import { readBankStatements } from './readBankStatements.ts'

interface Options {
  readonly closing?: string
  readonly version?: 2 | 8
  readonly entries?: readonly string[]
}

const euros = (tag: string, amount: string, sign = 'CRDT') =>
  `<${tag} Ccy="EUR">${amount}</${tag}><CdtDbtInd>${sign}</CdtDbtInd>`

const balance = (kind: string, amount: string) =>
  `<Bal><Tp><CdOrPrtry><Cd>${kind}</Cd></CdOrPrtry></Tp>${euros('Amt', amount)}<Dt><Dt>2026-03-12</Dt></Dt></Bal>`

function fee(version: 2 | 8): string {
  const status = version === 2 ? 'BOOK' : '<Cd>BOOK</Cd>'
  const party = version === 2 ? '<Nm>Jördis Ahornberg</Nm>' : '<Pty><Nm>Jördis Ahornberg</Nm></Pty>'
  return `<Ntry>${euros('Amt', '120.5')}<Sts>${status}</Sts><BookgDt><Dt>2026-03-12</Dt></BookgDt>
    <ValDt><Dt>2026-03-13</Dt></ValDt><NtryDtls><TxDtls><Refs><EndToEndId>NOTPROVIDED</EndToEndId></Refs>
    <RltdPties><Dbtr>${party}</Dbtr><DbtrAcct><Id><IBAN>DE89370400440532013000</IBAN></Id></DbtrAcct></RltdPties>
    <RmtInf><Ustrd>Kassenzeichen</Ustrd><Ustrd>0012345</Ustrd></RmtInf></TxDtls></NtryDtls></Ntry>`
}

const pending = `<Ntry>${euros('Amt', '9.00')}<Sts>PDNG</Sts></Ntry>`
const collective = (second: string) => `<Ntry>${euros('Amt', '30.00', 'DBIT')}<Sts>BOOK</Sts><NtryDtls>
  <TxDtls>${euros('Amt', '10.00', 'DBIT')}<RltdPties><Cdtr><Nm>Erste</Nm></Cdtr></RltdPties></TxDtls>
  <TxDtls>${euros('Amt', second, 'DBIT')}<RltdPties><Cdtr><Nm>Zweite</Nm></Cdtr></RltdPties></TxDtls></NtryDtls></Ntry>`

/** A statement as German banks send it, with an opening balance of 100 euros. */
function statement({ closing = '220.50', version = 2, entries = [fee(version), pending] }: Options = {}) {
  return new TextEncoder().encode(`<?xml version="1.0" encoding="UTF-8"?>
    <Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.0${version}"><BkToCstmrStmt><GrpHdr/><Stmt><Id>0007</Id>
    <Acct><Id><IBAN>DE02120300000000202051</IBAN></Id></Acct>${balance('OPBD', '100.00')}${balance('CLBD', closing)}
    ${entries.join('')}</Stmt></BkToCstmrStmt></Document>`)
}

describe('a bank statement', () => {
  test.each([2, 8] as const)('of version %i tells who paid what for what', (version) => {
    const [read] = readBankStatements(statement({ version }))
    expect(read).toMatchObject({
      id: '0007',
      iban: 'DE02120300000000202051',
      openingCents: 10_000,
      closingCents: 22_050,
    })
    expect(read?.entries[0]).toEqual({
      key: '0007/1',
      cents: 12_050,
      currency: 'EUR',
      isBooked: true,
      bookedOn: '2026-03-12',
      valueOn: '2026-03-13',
      party: { name: 'Jördis Ahornberg', iban: 'DE89370400440532013000' },
      purpose: 'Kassenzeichen 0012345',
      reference: null,
      endToEndId: null,
    })
    expect(read?.entries[1]).toMatchObject({ cents: 900, isBooked: false })
  })

  test('gives the single transactions of a collective entry', () => {
    const [read] = readBankStatements(statement({ closing: '70.00', entries: [collective('20.00')] }))
    expect(read?.entries.map(({ key, cents, party }) => [key, cents, party.name])).toEqual([
      ['0007/1/1', -1000, 'Erste'],
      ['0007/1/2', -2000, 'Zweite'],
    ])
  })

  test.each<[string, Uint8Array, RegExp]>([
    [
      'whose entries do not lead to its closing balance',
      statement({ closing: '221.00' }),
      /nicht den Endsaldo/,
    ],
    [
      'whose collective entry does not add up',
      statement({ closing: '70.00', entries: [collective('19.99')] }),
      /Summe/,
    ],
    [
      'with an amount that is none',
      statement({ entries: [fee(2).replace('120.5', '120,5')] }),
      /kein Betrag/,
    ],
    ['with a DTD', new TextEncoder().encode('<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'), /DTD/],
    ['that breaks off', statement().slice(0, 700), /kein fehlerfreies XML/],
    [
      'that is another message',
      new TextEncoder().encode('<Document><Other/></Document>'),
      /kein Kontoauszug/,
    ],
  ])('%s is refused', (_, bytes, sentence) => {
    expect(() => readBankStatements(bytes)).toThrow(FormatError)
    expect(() => readBankStatements(bytes)).toThrow(sentence)
  })
})

test('cents are exact for every amount', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 9_000_000_000_000 }), (cents) => {
      expect(centsOf(`${Math.floor(cents / 100)}.${String(cents % 100).padStart(2, '0')}`)).toBe(cents)
    }),
  )
})
