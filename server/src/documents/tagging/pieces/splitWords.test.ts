import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { splitWord, splitWords } from './splitWords.ts'

describe('splitWords', () => {
  test.each([
    ['Müller,', ['Müller', ',']],
    ['„Führen', ['„', 'Führen']],
    ['(Anna)', ['(', 'Anna', ')']],
    ['Dr.', ['Dr.']],
    ['12.', ['12.']],
    ['teilgenommen.', ['teilgenommen', '.']],
    ['Müller-Lüdenscheid', ['Müller-Lüdenscheid']],
    ['Anna/Bernd', ['Anna', 'Bernd']],
    ['12/2024', ['12/2024']],
    ['…', ['…']],
  ])('%s is cut into %j', (word, pieces) => {
    expect(splitWord(word)).toEqual(pieces)
  })

  test('every piece knows its word, whatever was read', () => {
    fc.assert(
      fc.property(fc.array(fc.array(fc.string())), (lines) => {
        const words = lines.flat()
        const { count, word, text } = splitWords(lines)
        expect(text).toHaveLength(count)
        for (const [piece, part] of text.entries()) expect(words[word[piece] as number]).toContain(part)
      }),
    )
  })
})
