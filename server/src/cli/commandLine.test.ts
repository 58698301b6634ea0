import { chmod, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { documentLineSchema, documentSummarySchema } from '@amtsbote/contract'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createPageWorkers } from '#pages'
import { testDatabase, textPdf, until } from '#testing'
import { runHere, startCommand } from './testing.ts'

const database = testDatabase()
const pages = createPageWorkers({ size: 1 })
let folder = ''
let letters = ''

const directory = [
  'Personal-Nr.;Anrede;Vorname;Nachname;Geburtsdatum;Dienststelle;Status',
  '1000001;Frau;Jördis;Ahornberg;12.4.1979;Kämmerei;aktiv',
  '1000002;Herr;Torben;Buchenwald-Krüger;30.11.1985;Bauamt;aktiv',
]

const proven = [
  'Studieninstitut Flussland',
  '# Teilnahmebescheinigung',
  'Frau Jördis Ahornberg',
  'geboren am 12.04.1979',
  'hat am 12. März 2026 an der Fortbildung',
  '# Vergaberecht kompakt',
  'teilgenommen. Umfang: 8 Unterrichtseinheiten',
  'Flussstadt, den 13. März 2026',
]
const otherPerson = proven.map((line) =>
  line.replace('Frau Jördis Ahornberg', 'Herr Torben Buchenwald-Krüger').replace('12.04.1979', '30.11.1985'),
)
const unproven = proven.filter((line) => !line.startsWith('geboren'))

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'amtsbote befehl ü '))
  await chmod(folder, 0o711)
  letters = join(folder, 'Eingang vom März')
  await mkdir(join(letters, 'Amt 20'), { recursive: true })
  const file = (name: string, bytes: Buffer | string) => writeFile(join(letters, name), bytes)
  await file('0 Scan.jpg', await scanned(otherPerson))
  await file('1 sicher.pdf', textPdf(proven))
  await file('Amt 20/unsicher.pdf', textPdf(unproven))
  await file('noch einmal sicher.pdf', textPdf(proven))
  await file('leer.pdf', '')
  await file('Notiz.txt', 'kein Nachweis')
  await writeFile(join(folder, 'personal.csv'), Buffer.from(directory.join('\r\n'), 'latin1'))
})

afterAll(async () => {
  await pages.close()
  await rm(folder, { recursive: true, force: true })
})

/** Several processes and their recognition on a machine that has other things to do. */
const PATIENCE_MS = 240_000

const environment = () => ({
  AMTSBOTE_DATA: join(folder, 'daten'),
  DATABASE_URL: database.url,
  AMTSBOTE_READERS: '2',
  AMTSBOTE_UNDO_SECONDS: '1',
})
/** In a process of its own, as a person starts it. */
const start = (...words: string[]) => startCommand(words, environment())
/** In this process: the same without the second that a start takes. */
const amtsbote = (...words: string[]) => runHere(words, environment())
const json = (lines: readonly string[]) => lines.map((line) => JSON.parse(line))

describe('directory', () => {
  test('import shows with --dry-run what it then does, and check finds nothing odd', async () => {
    const csv = join(folder, 'personal.csv')
    const shown = await amtsbote('directory', 'import', csv, '--dry-run', '--json')
    const done = await amtsbote('directory', 'import', csv, '--json')
    expect(shown.exitCode).toBe(0)
    const [plan] = json(shown.lines)
    expect(plan).toMatchObject({ added: ['1000001', '1000002'], encoding: 'windows-1252', version: 0 })
    expect(json(done.lines)).toEqual([{ ...plan, dryRun: false, version: 1 }])
    expect(await amtsbote('directory', 'check')).toMatchObject({
      exitCode: 0,
      lines: ['2 Beschäftigte im Verzeichnis, davon 2 aktiv', 'Nichts Auffälliges.'],
    })
  })

  test('import with a bad line takes the rest and ends with 1', async () => {
    const csv = join(folder, 'mit fehler.csv')
    await writeFile(csv, [...directory, '1000003;Frau;Anna;Linde;1.4.79;;aktiv'].join('\n'))
    const { exitCode, lines } = await amtsbote('directory', 'import', csv)
    expect(exitCode).toBe(1)
    expect(lines.join('\n')).toMatch(/Zeile 4: geburtsdatum: „1\.4\.79“ ist mehrdeutig/)
  })
})

