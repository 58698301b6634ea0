import type { Word } from '@amtsbote/contract'
import { describe, expect, test } from 'vitest'
import type { ClaimedWord } from '#pages'
import { certificateWords } from '../testing/certificate.ts'
import { hiddenInLayer } from './hiddenInLayer.ts'

const recognised: readonly Word[] = certificateWords.map(({ text, ...box }) => ({
  text,
  box: { page: 1, ...box },
  confidence: 0.95,
  line: '1.1.1',
}))

const claim = (change: (text: string, index: number) => Partial<ClaimedWord> = () => ({})): ClaimedWord[] =>
  recognised.map((word, index) => ({ ...word, inked: true, ...change(word.text, index) }))

const hidden = (claimed: readonly ClaimedWord[], read = recognised) =>
  hiddenInLayer(claimed, read).map(({ text }) => text)

const moved = (box: ClaimedWord['box'], down: number) => ({ ...box, y: box.y + down })

describe('an ordinary searchable scan raises no alarm', () => {
  test('when its layer says what stands there', () => {
    expect(hidden(claim())).toEqual([])
  })

  test.each([
    ['umlauts lost', (text: string) => text.replaceAll('ü', 'ii').replaceAll('ß', 'B').replaceAll('ö', 'o')],
    [
      'letters mistaken',
      (text: string) => text.replaceAll('rn', 'm').replaceAll('l', '1').replaceAll('O', '0'),
    ],
    [
      'every third letter wrong',
      (text: string) => [...text].map((sign, at) => (at % 3 === 2 ? 'x' : sign)).join(''),
    ],
  ])('with the mistakes of a scanner: %s', (_, mistake) => {
    expect(hidden(claim((text) => ({ text: mistake(text) })))).toEqual([])
  })

  test('with one word that is nothing but noise', () => {
    expect(hidden(claim((text) => (text === 'Zeitraum:' ? { text: 'Sgrmesmas' } : {})))).toEqual([])
  })

  test('when its layer is shifted against the picture', () => {
    expect(
      hidden(claim((_, index) => ({ inked: false, box: moved(recognised[index]?.box ?? fail(), 0.1) }))),
    ).toEqual([])
  })

  test('when it was recognised upside down', () => {
    const nonsense = ['6unu!a4s', 'uua4npsa', 'Sun1l3!', 'u3ssn4', 'qp1bno', 'l3qu3s', 'nz4pnu', 'w1sseq']
    expect(hidden(claim((_, index) => ({ text: nonsense[index % nonsense.length] ?? '' })))).toEqual([])
  })

  test('when recognition is not sure what stands there', () => {
    const unsure = recognised.map((word) => ({ ...word, text: 'unleserlich', confidence: 0.4 }))
    expect(hidden(claim(), unsure)).toEqual([])
  })
})

describe('words that nobody sees are found', () => {
  const secret = (text: string, y: number): ClaimedWord => ({
    text,
    box: { page: 1, x: 0.5, y, width: 0.1, height: 0.012 },
    confidence: 1,
    line: 'layer.99',
    inked: false,
  })

  test('where the picture has no ink', () => {
    expect(hidden([...claim(), secret('Hannelore', 0.7), secret('12.11.1983', 0.72)])).toEqual([
      'Hannelore',
      '12.11.1983',
    ])
  })

  test('also when they are more than all others', () => {
    const many = Array.from({ length: 100 }, (_, index) => secret('Petersen', 0.6 + index * 0.003))
    expect(hidden([...claim(), ...many])).toHaveLength(100)
  })

  test('where they lie over another name', () => {
    const names: Record<string, string> = { Jürgen: 'Katharina', Größmann: 'Vogelsang' }
    expect(hidden(claim((text) => (names[text] ? { text: names[text] } : {})))).toEqual([
      'Katharina',
      'Vogelsang',
    ])
  })

  test('on a page that is blank', () => {
    expect(hidden([secret('Hannelore', 0.3), secret('Petersen', 0.32)], [])).toEqual([
      'Hannelore',
      'Petersen',
    ])
  })
})

function fail(): never {
  throw new Error('no such word')
}
