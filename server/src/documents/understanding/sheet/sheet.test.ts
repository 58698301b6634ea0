import type { Turn, Word } from '@amtsbote/contract'
import { describe, expect, test } from 'vitest'
import { testPage } from '../testPage.ts'
import { buildSheet } from './sheet.ts'

function linesOf(...lines: readonly string[]) {
  return buildSheet([testPage(lines)]).lines.map(({ text }) => text)
}

describe('the words of a page become lines', () => {
  test('a wide gap separates the cells of a form', () => {
    expect(linesOf('Name:          Anna Müller')).toEqual(['Name:', 'Anna Müller'])
  })

  test('spaced capitals become words', () => {
    expect(linesOf('A N N A   M Ü L L E R')).toEqual(['ANNA MÜLLER'])
  })

  test('initials stay initials', () => {
    expect(linesOf('A. B. C. Müller')).toEqual(['A. B. C. Müller'])
  })

  test('words that a comma or colon glues together are two', () => {
    expect(linesOf('Müller,Anna Name:Peter geb.12.03.1980')).toEqual([
      'Müller, Anna Name: Peter geb. 12.03.1980',
    ])
  })

  test('a row that the reader took for two lines is one', () => {
    const page = testPage(['Essel, 4. Juli 2026'])
    const words = page.words.map((word, index) => ({ ...word, line: `l${index}` }))
    expect(buildSheet([{ ...page, words }]).lines.map(({ text }) => text)).toEqual(['Essel, 4. Juli 2026'])
  })

  test('blank pages and hidden words never come in', () => {
    const blank = testPage(['Anna Müller'], { blank: true })
    const hidden = testPage([], { hiddenWords: testPage(['Anna Müller']).words })
    expect(buildSheet([blank, hidden]).lines).toEqual([])
  })
})

describe('a page that lies on its side', () => {
  test.each([90, 180, 270] as const)('turned by %i degrees reads like the upright one', (turn) => {
    const upright = testPage(['Name:          Anna Müller', 'geb. 12.03.1980'])
    const turned = { ...upright, turn, words: upright.words.map((word) => layOver(word, turn)) }
    const sheet = buildSheet([turned])
    expect(sheet.lines.map(({ text }) => text)).toEqual(['Name:', 'Anna Müller', 'geb. 12.03.1980'])
    // What the clerk sees framed lies where the word lies on the original.
    expect(sheet.tokens[0]?.boxes[0]).toEqual(turned.words[0]?.box)
    expect(sheet.tokens[0]?.place.x).toBeCloseTo(upright.words[0]?.box.x ?? 0, 10)
  })
})

/** Where a word lies on a page that has to be turned clockwise by `turn` to be read. */
function layOver(word: Word, turn: Turn): Word {
  const { x, y, width, height, page } = word.box
  if (turn === 90) return { ...word, box: { page, x: y, y: 1 - x - width, width: height, height: width } }
  if (turn === 180) return { ...word, box: { page, x: 1 - x - width, y: 1 - y - height, width, height } }
  return { ...word, box: { page, x: 1 - y - height, y: x, width: height, height: width } }
}
