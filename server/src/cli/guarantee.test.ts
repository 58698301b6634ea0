import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { testDatabase } from '#testing'
import { runHere } from './testing.ts'

const database = testDatabase()
const PROCEDURE = 'attendance-certificate'
let folder = ''

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'amtsbote schranke '))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

describe('the proof of a procedure', () => {
  test('is shown, and changed to a trial that warns and back', async () => {
    expect((await amtsbote('procedures', 'list')).text).toContain('zwei Belege: legt ab')
    const trial = await amtsbote(
      'procedures',
      'proof',
      PROCEDURE,
      'unique-name',
      '--trial',
      'Probe in Amt 10',
    )
    expect(trial.exitCode).toBe(0)
    expect(trial.text).toContain('Name allein: Probebetrieb')
    expect(trial.text).toMatch(/Achtung: Probebetrieb ohne verdiente Schranke .*: Probe in Amt 10/)
    const back = await amtsbote('procedures', 'proof', PROCEDURE, 'two-proofs')
    expect(back.text).not.toContain('Achtung')
    const shown = await amtsbote('procedures', 'show', PROCEDURE)
    expect(shown.text).toMatch(/Geändert:\n.*zwei Belege\n.*Name allein, Probebetrieb: Probe in Amt 10/)
  })

  test.each([
    { when: 'the trial has no reason', words: ['proof', PROCEDURE, 'unique-name', '--trial', ' '] },
    { when: 'the proof is unknown', words: ['proof', PROCEDURE, 'three-proofs'] },
    { when: 'there is no such procedure', words: ['proof', 'travel', 'two-proofs'] },
    { when: 'a stop has no reason', words: ['stop', PROCEDURE, 'two-proofs', ''] },
    { when: 'nothing is stopped', words: ['resume', PROCEDURE, 'two-proofs', 'Grund'] },
  ])('stays as it is when $when', async ({ words }) => {
    const before = await amtsbote('procedures', 'list', '--json')
    expect((await amtsbote('procedures', ...words)).exitCode).not.toBe(0)
    expect((await amtsbote('procedures', 'list', '--json')).text).toBe(before.text)
  })
})

describe('a stratum', () => {
  test('is stopped and resumed with a reason that stays in its history', async () => {
    expect((await amtsbote('procedures', 'stop', PROCEDURE, 'two-proofs', 'Umzug der E-Akte')).exitCode).toBe(
      0,
    )
    const stopped = await amtsbote('guarantee')
    expect(stopped.exitCode).toBe(1)
    expect(stopped.text).toMatch(/angehalten\n.*Verwaltung.*: Umzug der E-Akte/)
    expect((await amtsbote('procedures', 'resume', PROCEDURE, 'two-proofs', 'E-Akte läuft')).exitCode).toBe(0)
    expect((await amtsbote('guarantee')).exitCode).toBe(0)
    const { text } = await amtsbote('procedures', 'show', PROCEDURE)
    expect(text).toMatch(/fortgesetzt: E-Akte läuft\n.*angehalten .*: Umzug der E-Akte/)
  })
})

test('samples are listed and answered only where there are some', async () => {
  expect((await amtsbote('audit', 'list')).text).toContain('0 offen')
  const id = '0190c9a2-0000-7000-8000-000000000001'
  expect((await amtsbote('audit', 'answer', id)).exitCode).toBe(2)
  const answered = await amtsbote('audit', 'answer', id, '1000001')
  expect(answered).toMatchObject({ exitCode: 1, err: expect.stringContaining('AB-0503') })
  expect(await amtsbote('audit', 'report', id, 'falsch')).toMatchObject({
    ...{ exitCode: 1, err: expect.stringContaining('AB-0504') },
  })
})

test('where nothing was decided nothing differs', async () => {
  expect((await amtsbote('recognition', 'replay')).text).toBe('0 Entscheidungen nachgerechnet, 0 weichen ab')
})

async function amtsbote(...words: string[]) {
  const environment = { DATABASE_URL: database.url, AMTSBOTE_DATA: folder, LANG: 'de_DE.UTF-8' }
  const { exitCode, lines, err } = await runHere(words, environment)
  return { exitCode, err, text: lines.join('\n') }
}
