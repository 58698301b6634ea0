import { type ChildProcess, spawn } from 'node:child_process'
import { createReadStream } from 'node:fs'
import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type DocumentId, documentIdSchema } from '@amtsbote/contract'
import {
  type Application,
  documentLine,
  importDirectory,
  newId,
  openApplication,
  readConfig,
  serve,
  takeIn,
} from '@amtsbote/server'
import { parseDirectory } from '@amtsbote/server/recognition'
import pino from 'pino'
import { type FiledDocument, Store } from '../../simulators/akte/index.ts'
import { loadTruth, type Truth, townFolder } from '../../simulators/musterstadt/index.ts'
import { ensureSystemPackages } from '../setup.ts'
import { buildWeb } from '../tests/buildWeb.ts'
import { freshDemoFolder } from './demoFolder.ts'
import { showProgress } from './progress.ts'
import { type DemoDocument, demoResult, resultTable } from './result.ts'
import { fileThroughRobot, type Recognised } from './throughRobot.ts'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const AKTE = fileURLToPath(new URL('../../simulators/akte/main.ts', import.meta.url))

/** Runs the demo. @returns the exit code */
export async function runDemo({
  json,
  environment,
}: {
  json: boolean
  environment: NodeJS.ProcessEnv
}): Promise<number> {
  const startedAt = Date.now()
  const say = (line: string) => process.stderr.write(`${line}\n`)
  await ensureSystemPackages({ need: ['reading'], log: say })
  if (!json) await buildWeb(ROOT, say)
  const base = readConfig(environment)
  const config = {
    ...base,
    databaseUrl: undefined,
    port: json ? 0 : base.port,
    ...(await freshDemoFolder(base.dataFolder)),
    robots: { ...base.robots, capabilities: ['web'] },
  }
  say(`Demostadt in ${config.dataFolder}`)
  const log = pino({ level: 'error', base: null }, pino.destination(2))
  const application = await openApplication({ config, log, kind: 'server' })
  const akte = startAkte(config)
  try {
    const documents = await fileTheTown(application, say)
    const inventory = await inventoryOf(config.dataFolder)
    const robot = await fileThroughRobot(application, await recognisedOf(documents))
    const result = demoResult(documents, inventory, robot)
    if (json) {
      process.stdout.write(`${JSON.stringify(result)}\n`)
    } else {
      process.stdout.write(resultTable(result, documents))
      process.stdout.write(
        `  Zeit seit dem Start der Demo: ${seconds(Date.now() - startedAt)}${await sinceInstall()}\n\n`,
      )
      const serving = await serve(application, { log })
      process.stdout.write(`  Die offenen Dokumente prüfen: ${serving.entrance}\n  Beenden mit Strg+C.\n\n`)
      await interrupted()
      await serving.stop()
    }
    return result.wrongFile === 0 ? 0 : 1
  } finally {
    akte.kill('SIGTERM')
    await application.close()
  }
}

/** Directory in, documents in, and then waits until every document is filed, with a person, or not usable. */
async function fileTheTown(application: Application, say: (line: string) => void): Promise<DemoDocument[]> {
  const { db, intake } = application
  const report = await importDirectory(db, await readFile(join(townFolder, 'directory.csv')), {
    now: new Date(),
    by: 'demo',
  })
  say(`Verzeichnis: ${report.added.length} Beschäftigte eingelesen.`)
  const truths = await loadTruth(townFolder)
  await application.work.start()
  const arrived: { documentId: DocumentId; truth: Truth }[] = []
  for (const truth of truths) {
    const documentId = documentIdSchema.parse(newId())
    const bytes = createReadStream(join(townFolder, 'documents', truth.file))
    await takeIn(intake, { documentId, name: truth.file, source: 'folder', bytes })
    arrived.push({ documentId, truth })
  }
  await showProgress(db, arrived.length)
  return Promise.all(
    arrived.map(async ({ documentId, truth }) => {
      const line = await documentLine(db, documentId)
      if (!line) throw new Error(`document ${documentId} was not decided`)
      const row = await db
        .selectFrom('document')
        .select('sha256')
        .where('id', '=', documentId)
        .executeTakeFirstOrThrow()
      return { line, truth, sha256: row.sha256 }
    }),
  )
}

/** The first certificate that was filed without a person, and whose it is. */
async function recognisedOf(documents: readonly DemoDocument[]): Promise<Recognised | undefined> {
  const { employees } = parseDirectory(await readFile(join(townFolder, 'directory.csv')))
  return documents.flatMap(({ line, truth }): readonly Recognised[] => {
    const person = employees.find(({ employeeNumber }) => employeeNumber === truth.employeeNumber)
    if (line.state !== 'filed' || !person) return []
    const { employeeNumber, firstNames: firstName, lastName } = person
    const { documentId } = line
    return [{ documentId, title: line.title ?? 'Nachweis', person: { employeeNumber, firstName, lastName } }]
  })[0]
}

/** The practice e-file runs as a program of its own, as a real one would. */
function startAkte({ dataFolder, filingFolder }: { dataFolder: string; filingFolder: string }): ChildProcess {
  const store = join(dataFolder, 'uebungs-e-akte')
  const args = [
    AKTE,
    '--folder',
    filingFolder,
    '--store',
    store,
    '--directory',
    join(townFolder, 'directory.csv'),
  ]
  return spawn(process.execPath, ['--disable-warning=ExperimentalWarning', ...args], { stdio: 'ignore' })
}

async function inventoryOf(dataFolder: string): Promise<FiledDocument[]> {
  const store = await Store.open(join(dataFolder, 'uebungs-e-akte'))
  return store.inventory()
}

/** npm notes when it finished installing; within the same hour that tells how long a fresh machine took. */
async function sinceInstall(): Promise<string> {
  const marker = await stat(join(ROOT, 'node_modules', '.package-lock.json')).catch(() => null)
  const ms = marker ? Date.now() - marker.mtimeMs : Number.POSITIVE_INFINITY
  return ms < 3_600_000 ? `; seit dem Ende von npm ci: ${seconds(ms)}` : ''
}

function seconds(ms: number): string {
  return `${(ms / 1000).toFixed(0)} s`
}

function interrupted(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve())
  })
}
