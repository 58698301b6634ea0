import { expect, test } from 'vitest'
import { testPage } from '../testPage.ts'
import { buildSheet } from './sheet.ts'
import { unticked } from './ticks.ts'

function unsaid(line: string): string {
  const sheet = buildSheet([testPage([line])])
  return [...unticked(sheet)].map((index) => sheet.tokens[index]?.raw).join(' ')
}

test('an option that was left open is not said', () => {
  expect(unsaid('☒ teilgenommen ☐ nicht teilgenommen')).toBe('☐ nicht teilgenommen')
  expect(unsaid('☐ teilgenommen ☑ nicht teilgenommen')).toBe('☐ teilgenommen')
})

test('a form that nobody ticked says all that it prints', () => {
  expect(unsaid('☐ teilgenommen ☐ nicht teilgenommen')).toBe('')
})