describe('bookings', () => {
  test('are imported beside bad lines, listed by person, and checked', async () => {
    const csv = join(folder, 'buchungen.csv')
    const list = [
      'Personal-Nr.;Kurs;Von;Bis',
      '1000002;Bescheide bürgernah schreiben;11.1.2024;',
      '1000002;Tarifrecht;1.4.26;',
    ]
    await writeFile(csv, Buffer.from(list.join('\r\n'), 'latin1'))
    const { exitCode, lines } = await amtsbote('bookings', 'import', csv)
    expect(exitCode).toBe(1)
    expect(lines.join('\n')).toMatch(/Zeile 3: von: „1\.4\.26“ ist mehrdeutig/)
    const listed = await amtsbote('bookings', 'list', '--person', '1000002', '--json')
    expect(json(listed.lines)).toMatchObject([{ course: 'Bescheide bürgernah schreiben', to: '2024-01-11' }])
    const checked = await amtsbote('bookings', 'check')
    expect(checked.exitCode).toBe(1)
    expect(checked.lines.join('\n')).toMatch(/noch keine Bescheinigung.*Torben Buchenwald-Krüger/s)
  })
})

describe('documents', () => {
  test(
    'add --wait --json prints a line of the contract for every file, as soon as it is decided',
    async () => {
      const { exitCode, lines } = await start('documents', 'add', letters, '--wait', '--json').ended
      expect(exitCode).toBe(0)
      const decided = lines.map((line) => documentLineSchema.parse(JSON.parse(line)))
      expect(
        Object.fromEntries(decided.map(({ file, decision, reason }) => [file, [decision, reason]])),
      ).toEqual({
        '0 Scan.jpg': ['automatic', null],
        '1 sicher.pdf': ['automatic', null],
        'Amt 20/unsicher.pdf': ['review', 'one-proof-only'],
        'leer.pdf': ['rejected', 'file-empty'],
        'noch einmal sicher.pdf': ['rejected', 'exact-duplicate'],
        'Notiz.txt': ['rejected', 'file-type-unknown'],
      })
      for (const line of decided.filter(({ decision }) => decision !== 'rejected')) {
        const employeeNumber = line.file === '0 Scan.jpg' ? '1000002' : '1000001'
        expect(line).toMatchObject({ employeeNumber, documentDate: '2026-03-12', pages: 1 })
        expect(line.candidates[0]).toEqual({ employeeNumber, probability: line.probability })
        expect(line.title).toContain('Vergaberecht kompakt')
      }
      // The first file takes seconds to recognise; what is decided at once must not wait for it.
      const order = decided.map(({ file }) => file)
      expect(order.indexOf('leer.pdf')).toBeLessThan(order.indexOf('0 Scan.jpg'))
    },
    PATIENCE_MS,
  )

  test('decided automatically have been handed to the e-file when the command ends', async () => {
    const handedOver = await readdir(join(folder, 'daten', 'ablage', 'in'))
    expect(handedOver.filter((name) => name.endsWith('.xml'))).toHaveLength(2)
  })

  test('list, show and why tell of them in both languages', async () => {
    const list = await amtsbote('documents', 'list', '--state', 'review', '--json')
    const [waiting, ...others] = json(list.lines).map((one) => documentSummarySchema.parse(one))
    expect(waiting).toMatchObject({ name: 'Amt 20/unsicher.pdf', state: 'review', source: 'command-line' })
    expect(others).toEqual([])
    const id = waiting?.id ?? ''
    expect((await amtsbote('documents', 'list')).lines.join('\n')).toMatch(/unsicher\.pdf/)
    const shown = (await amtsbote('documents', 'show', id)).lines.join('\n')
    expect(shown).toMatch(/Nur der Name spricht für die Person/)
    expect(shown).toMatch(/1000001 +Jördis Ahornberg +1979-04-12 +Kämmerei/)
    const why = await amtsbote('documents', 'why', id, '--lang', 'en')
    expect(why.exitCode).toBe(0)
    expect(why.lines.at(-2)).toMatch(/A person has to decide: Only the name speaks for the person/)
    expect(why.lines.at(-1)).toBe('evidence unchanged')
  })

  test('decide holds the filing back, undo takes it back, --wait sees it handed over', async () => {
    const [{ id }] = json((await amtsbote('documents', 'list', '--state', 'review', '--json')).lines)
    const patient = { ...environment(), AMTSBOTE_UNDO_SECONDS: '600' }
    const held = await runHere(['documents', 'decide', id, '--confirm', '--json'], patient)
    expect(json(held.lines)).toMatchObject([{ documentId: id, kind: 'held', state: 'held' }])
    expect(await amtsbote('documents', 'decide', id, '--reject')).toMatchObject({
      exitCode: 1,
      err: expect.stringContaining('AB-0101'),
    })
    expect(await amtsbote('documents', 'undo', id)).toMatchObject({ exitCode: 0 })
    expect(await amtsbote('documents', 'undo', id)).toMatchObject({ exitCode: 1 })
    const title = '2026-03-12 Teilnahmebescheinigung – Vergaberecht'
    const filing = await amtsbote(
      'documents',
      'decide',
      id,
      '--employee',
      '1000002',
      '--title',
      title,
      '--wait',
      '--json',
    )
    expect(filing.exitCode).toBe(0)
    expect(json(filing.lines)).toMatchObject([{ state: 'ordered' }])
    expect(await readdir(join(folder, 'daten', 'ablage', 'in'))).toHaveLength(6)
    expect((await amtsbote('documents', 'why', id)).lines.join('\n')).toMatch(/Akte 1000002, Register 09/)
  })

  test.each([
    { words: ['decide', '01a205d5-66e2-70d5-a4e1-bd558fa94683', '--confirm'], exitCode: 1, code: 'AB-0004' },
    { words: ['decide', '01a205d5-66e2-70d5-a4e1-bd558fa94683'], exitCode: 2, code: 'AB-0403' },
    { words: ['why', '01a205d5-66e2-70d5-a4e1-bd558fa94683'], exitCode: 1, code: 'AB-0004' },
    { words: ['show', '4711'], exitCode: 1, code: 'AB-0004' },
  ])('$words is refused with $code', async ({ words, exitCode, code }) => {
    expect(await amtsbote('documents', ...words)).toMatchObject({
      exitCode,
      err: expect.stringContaining(code),
    })
  })
})

