import { expect, test } from 'vitest'
import { turnByBoxes } from './recognisePage.ts'
import { meanConfidence, wordsOfTable } from './table.ts'

const table = [
  'level\tpage_num\tblock_num\tpar_num\tline_num\tword_num\tleft\ttop\twidth\theight\tconf\ttext',
  '4\t1\t2\t1\t3\t0\t10\t20\t300\t40\t-1\t',
  '5\t1\t2\t1\t3\t1\t10\t20\t120\t40\t96.5\tGröße',
  '5\t1\t2\t1\t3\t2\t140\t20\t90\t40\t31.0\t ',
  '5\t1\t2\t1\t3\t3\t240\t20\t70\t40\t-1\tStraße',
].join('\n')

test('words are taken with box, line and confidence between 0 and 1, blank ones left out', () => {
  expect(wordsOfTable(table)).toEqual([
    { text: 'Größe', confidence: 0.965, box: { x: 10, y: 20, width: 120, height: 40 }, line: '2.1.3' },
    { text: 'Straße', confidence: 0, box: { x: 240, y: 20, width: 70, height: 40 }, line: '2.1.3' },
  ])
})

test('an empty table has no words and full confidence', () => {
  expect(wordsOfTable('')).toEqual([])
  expect(meanConfidence([])).toBe(1)
})

test('long words weigh more in the mean', () => {
  expect(
    meanConfidence([
      { text: 'Bescheinigung', confidence: 1 },
      { text: '~', confidence: 0 },
    ]),
  ).toBeCloseTo(13 / 14)
})

const word = (text: string, box: readonly [number, number, number, number]) => {
  const [x, y, width, height] = box
  return { text, confidence: 0.9, line: '1.1.1', box: { x, y, width, height } }
}

test.each([
  {
    direction: 'right',
    turn: 0,
    words: [word('Erika', [0, 0, 90, 20]), word('Mustermann', [100, 0, 200, 20])],
  },
  {
    direction: 'upwards',
    turn: 90,
    words: [word('Erika', [0, 900, 20, 90]), word('Mustermann', [0, 690, 20, 200])],
  },
  {
    direction: 'downwards',
    turn: 270,
    words: [word('Erika', [0, 0, 20, 90]), word('Mustermann', [0, 100, 20, 200])],
  },
])('text that runs $direction needs a turn of $turn', ({ turn, words }) => {
  expect(turnByBoxes(words)).toBe(turn)
})
