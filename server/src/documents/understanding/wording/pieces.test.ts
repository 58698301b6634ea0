import { expect, test } from 'vitest'
import { piecesOf } from './pieces.ts'

test('words, pairs of words and parts of long words, folded, each once', () => {
  expect(piecesOf('Müller war da, war da')).toEqual(
    expect.arrayContaining(['muller', 'war', 'da', 'war da', 'da war', 'muller war', '~<mull', '~ller>']),
  )
  const pieces = piecesOf('da da da')
  expect(pieces).toEqual(['da', 'da da'])
})

test('numbers are one piece, whatever they say', () => {
  expect(piecesOf('98 %')).toEqual(piecesOf('12 %'))
})
