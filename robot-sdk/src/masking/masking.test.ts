import { deflateRawSync, deflateSync, gzipSync } from 'node:zlib'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { personal } from '../personal.ts'
import { createMasker, personalValues } from './index.ts'

const secret = { kind: 'secret', label: 'pw', value: 'Grün<&"\'>wald 47/11' } as const
const name = { kind: 'personal', label: 'name', value: 'Jördis Ahornberg' } as const
const masker = createMasker([secret, name])

const ways: Readonly<Record<string, (value: string) => string>> = {
  plain: (value) => value,
  'in an address': encodeURIComponent,
  'in a form': (value) => new URLSearchParams({ q: value }).toString().slice(2),
  'in JSON': (value) => JSON.stringify({ value }),
  'in JSON within JSON': (value) => JSON.stringify(JSON.stringify({ value })),
  'in HTML': (value) =>
    value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;'),
  'in hexadecimal': (value) => Buffer.from(value).toString('hex'),
  'in Base64': (value) => Buffer.from(value).toString('base64'),
  'in Base64 behind one byte': (value) => Buffer.from(`x${value}y`).toString('base64'),
  'in Base64 behind two bytes': (value) => Buffer.from(`xy${value}`).toString('base64'),
  'in Base64 for addresses': (value) => Buffer.from(value).toString('base64url'),
  decomposed: (value) => value.normalize('NFD'),
  misread: (value) => Buffer.from(value).toString('latin1'),
}

describe.each(Object.entries(ways))('a value %s', (_, spell) => {
  test.each([secret, name])('of kind $kind does not stay', ({ value }) => {
    const spelled = spell(value)
    const masked = masker.text(`<<${spelled}>>`)
    expect(masked).toMatch(/\[(secret:pw|personal:name)/)
    // At most the characters that the value shares with its neighbours in Base64 stay.
    expect(masked.replace(/\[[^\]]*\]/g, '').length).toBeLessThan(40)
    expect(masked).not.toContain(spelled)
  })

  test('is restored where a result is kept', () => {
    const value = { list: [spell(secret.value), spell(name.value), 7], [spell(name.value)]: null }
    const kept = masker.keep(value)
    expect(kept).not.toEqual(value)
    expect(masker.restore(kept)).toEqual(value)
  })
})

test('names are hidden in capitals too, short ones only as words', () => {
  const short = createMasker([{ kind: 'personal', label: 'first', value: 'Ute' }])
  expect(short.text('Ute fährt die Route, UTE!')).toBe(
    '[personal:first] fährt die Route, [personal:first upper]!',
  )
  expect(masker.text('JÖRDIS AHORNBERG')).toBe('[personal:name upper]')
})

test('what only looks like a placeholder is not turned into a secret when it is restored', () => {
  const page = 'Bitte [secret:pw] und [\\secret:pw] und [number:secret:pw] eingeben'
  expect(masker.restore(masker.keep(page))).toBe(page)
  expect(masker.restore(masker.keep('[number:secret:pw]'))).toBe('[number:secret:pw]')
})

test('any JSON value is the same after it was kept and restored', () => {
  const hidden = createMasker([
    { kind: 'secret', label: 'a', value: 'abc' },
    { kind: 'personal', label: 'b', value: '47110815' },
  ])
  const piece = fc.constantFrom(
    'abc',
    '[secret:a]',
    '[\\secret:a]',
    '[number:personal:b]',
    'ABC',
    '4711',
    'x',
    ' ',
  )
  const leaf = fc.oneof(
    fc.array(piece).map((pieces) => pieces.join('')),
    fc.constantFrom(47110815, 47, null, true),
  )
  fc.assert(
    fc.property(
      fc.oneof(leaf, fc.array(leaf), fc.dictionary(fc.constantFrom('abc', 'k', '47110815'), leaf)),
      (value) => {
        const kept = hidden.keep(value)
        expect(JSON.stringify(kept)).not.toMatch(/abc|47110815/)
        expect(hidden.restore(kept)).toEqual(value)
      },
    ),
  )
})

