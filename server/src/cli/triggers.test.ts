import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { registerRobots } from '#catalogue'
import { testDatabase } from '#testing'
import { fireDue } from '#triggers'
import { runHere } from './testing.ts'

const database = testDatabase()
const ROBOTS = fileURLToPath(new URL('../robots/triggers/testPrograms/robots', import.meta.url))
let folder = ''

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'amtsbote auslöser '))
  const onTrouble = (_: string, error: unknown) => expect(error).toBe('no trouble')
  await registerRobots({ db: database.db, now: () => new Date(), onTrouble }, ROBOTS)
})
afterAll(() => rm(folder, { recursive: true, force: true }))

describe('triggers on the command line', () => {
  test('are shown with their next starts, and what became of the last ones', async () => {
    await fireDue(database.db, { at: new Date('2026-03-27T12:00Z') })
    await fireDue(database.db, { at: new Date('2026-03-30T12:00Z') })
    const { text } = await amtsbote('robots', 'triggers', 'nightly', '--next', '1')
    expect(text).toContain('nightly  Nachtlauf: daily 02:30 missed run-once')
    expect(text).toMatch(/nächster +\d{4}-\d{2}-\d{2} 02:30/)
    expect(text).toMatch(/letzter +2026-03-30 02:30 {2}gestartet \(nachgeholt\) {2}[0-9a-f-]{36}/)
    // The night in which the clock was put forward.
    expect(text).toMatch(/letzter +2026-03-29 03:00 {2}zusammengelegt \(versäumt\)/)
    const { text: line } = await amtsbote('robots', 'triggers', '--json')
    expect(JSON.parse(line)).toMatchObject({
      robot: 'nightly',
      trigger: { kind: 'schedule' },
      next: [{}, {}, {}],
      last: [{ outcome: 'fired' }, { outcome: 'merged' }, { outcome: 'merged' }],
      trouble: null,
    })
  })

  test('that need the calendar say that it is missing, until it is set', async () => {
    await sql`update robot set description = jsonb_set(description, '{trigger,ifClosed}', '"skip"')`.execute(
      database.db,
    )
    expect((await amtsbote('calendar', 'town')).exitCode).toBe(1)
    expect((await amtsbote('robots', 'triggers')).text).toContain('Der Kalender der Stadt fehlt')
    await amtsbote('calendar', 'set', 'BY', '--closed', '12-24, Rosenmontag', '--local', 'Mariä Himmelfahrt')
    expect((await amtsbote('calendar', 'town')).text).toBe('BY  Mariä Himmelfahrt  12-24  Rosenmontag')
    expect((await amtsbote('robots', 'triggers')).text).toMatch(/nächster +\d{4}/)
  })

  test('wait for maintenance windows that are set, listed and removed', async () => {
    const { text } = await amtsbote('systems', 'window', 'ledger', 'sunday 22:00-06:00', 'Wartung', '--json')
    const { id } = JSON.parse(text)
    expect((await amtsbote('systems', 'windows')).text).toBe(`${id}  ledger  sunday 22:00-06:00  Wartung`)
    expect((await amtsbote('systems', 'open', id)).text).toBe('gelöscht')
    expect((await amtsbote('systems', 'windows')).text).toBe('Keine Wartungsfenster.')
  })

  test.each([
    { when: 'the robot is unknown', words: ['robots', 'triggers', 'nobody'], code: 'AB-0601' },
    { when: 'the Land is none', words: ['calendar', 'set', 'XX'], code: 'AB-0403' },
    { when: 'a closing day is none', words: ['calendar', 'set', 'NW', '--closed', '31-12'], code: 'AB-0403' },
    {
      when: 'a local holiday is none',
      words: ['calendar', 'set', 'NW', '--local', 'Kirmes'],
      code: 'AB-0403',
    },
    { when: 'a window is none', words: ['systems', 'window', 'ledger', 'sonntags', 'x'], code: 'AB-0403' },
    { when: 'a window is unknown', words: ['systems', 'open', '17'], code: 'AB-0621' },
  ])('say so when $when', async ({ words, code }) => {
    const { err, exitCode } = await amtsbote(...words)
    expect(err).toContain(code)
    expect(exitCode).not.toBe(0)
  })
})

async function amtsbote(...words: string[]) {
  const environment = { DATABASE_URL: database.url, AMTSBOTE_DATA: folder, LANG: 'de_DE.UTF-8' }
  const { exitCode, lines, err } = await runHere(words, environment)
  return { exitCode, err, text: lines.join('\n') }
}
