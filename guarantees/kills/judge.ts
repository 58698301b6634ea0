import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Database, readEvidence } from '@amtsbote/server'
import { type FiledDocument, Store } from '@amtsbote/simulators/akte'
import { type Truth, townFolder } from '@amtsbote/simulators/musterstadt'
import type { Finding, KeptPromise } from '../town/promise.ts'
import { asking, type Town } from '../town/town.ts'

/** Checks, after everything has settled, that nothing was lost, doubled, or filed wrongly, by both sides' own accounts. */
export function judge(town: Town, truths: readonly Truth[]): Promise<KeptPromise[]> {
  return asking(town, async (db) => {
    const documents = await db.selectFrom('document').select(['id', 'name', 'state', 'sha256']).execute()
    const inventory = await (await Store.open(town.storeFolder)).inventory()
    const left = (await readdir(town.inboxFolder, { withFileTypes: true })).filter((entry) => entry.isFile())
    return [
      { name: 'every file that came in is exactly one document', failures: lostOrDoubled(truths, documents) },
      { name: 'nothing is left lying in the watched folder', failures: left.map((entry) => entry.name) },
      {
        name: 'every document has come to an end',
        failures: documents.filter(isUnderway).map(({ id, state }) => `${id} is ${state}`),
      },
      { name: 'the bytes are those that came in', failures: await changedBytes(truths, documents) },
      { name: 'filed means that it lies in the e-file, once', failures: filedOnce(documents, inventory) },
      { name: 'nothing lies in a wrong file', failures: await wrongFiles(truths, inventory) },
      { name: 'the evidence of every document is unbroken', failures: await brokenChains(db, documents) },
    ]
  })
}

type Row = {
  readonly id: Parameters<typeof readEvidence>[1]
  readonly name: string
  readonly state: string
  readonly sha256: string | null
}

function isUnderway({ state }: Row): boolean {
  return !['filed', 'review', 'rejected'].includes(state)
}

function lostOrDoubled(truths: readonly Truth[], documents: readonly Row[]): Finding[] {
  const byName = Map.groupBy(documents, (document) => document.name)
  return truths.flatMap(({ file }) => {
    const count = byName.get(file)?.length ?? 0
    return count === 1 ? [] : [`${file}: ${count} documents`]
  })
}

async function changedBytes(truths: readonly Truth[], documents: readonly Row[]): Promise<Finding[]> {
  const failures: Finding[] = []
  for (const { file } of truths) {
    const bytes = await readFile(join(townFolder, 'documents', file))
    const hash = createHash('sha256').update(bytes).digest('hex')
    const document = documents.find(({ name }) => name === file)
    if (document?.sha256 && document.sha256 !== hash) failures.push(file)
  }
  return failures
}

/** By content: whatever the program believes, the e-file holds each filed document once and no other. */
function filedOnce(documents: readonly Row[], inventory: readonly FiledDocument[]): Finding[] {
  const filed = documents.filter(({ state }) => state === 'filed').map(({ sha256 }) => sha256 ?? '')
  const lying = inventory.map(({ sha256 }) => sha256)
  const doubled = lying
    .filter((hash, index) => lying.indexOf(hash) !== index)
    .map((hash) => `${hash} lies there twice`)
  const missing = filed
    .filter((hash) => !lying.includes(hash))
    .map((hash) => `${hash} is called filed but does not lie there`)
  const unknown = lying
    .filter((hash) => !filed.includes(hash))
    .map((hash) => `${hash} lies there but is not called filed`)
  return [...doubled, ...missing, ...unknown]
}

async function wrongFiles(truths: readonly Truth[], inventory: readonly FiledDocument[]): Promise<Finding[]> {
  const whose = new Map<string, string | null>()
  for (const { file, employeeNumber } of truths) {
    const bytes = await readFile(join(townFolder, 'documents', file))
    whose.set(createHash('sha256').update(bytes).digest('hex'), employeeNumber)
  }
  return inventory
    .filter(({ sha256, employeeNumber }) => whose.get(sha256) !== employeeNumber)
    .map(({ orderId }) => `order ${orderId}`)
}

async function brokenChains(db: Database, documents: readonly Row[]): Promise<Finding[]> {
  const failures: Finding[] = []
  for (const { id } of documents) if (!(await readEvidence(db, id)).intact) failures.push(id)
  return failures
}
