import { createHash, randomBytes } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { FormatError } from '../formatError.ts'
import { cutPdf, joinPdfs } from './arrangePdf.ts'
import { readPdf } from './readPdf.ts'
import { samplePdf } from './samplePdf.ts'

const notice = samplePdf(['Bescheid über Gebühren', 'Rechtsbehelfsbelehrung', ''])
const textsOf = async (bytes: Uint8Array) => (await readPdf(bytes)).pages

describe('of a PDF come', () => {
  test('the pages with their text and umlauts; a page without text is empty', async () => {
    expect(await readPdf(notice)).toEqual({
      pages: ['Bescheid über Gebühren', 'Rechtsbehelfsbelehrung', ''],
      attachments: [],
    })
  })

  test('lines with their hyphens, as they stand on the page', async () => {
    const text = 'Bescheid über die Kinderbetreu-\nungsgebühr und die Kita-\nVerpflegung\nMusterstadt'
    expect(await textsOf(samplePdf([text]))).toEqual([text])
  })

  test('the attached files byte by byte', async () => {
    const file = randomBytes(100_000)
    const { attachments } = await readPdf(
      samplePdf(['Antrag'], { 'Lageplan Straße €.bin': file, 'leer.txt': new Uint8Array() }),
    )
    expect(attachments.map(({ name, sha256 }) => [name, sha256])).toEqual([
      ['Lageplan Straße €.bin', createHash('sha256').update(file).digest('hex')],
      ['leer.txt', createHash('sha256').digest('hex')],
    ])
    expect(Buffer.from(attachments[0]?.bytes ?? []).equals(file)).toBe(true)
  })
})

describe('is refused, with what to do:', () => {
  /** The catalogue says that the file is locked with a method that nobody has the key for. */
  const locked = Buffer.from(
    Buffer.from(notice)
      .toString('latin1')
      .replace(
        '/Root 1 0 R',
        `/Root 1 0 R /ID [<${'00'.repeat(16)}> <${'00'.repeat(16)}>] /Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <${'11'.repeat(32)}> /U <${'22'.repeat(32)}> >>`,
      ),
    'latin1',
  )
  test.each<[string, Uint8Array, RegExp]>([
    ['a password', locked, /mit einem Kennwort geschützt/],
    ['a cut file', notice.slice(0, -7), /Ende fehlt/],
    ['a letter in Word', Buffer.from('PK\u0003\u0004'), /kein PDF/],
    ['nothing', new Uint8Array(), /kein PDF/],
    ['a file of nothing but its ends', Buffer.from('%PDF-1.7\nstartxref\n9\n%%EOF'), /beschädigt/],
    ['a PDF without pages', samplePdf([]), /beschädigt/],
  ])('%s', async (_, bytes, sentence) => {
    await expect(readPdf(bytes)).rejects.toThrow(FormatError)
    await expect(readPdf(bytes)).rejects.toThrow(sentence)
  })

  test('pages that are not there', async () => {
    await expect(cutPdf(notice, [{ from: 2, to: 4 }])).rejects.toThrow(
      /Seiten 2 bis 4 gibt es nicht: .* 3 Seiten/,
    )
    await expect(cutPdf(notice, [{ from: 0, to: 1 }])).rejects.toThrow(FormatError)
    await expect(cutPdf(notice, [{ from: 3, to: 2 }])).rejects.toThrow(FormatError)
  })

  test('one of several, named by its position', async () => {
    await expect(joinPdfs([notice, notice.slice(0, 300)])).rejects.toThrow(/^Datei 2 von 2: .*Ende fehlt/)
  })
})

test('ranges may overlap and leave pages out', async () => {
  const parts = await cutPdf(samplePdf(['1', '2', '3', '4']), [
    { from: 1, to: 2 },
    { from: 2, to: 2 },
    { from: 4, to: 4 },
  ])
  expect(await Promise.all(parts.map(textsOf))).toEqual([['1', '2'], ['2'], ['4']])
})

test('what is cut and joined again is the same', async () => {
  const documents = fc.array(fc.stringMatching(/^[A-Za-zäöüß]{1,12}$/), { minLength: 2, maxLength: 6 })
  await fc.assert(
    fc.asyncProperty(documents, fc.nat({ max: 4 }), async (lines, at) => {
      const middle = 1 + (at % (lines.length - 1))
      const parts = await cutPdf(samplePdf(lines), [
        { from: 1, to: middle },
        { from: middle + 1, to: lines.length },
      ])
      expect(await textsOf(await joinPdfs(parts))).toEqual(lines)
    }),
    { numRuns: 10 },
  )
})

test('a file that is wrong anywhere is read or refused in words', async () => {
  await fc.assert(
    fc.asyncProperty(fc.nat({ max: notice.length - 40 }), fc.nat({ max: 255 }), async (at, byte) => {
      const wrong = notice.slice()
      wrong[at] = byte
      const outcome = await readPdf(wrong).catch((error: unknown) => error)
      if (outcome instanceof Error) expect(outcome).toBeInstanceOf(FormatError)
      else expect(outcome).toHaveProperty('pages')
    }),
    { numRuns: 20 },
  )
})