describe('commands and a server', () => {
  test(
    'a command joins the server, and carries on alone when the server is killed',
    async () => {
      const server = startCommand(['start', '--json'], {
        ...environment(),
        AMTSBOTE_PORT: '0',
        AMTSBOTE_LOG_LEVEL: 'fatal',
      })
      await until(() => server.lines[0], 'the server’s address')
      expect(json((await amtsbote('health', '--json')).lines)).toMatchObject([
        { serverRuns: true, employees: 2 },
      ])
      const more = join(folder, 'Nachschub')
      await mkdir(more)
      const names = Array.from({ length: 3 }, (_, index) => `${index}.jpg`)
      for (const name of names) await writeFile(join(more, name), await scanned([...proven, name]))
      const command = start('documents', 'add', more, '--wait', '--json')
      const underway = () =>
        database.db.selectFrom('document').select('id').where('state', 'in', ['received', 'paged']).execute()
      await until(async () => (await underway()).length > 0, 'a document under way')
      const { pid } = await database.db
        .selectFrom('process')
        .select('pid')
        .where('kind', '=', 'server')
        .executeTakeFirstOrThrow()
      process.kill(pid, 'SIGKILL')
      const { exitCode, lines } = await command.ended
      await server.ended
      expect(exitCode).toBe(0)
      expect(
        json(lines)
          .map(({ file }) => file)
          .sort(),
      ).toEqual(names)
    },
    PATIENCE_MS,
  )

  test(
    'Ctrl+C ends a waiting command with 130, and what was taken in stays',
    async () => {
      const more = join(folder, 'Abbruch')
      await mkdir(more)
      await writeFile(join(more, 'a.jpg'), await scanned([...proven, 'abgebrochen']))
      const command = start('documents', 'add', more, '--wait')
      const arrived = () =>
        database.db.selectFrom('document').select('id').where('name', '=', 'a.jpg').executeTakeFirst()
      await until(arrived, 'the document')
      command.child.kill('SIGINT')
      const { exitCode, err } = await command.ended
      expect(exitCode).toBe(130)
      expect(err).toMatch(/Was aufgenommen ist, bleibt aufgenommen/)
    },
    PATIENCE_MS,
  )
})

test(
  'on a fresh data folder commands start the embedded database, share it, and stop it',
  async () => {
    const data = join(folder, 'frisch ä')
    const health = () => startCommand(['health', '--json'], { AMTSBOTE_DATA: data }).ended
    const both = await Promise.all([health(), health()])
    for (const { exitCode, lines } of both) {
      // No directory yet: a person is needed.
      expect(exitCode).toBe(1)
      expect(json(lines)).toMatchObject([{ database: 'embedded', serverRuns: false, employees: 0 }])
    }
    expect(await readdir(join(data, 'postgres', 'data'))).not.toContain('postmaster.pid')
  },
  PATIENCE_MS,
)

/** A certificate as a scanner delivers it: a picture without any text layer. */
async function scanned(lines: readonly string[]): Promise<Buffer> {
  const path = join(folder, 'vorlage.pdf')
  await writeFile(path, textPdf(lines))
  const rendered = await pages.render({ path, mediaType: 'application/pdf' }, 1)
  if (rendered.kind !== 'rendered') throw new Error('the original could not be rendered')
  return sharp(rendered.webp).jpeg({ quality: 80 }).toBuffer()
}
