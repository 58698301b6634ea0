import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { DocumentId } from '@amtsbote/contract'
import { describe, expect, onTestFinished, test } from 'vitest'
import { newId } from '#identifiers'
import { recordingQueues, testDatabase, until } from '#testing'
import { takeIn, watchFolder } from './index.ts'

const database = testDatabase()
const LIMIT_BYTES = 100_000

describe('a file that comes in', () => {
  test('is stored and gets its first job', async () => {
    const { needs, sent } = setUp()
    const taken = await take(needs, pdf('one'))
    expect(taken.created).toEqual({ kind: 'received' })
    expect(sent).toEqual([{ queue: 'document-pages', documentId: taken.documentId, delayMs: 0 }])
  })

  test('taken in twice under one id, as after a kill, is one document', async () => {
    const { needs } = setUp()
    const documentId = newId<DocumentId>()
    await take(needs, pdf('two'), documentId)
    expect((await take(needs, pdf('two'), documentId)).created).toEqual({ kind: 'known' })
  })

  test('that is there already points to the first, also when both come at the same moment', async () => {
    const { needs } = setUp()
    const outcomes = await Promise.all([1, 2, 3].map(() => take(needs, pdf('three'))))
    const first = outcomes.find((one) => one.created.kind === 'received')
    const others = outcomes.filter((one) => one !== first)
    for (const { created } of others) {
      expect(created).toEqual({ kind: 'rejected', reason: 'exact-duplicate', duplicateOf: first?.documentId })
    }
  })

  test.each([
    ['file-empty', Buffer.alloc(0)],
    ['file-too-large', Buffer.alloc(LIMIT_BYTES + 1, 'x')],
    ['file-type-unknown', Buffer.from('PK\u0003\u0004 a zip that is called report.pdf')],
  ] as const)('that cannot be used is kept as a document with the reason %s', async (reason, bytes) => {
    const { needs, sent } = setUp()
    const { created, documentId } = await take(needs, bytes)
    expect(created).toEqual({ kind: 'rejected', reason, duplicateOf: null })
    expect(sent).toEqual([])
    const row = await database.db
      .selectFrom('document')
      .select(['state', 'reason'])
      .where('id', '=', documentId)
      .executeTakeFirst()
    expect(row).toEqual({ state: 'rejected', reason })
  })
})

describe('the watched folder', () => {
  test('takes complete files, leaves unfinished ones, and removes an original only when it is stored', async () => {
    const { folder, documents } = await watched()
    await writeFile(join(folder, 'scan ä.pdf'), pdf('four'))
    await writeFile(join(folder, 'growing.pdf.part'), pdf('five'))
    await until(async () => (await documents('scan ä.pdf')).length === 1)
    await until(async () => !(await readdir(folder)).includes('scan ä.pdf'))
    expect(await readdir(folder)).toContain('growing.pdf.part')
    expect(await readdir(join(folder, '.in-arbeit'))).toEqual([])
  })

  test('puts what cannot be used into fehler with a German reason beside it', async () => {
    const { folder } = await watched()
    await writeFile(join(folder, 'leer.pdf'), '')
    await writeFile(join(folder, 'bericht.pdf'), 'PK\u0003\u0004')
    const errors = join(folder, 'fehler')
    await until(async () => (await readdir(errors).catch(() => [])).length === 4)
    expect((await readdir(errors)).sort()).toEqual([
      'bericht.pdf',
      'bericht.pdf.grund.txt',
      'leer.pdf',
      'leer.pdf.grund.txt',
    ])
    expect(await readFile(join(errors, 'leer.pdf.grund.txt'), 'utf8')).toContain('Die Datei ist leer')
    expect(await readFile(join(errors, 'bericht.pdf'), 'utf8')).toContain('PK')
  })

  test('makes the same document of a file that a killed process had taken', async () => {
    const documentId = newId<DocumentId>()
    const { documents } = await watched(async (folder) => {
      await mkdir(join(folder, '.in-arbeit'), { recursive: true })
      await writeFile(join(folder, '.in-arbeit', `${documentId}__rest__of it.pdf`), pdf('six'))
    })
    const [found] = await until(async () => {
      const rows = await documents('rest__of it.pdf')
      return rows.length > 0 ? rows : null
    })
    expect(found?.id).toBe(documentId)
  })

  test('watched by two processes makes one document of each file', async () => {
    const { folder, documents } = await watched()
    await watched(undefined, folder)
    const names = Array.from({ length: 8 }, (_, index) => `beide ${index}.pdf`)
    for (const name of names) await writeFile(join(folder, name), pdf(name))
    await until(async () => (await Promise.all(names.map(documents))).every((rows) => rows.length > 0))
    for (const name of names) expect(await documents(name)).toHaveLength(1)
  })
})

function setUp() {
  const { queues, sent } = recordingQueues()
  return { needs: { db: database.db, queues, now: () => new Date(), limitBytes: LIMIT_BYTES }, sent }
}

async function take(
  needs: ReturnType<typeof setUp>['needs'],
  bytes: Buffer,
  documentId = newId<DocumentId>(),
) {
  return takeIn(needs, { documentId, name: 'x.pdf', source: 'command-line', bytes: single(bytes) })
}

async function watched(before?: (folder: string) => Promise<void>, shared?: string) {
  const folder = shared ?? (await mkdtemp(join(tmpdir(), 'eingang ')))
  await before?.(folder)
  const { needs } = setUp()
  const faults: unknown[] = []
  const watcher = watchFolder(
    { ...needs, folder, onTrouble: (error) => faults.push(error) },
    { alone: shared === undefined },
  )
  onTestFinished(async () => {
    await watcher.stop()
    if (!shared) await rm(folder, { recursive: true, force: true })
    expect(faults).toEqual([])
  })
  return {
    folder,
    documents: (name: string) =>
      database.db.selectFrom('document').select('id').where('name', '=', name).execute(),
  }
}

function pdf(content: string) {
  return Buffer.from(`%PDF-1.7\n% ${content}\n`)
}

async function* single(bytes: Buffer) {
  yield bytes
}
