import fc from 'fast-check'
import { strToU8, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { FormatError } from '../formatError.ts'
import { fillTemplate, TemplateError } from './fillTemplate.ts'
import { linesOf, paragraph, sampleDocx } from './sampleDocx.ts'
import type { TemplateFields } from './templateField.ts'

const filled = async (body: string, fields: TemplateFields) =>
  linesOf(await fillTemplate(sampleDocx(body), fields))

/** The names that cannot be filled. */
async function faultsOf(body: string, fields: TemplateFields) {
  const error = await fillTemplate(sampleDocx(body), fields).catch((thrown: unknown) => thrown)
  expect(error).toBeInstanceOf(TemplateError)
  return (error as TemplateError).faults.map(({ name }) => name)
}

describe('a template', () => {
  test('is filled, however Word has split its names', async () => {
    const body = paragraph('Sehr geehrte Frau {', 'Na', 'me}, Ihr Antrag vom {Tag}')
    expect(await filled(body, { Name: 'Ahornberg', Tag: '12.03.2026' })).toEqual([
      'Sehr geehrte Frau Ahornberg, Ihr Antrag vom 12.03.2026',
    ])
  })

  test('is filled in its header too', async () => {
    const docx = await fillTemplate(sampleDocx(paragraph('Bescheid'), paragraph('Az. {Aktenzeichen}')), {
      Aktenzeichen: '51-0815',
    })
    expect(linesOf(docx, 'word/header1.xml')).toEqual(['Az. 51-0815'])
    expect(linesOf(docx)).toEqual(['Bescheid'])
  })

  test('repeats rows of a table, and knows in them what was given for the whole letter', async () => {
    const cell = (text: string) => `<w:tc>${paragraph(text)}</w:tc>`
    const body = `<w:tbl><w:tr>${cell('{#Posten}{Text}')}${cell('{Betrag} {Währung}{/Posten}')}</w:tr></w:tbl>`
    const fields = {
      Währung: 'Euro',
      Posten: [
        { Text: 'Gebühr', Betrag: '12,00' },
        { Text: 'Auslagen', Betrag: '3,00' },
      ],
    }
    expect(await filled(body, fields)).toEqual(['Gebühr', '12,00 Euro', 'Auslagen', '3,00 Euro'])
  })

  test('keeps or drops what depends on something, and does not ask for what it drops', async () => {
    const body = ['{#Ratenzahlung}', 'Sie zahlen in {Raten} Raten.', '{/Ratenzahlung}', 'Gruß'].map((text) =>
      paragraph(text),
    )
    expect(await filled(body.join(''), { Ratenzahlung: true, Raten: '3' })).toContain(
      'Sie zahlen in 3 Raten.',
    )
    expect(await filled(body.join(''), { Ratenzahlung: false })).not.toContain('Sie zahlen in 3 Raten.')
  })

  test('takes an empty value and one of several lines', async () => {
    expect(
      await filled(paragraph('[{Zusatz}] {Anschrift}'), {
        Zusatz: '',
        Anschrift: 'Lindenweg 3\nMusterstadt',
      }),
    ).toEqual(['[] Lindenweg 3\nMusterstadt'])
  })
})

describe('a value is text and nothing else:', () => {
  test.each(['<w:b/>', '</w:t></w:r>', '&amp; & "Söhne"', '{Name}', '{#Name}', '$& $1', ']]>', '=CMD()'])(
    '%s',
    async (value) => {
      expect(await filled(paragraph('A {Name} Z'), { Name: value })).toEqual([`A ${value} Z`])
    },
  )

  test('whatever it is, it stands in the letter just so', async () => {
    const value = fc.string({ unit: fc.constantFrom(...'aÄß<>&"\'{}#/$€\u{1f3db}'), minLength: 1 })
    await fc.assert(
      fc.asyncProperty(value, value, async (first, second) => {
        expect(await filled(paragraph('{A}|{B}'), { A: first, B: second })).toEqual([`${first}|${second}`])
      }),
      { numRuns: 40 },
    )
  })
})

describe('what cannot be filled is named:', () => {
  test('every missing name at once', async () => {
    const body = paragraph('{Anrede} {Name}, {Tag}') + paragraph('{#Posten}{Text}{/Posten}')
    expect(await faultsOf(body, { Name: 'Ahornberg' })).toEqual(['Anrede', 'Tag', 'Posten'])
    await expect(fillTemplate(sampleDocx(body), { Name: 'Ahornberg' })).rejects.toThrow(
      /nicht ausfüllen: Für „Anrede“ gibt es keinen Wert\. Für „Tag“/,
    )
  })

  test('one that misses in a single item of a list', async () => {
    const body = paragraph('{#Posten}{Text} {Betrag}{/Posten}')
    expect(await faultsOf(body, { Posten: [{ Text: 'a', Betrag: '1' }, { Text: 'b' }] })).toEqual(['Betrag'])
  })

  test('names that every object has', async () => {
    expect(
      await faultsOf(paragraph('{constructor} {toString} {__proto__} {#Posten}{length}{/Posten}'), {
        Posten: [{}],
      }),
    ).toEqual(['constructor', 'toString', '__proto__', 'length'])
  })

  test('a list where the template wants text', async () => {
    expect(await faultsOf(paragraph('{Posten}'), { Posten: [{ Text: 'a' }] })).toEqual(['Posten'])
  })

  test('signs that would break the document', async () => {
    expect(await faultsOf(paragraph('{Name} {Ort}'), { Name: 'a\u0000b', Ort: '\ud83c' })).toEqual([
      'Name',
      'Ort',
    ])
  })
})

describe('is refused:', () => {
  const bomb = zipSync({
    '[Content_Types].xml': strToU8(''),
    'word/document.xml': new Uint8Array(201 * 1024 * 1024),
  })
  test.each<[string, Uint8Array, RegExp]>([
    ['a PDF', strToU8('%PDF-1.7'), /kein Word-Dokument/],
    ['nothing', new Uint8Array(), /kein Word-Dokument/],
    ['a table', zipSync({ 'xl/workbook.xml': strToU8('<workbook/>') }), /kein Word-Dokument/],
    [
      'a list that does not end',
      sampleDocx(paragraph('{#Posten}{Text}')),
      /„{#Posten}“ wird nicht geschlossen/,
    ],
    ['an end without a list', sampleDocx(paragraph('{Text}{/Posten}')), /schließt etwas, das nicht begonnen/],
    [
      'the end of another list',
      sampleDocx(paragraph('{#Posten}{Text}{/Text}')),
      /„{#Posten}“ wird mit „{\/Text}“/,
    ],
    ['a brace that does not close', sampleDocx(paragraph('{Pos', 'ten')), /steht allein/],
    ['a brace that does not open', sampleDocx(paragraph('Posten}')), /steht allein/],
    ['a brace in a brace', sampleDocx(paragraph('{Text {Text}}')), /steht allein/],
    ['braces without a name', sampleDocx(paragraph('{ }')), /kein Name/],
    ['a header out of order', sampleDocx(paragraph('x'), paragraph('{Text')), /In Kopf- oder Fußzeile/],
    ['a small file that unpacks to a large one', bomb, /größer als die erlaubten 200 MB/],
  ])('%s', async (_, template, sentence) => {
    const failure = fillTemplate(template, { Posten: [], Text: '' })
    await expect(failure).rejects.toThrow(FormatError)
    await expect(failure).rejects.toThrow(sentence)
  })
})
