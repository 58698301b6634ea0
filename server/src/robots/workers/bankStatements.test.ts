import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { practiceItem } from '@amtsbote/robot-sdk/testing'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { testDatabase } from '#testing'

const database = testDatabase()
let folder = ''

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'amtsbote kontoauszug '))
  await sql`CREATE TABLE open_item (reference text PRIMARY KEY, cents bigint NOT NULL, paid_at timestamptz)`.execute(
    database.db,
  )
  await sql`CREATE TABLE payment (key text PRIMARY KEY, reference text NOT NULL, cents bigint NOT NULL)`.execute(
    database.db,
  )
  await sql`INSERT INTO open_item VALUES ('1000000001', 1000), ('1000000002', 2000), ('1000000003', 3000)`.execute(
    database.db,
  )
})
afterAll(() => rm(folder, { recursive: true, force: true }))

test('a bank statement is booked on open items in PostgreSQL, once, though the run dies twice; a person gets the rest', async () => {
  const item = practiceItem(
    await theRobot(),
    { file: { name: 'auszug.xml', sizeBytes: 1, sha256: 'a' } },
    await around(),
  )

  const planned = (await item.dryRun()).planned
  expect(planned).toHaveLength(2)
  expect(await payments()).toEqual([])

  expect((await item.run({ killAfterEffect: 1 })).kind).toBe('killed')
  expect((await item.run({ killAfterEffect: 1 })).kind).toBe('killed')
  const last = await item.run()
  expect(last).toMatchObject({ kind: 'asked', question: { title: '1 Zahlungseingänge von Hand zuordnen' } })
  expect(last.attachments).toMatchObject([{ name: 'zweifelhaft.csv' }])

  const booked = [
    { key: '0007/1', reference: '1000000001', cents: 1000 },
    { key: '0007/2', reference: '1000000002', cents: 2000 },
  ]
  expect(await payments()).toEqual(booked)
  // The same statement delivered again, as a new item.
  await practiceItem(
    await theRobot(),
    { file: { name: 'kopie.xml', sizeBytes: 1, sha256: 'b' } },
    await around(),
  ).run()
  expect(await payments()).toEqual(booked)
  const { rows } = await sql<{
    reference: string
  }>`SELECT reference FROM open_item WHERE paid_at IS NULL`.execute(database.db)
  expect(rows).toEqual([{ reference: '1000000003' }])
})

/** Robots are loaded from their folder, as the worker does: the server knows none of them. */
async function theRobot() {
  const place = new URL('../../../../robots/match-bank-statements/robot.ts', import.meta.url)
  return ((await import(place.href)) as { default: Parameters<typeof practiceItem>[0] }).default
}

async function around() {
  const address = new URL(database.url)
  const password = decodeURIComponent(address.password)
  address.password = ''
  const path = join(folder, 'auszug.xml')
  await writeFile(path, statement(['1000000001', 1000], ['1000000002', 2000], ['1000000003', 2999]))
  return {
    systems: { ledger: address.href },
    secrets: { 'ledger-password': password || 'none' },
    files: [{ name: 'auszug.xml', mediaType: 'text/xml', path, sizeBytes: 1 }],
  }
}

async function payments() {
  const { rows } = await sql`SELECT * FROM payment ORDER BY key`.execute(database.db)
  return rows
}

function statement(...entries: readonly (readonly [purpose: string, cents: number])[]): string {
  const lines = entries.map(
    ([
      purpose,
      cents,
    ]) => `<Ntry><Amt Ccy="EUR">${(cents / 100).toFixed(2)}</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts>BOOK</Sts>
      <NtryDtls><TxDtls><RmtInf><Ustrd>${purpose}</Ustrd></RmtInf></TxDtls></NtryDtls></Ntry>`,
  )
  return `<Document><BkToCstmrStmt><Stmt><Id>0007</Id><Acct><Id><IBAN>DE02120300000000202051</IBAN></Id></Acct>
    ${lines.join('')}</Stmt></BkToCstmrStmt></Document>`
}