test('every line of a secret of several lines is hidden', () => {
  const key = createMasker([{ kind: 'secret', label: 'key', value: 'BEGIN PRIVATE\nMIIEvQIBADANBg\nEND' }])
  expect(key.text('line: MIIEvQIBADANBg')).toBe('line: [secret:key line 2]')
})

describe('a file', () => {
  test('of text is kept without the value', () => {
    expect(masker.file(Buffer.from(`<td>${name.value}</td>`))?.toString()).toBe('<td>[personal:name]</td>')
  })

  const page = Buffer.from(`BT (J\\366rdis ) Tj [(Ahorn) -20 (berg)] TJ ET`, 'latin1')
  test.each([
    { kind: 'UTF-16', bytes: Buffer.from(`\ufeff${name.value}`, 'utf16le') },
    { kind: 'gzip', bytes: gzipSync(Buffer.concat([Buffer.from([0]), Buffer.from(name.value)])) },
    { kind: 'ZIP', bytes: zip('trace.json', JSON.stringify({ typed: secret.value })) },
    { kind: 'PDF', bytes: pdf(page) },
  ])('of kind $kind that shows a value is not kept', ({ bytes }) => {
    expect(masker.file(bytes)).toBeNull()
  })

  test.each([
    { kind: 'picture', bytes: Buffer.from([0x89, 0x50, 0, 1, 2, 3, 0xff]) },
    { kind: 'ZIP', bytes: zip('trace.json', 'nothing') },
    { kind: 'PDF', bytes: pdf(Buffer.from('BT (nobody) Tj ET')) },
  ])('of kind $kind without one is kept as it is', ({ bytes }) => {
    expect(masker.file(bytes)).toEqual(bytes)
  })
})

test('personal values are found by the declaration, wherever it stands', () => {
  const input = z.object({
    caseNumber: z.string(),
    person: personal(z.object({ name: z.string(), born: z.string() })).optional(),
    notes: z.array(z.object({ by: personal(z.string()), text: z.string() })),
    other: z.union([z.object({ mail: personal(z.email()) }), z.null()]),
    phones: personal(z.array(z.string())),
    number: personal(z.int()),
  })
  const schema = JSON.parse(JSON.stringify(z.toJSONSchema(input, { unrepresentable: 'any', io: 'input' })))
  const found = personalValues(schema, {
    caseNumber: 'A-1',
    person: { name: 'Jördis Ahornberg', born: '1979-04-12' },
    notes: [{ by: 'Torben', text: 'ruft an' }],
    other: { mail: 'j@musterstadt.example' },
    phones: ['0123 456'],
    number: 4711,
  })
  expect(found.map(({ label, value }) => [label, value])).toEqual([
    ['person/name', 'Jördis Ahornberg'],
    ['person/born', '1979-04-12'],
    ['notes/0/by', 'Torben'],
    ['other/mail', 'j@musterstadt.example'],
    ['phones/0', '0123 456'],
    ['number', '4711'],
  ])
  expect(z.fromJSONSchema(schema).safeParse({ caseNumber: 1 }).success).toBe(false)
})

function zip(entry: string, text: string): Buffer {
  const packed = deflateRawSync(text)
  const local = Buffer.alloc(30)
  local.write('PK\u0003\u0004', 'latin1')
  local.writeUInt16LE(8, 8)
  local.writeUInt32LE(packed.length, 18)
  local.writeUInt16LE(entry.length, 26)
  const central = Buffer.alloc(46)
  central.write('PK\u0001\u0002', 'latin1')
  central.writeUInt16LE(8, 10)
  central.writeUInt32LE(packed.length, 20)
  central.writeUInt16LE(entry.length, 28)
  const body = Buffer.concat([local, Buffer.from(entry), packed])
  const end = Buffer.alloc(22)
  end.write('PK\u0005\u0006', 'latin1')
  end.writeUInt16LE(1, 10)
  end.writeUInt32LE(body.length, 16)
  return Buffer.concat([body, central, Buffer.from(entry), end])
}

function pdf(page: Buffer): Buffer {
  const packed = deflateSync(page)
  return Buffer.concat([
    Buffer.from('%PDF-1.4\n1 0 obj <</Filter /FlateDecode>> stream\n'),
    packed,
    Buffer.from('\nendstream endobj'),
  ])
}
