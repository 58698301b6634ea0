import { createHash, randomUUID } from 'node:crypto'
import { mkdtemp, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { escapeXml } from './receipt.ts'
import { type Akte, type AkteOptions, startAkte } from './startAkte.ts'

/** Two people of Musterstadt, one of them with letters that need care. */
export const directoryCsv = `\uFEFFpersonalnummer;anrede;titel;vorname;nachname;status
1234567;Frau;Dr.;Jördis;"Müller; geb. Ünlü";aktiv
0700815;Herr;;Paweł;Łoś;ausgeschieden
`

/** An order as a sending side would write it; every field can be made wrong. */
export interface TestOrder {
  readonly orderId: string
  readonly employeeNumber: string
  readonly fileReference: string
  readonly register: string
  readonly title: string
  readonly decision: string
  readonly payload: Uint8Array
  readonly sha256: string
}

export function order(change: Partial<TestOrder> = {}): TestOrder {
  const orderId = change.orderId ?? randomUUID()
  const payload = change.payload ?? Buffer.from(`%PDF-1.7 practice document ${orderId}`)
  const employeeNumber = change.employeeNumber ?? '1234567'
  return {
    orderId,
    employeeNumber,
    fileReference: `10-${employeeNumber}`,
    register: '09',
    title: '2026-03-12 Teilnahmebescheinigung – Recht & "Praxis" <kompakt> (Studieninstitut)',
    decision: 'automatik',
    payload,
    sha256: createHash('sha256').update(payload).digest('hex'),
    ...change,
  }
}

export function sidecar(given: TestOrder): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<ablage xmlns="urn:amtsbote:ablage:1" auftrag="${given.orderId}" erzeugt="2026-03-16T07:10:05+01:00">
  <ziel mandant="musterstadt" system="akte" aktenart="Personalakte" aktenzeichen="${given.fileReference}" personalnummer="${given.employeeNumber}" register="${given.register}" dokumentart="attendance-certificate"/>
  <dokument typ="application/pdf" datei="${given.orderId}.pdf" sha256="${given.sha256}" seiten="1" groesse="${given.payload.byteLength}"/>
  <metadaten betreff="${escapeXml(given.title)}" datumDesSchreibens="2026-03-12" posteingang="2026-03-16" vertraulichkeit="PERSONAL" aufbewahrung="MIT_AKTE"/>
  <herkunft verfahren="attendance-certificate" version="1" entscheidung="${given.decision}"/>
</ablage>
`
}

export function withdrawalXml(orderId: string): string {
  return `<rueckzug xmlns="urn:amtsbote:ablage:1" auftrag="${orderId}" grund="Falsche Akte"/>`
}

/** A hot folder, a store and a directory of their own; removed with the test. */
export async function testFolders() {
  const root = await mkdtemp(join(tmpdir(), 'übungs akte '))
  onTestFinished(() => rm(root, { recursive: true, force: true }))
  const folders = {
    hotFolder: join(root, 'hot folder'),
    store: join(root, 'store'),
    directory: join(root, 'personal.csv'),
  }
  await writeFile(folders.directory, directoryCsv)
  return folders
}

export type TestFolders = Awaited<ReturnType<typeof testFolders>>

/** A practice e-file that works only when the test says so. */
export async function testAkte(options: Partial<AkteOptions> = {}): Promise<{
  akte: Akte
  folders: TestFolders
  deliver: Deliver
  withdraw: (orderId: string) => Promise<void>
}> {
  const folders = await testFolders()
  const akte = await startAkte({ ...folders, mode: 'manual', ...options })
  onTestFinished(() => akte.stop())
  return { akte, folders, deliver: deliverTo(folders), withdraw: (orderId) => withdrawIn(folders, orderId) }
}

export type Deliver = (given: TestOrder, xml?: string) => Promise<void>

/** Delivers as the protocol says: payload first, sidecar last and by rename. */
export function deliverTo({ hotFolder }: TestFolders): Deliver {
  return async (given, xml = sidecar(given)) => {
    await writeFile(join(hotFolder, 'in', `${given.orderId}.pdf`), given.payload)
    await writeWhole(join(hotFolder, 'in', `${given.orderId}.xml`), xml)
  }
}

async function withdrawIn({ hotFolder }: TestFolders, orderId: string): Promise<void> {
  await writeWhole(join(hotFolder, 'in', `${orderId}.rueckzug.xml`), withdrawalXml(orderId))
}

async function writeWhole(path: string, text: string): Promise<void> {
  await writeFile(`${path}.part`, text)
  await rename(`${path}.part`, path)
}
