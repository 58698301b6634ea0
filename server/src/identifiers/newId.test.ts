import { documentIdSchema } from '@amtsbote/contract'
import { expect, test } from 'vitest'
import { newId } from './newId.ts'

test('ids are valid, never equal, and sort by time', () => {
  const ids = Array.from({ length: 1000 }, (_, ms) => newId<string>(1_700_000_000_000 + ms))
  expect(new Set(ids).size).toBe(1000)
  expect([...ids].sort()).toEqual(ids)
  for (const id of ids) expect(documentIdSchema.safeParse(id).success).toBe(true)
})
