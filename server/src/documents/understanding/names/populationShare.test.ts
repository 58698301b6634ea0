import { expect, test } from 'vitest'
import { buildDirectoryIndex, type IndexedPerson } from '../directoryIndex.ts'
import { testEmployee } from '../testTown.ts'
import { populationShareOf } from './populationShare.ts'

/** A town in which every tenth person is called Anna and every twentieth Müller; the rest have names of their own. */
function town(size: number) {
  return buildDirectoryIndex(
    Array.from({ length: size }, (_, number) =>
      testEmployee({
        employeeNumber: String(1_000_000 + number),
        firstNames: number % 10 === 0 ? 'Anna' : `Vorname${letters(number)}`,
        lastName: number % 20 === 0 ? 'Müller' : `Name${letters(number)}`,
      }),
    ),
  )
}

function letters(number: number): string {
  return [...String(number)].map((digit) => String.fromCharCode(97 + Number(digit))).join('')
}

function shareIn(size: number, position: number): number {
  const directory = town(size)
  return populationShareOf(directory, directory.people[position] as IndexedPerson)
}

test('a common name has a large share, a rare one a small one', () => {
  // 500 of 5,000 and 250 of 5,000: a tenth of a twentieth, and a little more for the doubt.
  expect(shareIn(5_000, 0)).toBeGreaterThan(0.005)
  expect(shareIn(5_000, 0)).toBeLessThan(0.007)
  expect(shareIn(5_000, 1)).toBeLessThan(1e-5)
})

test('where few people are known nobody is rare', () => {
  expect(shareIn(100, 1)).toBeGreaterThan(1e-3)
})

test('a share is one at the most', () => {
  expect(shareIn(1, 0)).toBeLessThanOrEqual(1)
})
