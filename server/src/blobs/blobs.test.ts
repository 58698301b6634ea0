import { createHash, randomBytes } from 'node:crypto'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Sha256 } from '@amtsbote/contract'
import fc from 'fast-check'
import { sql } from 'kysely'
import { afterEach, describe, expect, test } from 'vitest'
import { testDatabase } from '#testing'
import { CHUNK_BYTES } from './chunks.ts'
import { exportBlob, openBlob, storeBlob, sweepUnfinishedUploads } from './index.ts'

const database = testDatabase()
const LIMIT = { limitBytes: 64 * CHUNK_BYTES }

describe('the bytes of a document', () => {
  test('come back bit by bit, whatever pieces they arrived in', async () => {
    const sizes = fc.array(fc.integer({ min: 0, max: 3 * CHUNK_BYTES }), { minLength: 1, maxLength: 4 })
    await fc.assert(
      fc.asyncProperty(sizes, async (lengths) => {
        const parts = lengths.map((length) => randomBytes(length))
        const whole = Buffer.concat(parts)
        const stored = await storeBlob(database.db, stream(parts), LIMIT)
        if (whole.length === 0) {
          expect(stored).toEqual({ kind: 'empty' })
          return
        }
        expect(stored).toMatchObject({ kind: 'stored', sha256: sha256(whole), sizeBytes: whole.length })
        expect((await read(sha256(whole))).equals(whole)).toBe(true)
      }),
      { numRuns: 12 },
    )
  })

  test.each([
    { chunksExpected: 1, length: 5 },
    { chunksExpected: 1, length: CHUNK_BYTES },
    { chunksExpected: 3, length: 2 * CHUNK_BYTES + 7 },
  ])(
    'are stored once when they arrive four times at the same moment ($length)',
    async ({ length, chunksExpected }) => {
      const before = await allChunks()
      const bytes = randomBytes(length)
      const outcomes = await Promise.all(
        Array.from({ length: 4 }, () => storeBlob(database.db, stream([bytes]), LIMIT)),
      )
      expect(outcomes.filter((one) => one.kind === 'stored' && one.isNew)).toHaveLength(1)
      expect(await chunks(sha256(bytes))).toBe(chunksExpected)
      expect(await allChunks()).toBe(before + chunksExpected)
    },
  )

  test('leave nothing behind when they are too many or the sender breaks off', async () => {
    const before = await allChunks()
    expect(
      await storeBlob(database.db, stream([randomBytes(CHUNK_BYTES * 2)]), { limitBytes: CHUNK_BYTES }),
    ).toEqual({ kind: 'too-large' })
    await expect(storeBlob(database.db, breakingOff(), LIMIT)).rejects.toThrow('sender is gone')
    expect(await allChunks()).toBe(before)
  })

  test('of an interrupted upload are swept; those of a finished one never are', async () => {
    const bytes = randomBytes(10)
    await storeBlob(database.db, stream([bytes]), LIMIT)
    const id = '00000000-0000-4000-8000-000000000001'
    await database.db.insertInto('blob_upload').values({ id }).execute()
    await database.db.insertInto('blob_chunk').values({ upload_id: id, number: 0, bytes }).execute()
    expect(await sweepUnfinishedUploads(database.db, new Date(Date.now() + 60_000))).toBe(1)
    expect((await read(sha256(bytes))).equals(bytes)).toBe(true)
    expect(
      await database.db.selectFrom('blob_chunk').select('number').where('upload_id', '=', id).execute(),
    ).toEqual([])
  })

  test('of an upload that was swept while it went on are never half a document', async () => {
    const before = await allChunks()
    const parts = [randomBytes(CHUNK_BYTES), randomBytes(CHUNK_BYTES), randomBytes(CHUNK_BYTES)]
    async function* sweptInBetween() {
      yield* parts.slice(0, 2)
      expect(await sweepUnfinishedUploads(database.db, new Date(Date.now() + 60_000))).toBe(1)
      yield* parts.slice(2)
    }
    await expect(storeBlob(database.db, sweptInBetween(), LIMIT)).rejects.toThrow('swept')
    expect(await allChunks()).toBe(before)
    expect(await chunks(sha256(Buffer.concat(parts)))).toBe(0)
  })

  test('that were changed in the database are noticed', async () => {
    const bytes = randomBytes(CHUNK_BYTES + 1)
    await storeBlob(database.db, stream([bytes]), LIMIT)
    await sql`update blob_chunk set bytes = '\\x00' where number = 1 and upload_id = (select upload_id from blob where sha256 = ${sha256(bytes)})`.execute(
      database.db,
    )
    await expect(read(sha256(bytes))).rejects.toThrow('damaged')
  })
})

describe('a copy on disk', () => {
  const folders: string[] = []
  afterEach(async () => {
    for (const folder of folders.splice(0)) await rm(folder, { recursive: true })
  })

  test('holds the same bytes, and nothing else is left in its folder', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'blob '))
    folders.push(folder)
    const bytes = randomBytes(CHUNK_BYTES + 5)
    await storeBlob(database.db, stream([bytes]), LIMIT)
    await exportBlob(database.db, sha256(bytes), join(folder, 'copy'))
    expect((await readFile(join(folder, 'copy'))).equals(bytes)).toBe(true)
    await expect(
      exportBlob(database.db, sha256(Buffer.from('unknown')), join(folder, 'none')),
    ).rejects.toThrow('no blob')
    expect(await readdir(folder)).toEqual(['copy'])
  })
})

async function* stream(parts: readonly Buffer[]) {
  yield* parts
}

async function* breakingOff() {
  yield randomBytes(CHUNK_BYTES + 1)
  throw new Error('sender is gone')
}

function sha256(bytes: Buffer) {
  return createHash('sha256').update(bytes).digest('hex') as Sha256
}

async function read(hash: Sha256) {
  const chunks: Buffer[] = []
  for await (const chunk of openBlob(database.db, hash)) chunks.push(chunk)
  return Buffer.concat(chunks)
}

async function chunks(hash: Sha256) {
  const rows = await database.db
    .selectFrom('blob_chunk')
    .innerJoin('blob', 'blob.upload_id', 'blob_chunk.upload_id')
    .select('number')
    .where('sha256', '=', hash)
    .execute()
  return rows.length
}

async function allChunks() {
  const { count } = await database.db
    .selectFrom('blob_chunk')
    .select(sql<number>`count(*)::int`.as('count'))
    .executeTakeFirstOrThrow()
  return count
}
