import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import {
  bookings,
  bookingsCsv,
  directoryCsv,
  generateDirectory,
  loadTruth,
  plan,
  townFolder,
} from './index.ts'

/** What the repository can bear, and what the README of the town says. */
const MOST_BYTES = 10_000_000
const COMMITTED = { count: 60, seed: 'musterstadt-59', layouts: 'all' } as const

const truths = await loadTruth(townFolder)

describe('the committed town', () => {
  test('is the one that the generator makes with the seed in its README', async () => {
    const employees = generateDirectory(COMMITTED.seed)
    expect(await readFile(join(townFolder, 'directory.csv'), 'utf8')).toBe(directoryCsv(employees))
    const files = plan({ employees, ...COMMITTED })
    expect(files.map(({ truth }) => truth)).toEqual(truths)
    expect(await readFile(join(townFolder, 'bookings.csv'), 'utf8')).toBe(
      bookingsCsv(bookings({ files, employees, seed: COMMITTED.seed })),
    )
  })

  test('has a truth for every file and a file for every truth, under ten megabytes altogether', async () => {
    const files = await readdir(join(townFolder, 'documents'))
    expect(files.sort()).toEqual(truths.map(({ file }) => file).sort())
    const sizes = await Promise.all(
      files.map(async (file) => (await stat(join(townFolder, 'documents', file))).size),
    )
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(MOST_BYTES)
  })

  test('has 42 papers that may be filed and 18 that must not, forty and twenty on the two sides of the wall', () => {
    expect(truths.filter(({ expected }) => expected === 'file')).toHaveLength(42)
    expect(truths.filter(({ layoutSet }) => layoutSet === 'evaluation')).toHaveLength(20)
    expect(new Set(truths.map(({ expected }) => expected))).toEqual(new Set(['file', 'review', 'rejected']))
  })

  test('delivers its copy byte for byte', async () => {
    const copy = truths.find(({ duplicateOf }) => duplicateOf !== null)
    const bytes = (file: string) => readFile(join(townFolder, 'documents', file))
    expect((await bytes(copy?.file ?? '')).equals(await bytes(copy?.duplicateOf ?? ''))).toBe(true)
  })
})
