import type { DocumentId } from '@amtsbote/contract'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { chainHash, type Entry, isIntact } from './chain.ts'

const documentId = '019a0000-0000-7000-8000-000000000001' as DocumentId

describe('the evidence of a document', () => {
  test('is intact as it was written', () => {
    const { entries, head } = chain(4)
    expect(isIntact(entries, head)).toBe(true)
  })

  test('shows every change, omission, insertion and cut', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 6 }),
        fc.nat(),
        fc.constantFrom('change', 'drop', 'swap', 'cut'),
        (length, seed, how) => {
          const { entries, head } = chain(length)
          const index = seed % length
          const forged = entries.map((entry) => ({ ...entry }))
          if (how === 'change') Object.assign(forged[index] ?? {}, { by: 'somebody else' })
          if (how === 'drop') forged.splice(index, 1)
          if (how === 'cut') forged.length = index
          if (how === 'swap') forged.push(...forged.splice(index, 1), ...chain(1).entries)
          expect(isIntact(forged, head)).toBe(false)
        },
      ),
    )
  })

  test('does not depend on the order in which the database returns the keys of a detail', () => {
    const entry: Entry = {
      documentId,
      number: 1,
      at: new Date(0),
      step: 'read',
      by: 'program',
      detail: { a: 1, b: { c: 2, d: [3] } },
    }
    expect(chainHash('', { ...entry, detail: { b: { d: [3], c: 2 }, a: 1 } })).toBe(chainHash('', entry))
  })
})

function chain(length: number) {
  let hash = ''
  const entries = Array.from({ length }, (_, index) => {
    const entry: Entry = {
      documentId,
      number: index + 1,
      at: new Date(index),
      step: 'read',
      by: 'program',
      detail: { words: index },
    }
    hash = chainHash(hash, entry)
    return { ...entry, hash }
  })
  return { entries, head: { count: length, hash } }
}
