import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findBrowser } from '@amtsbote/robot-drivers'
import { practiceItem } from '@amtsbote/robot-sdk/testing'
import { isTrytonInstalled, startTryton, type Tryton } from '@amtsbote/simulators/tryton'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import robot from './robot.ts'

const TITLE = 'Personalnummer;Nachname;Vorname;Eintritt;Amt'
const canRun = isTrytonInstalled() && findBrowser() !== null

describe.skipIf(!canRun)(
  'new employees in a real Tryton (skipped where its packages or a browser are not installed)',
  () => {
    let tryton: Tryton
    let folder = ''
    beforeAll(async () => {
      folder = await mkdtemp(join(tmpdir(), 'amtsbote neue '))
      tryton = await startTryton({
        people: [
          { employeeNumber: '0001001', firstName: 'Jens', lastName: 'Ahornberg' },
          { employeeNumber: '0001002', firstName: 'Anna', lastName: 'Müller' },
        ],
      })
    }, 120_000)
    afterAll(async () => {
      await tryton?.stop()
      await rm(folder, { recursive: true, force: true })
    })

    async function itemFor(
      name: string,
      lines: readonly string[],
      decision?: { choice: string; data: unknown },
    ) {
      const path = join(folder, name)
      const text = [TITLE, ...lines].join('\r\n')
      await writeFile(path, text)
      const { login, password } = tryton.clerk
      return practiceItem(
        robot,
        { file: { name, sizeBytes: text.length, sha256: 'a' } },
        {
          systems: { 'personnel-files': new URL('akte', tryton.address).href },
          secrets: { 'personnel-files-password': { value: password, account: login } },
          files: [{ name, mediaType: 'text/csv', path, sizeBytes: text.length }],
          ...(decision && { decision: { ...decision, by: 'person:test' } }),
        },
      )
    }

    test('good rows are entered letter by letter though the run dies between saving and writing it down; the rest is one question', async () => {
      const item = await itemFor('neue.csv', [
        '0002001;Grünwald-Çelik;Zoë Şule;01.03.2026;10',
        '0002002;;Jens;01.03.2026;10',
        '0002003;Öz;Ayşe;31.02.2026;10',
        '0002004;Łuczak;Bożena;01.04.2026;50',
        '0002004;Weiß;Groß;01.04.2026;50',
        '0001001;Buchenau;Jens;01.03.2026;10',
        '0002005;Müller;Anna;01.03.2026;10',
        "0002006;d'Çağlar-von der Süße;Ħåkon;15.03.2026;10",
      ])
      const planned = (await item.dryRun()).planned
      expect(planned.map(({ key, before, after }) => [key, before, after])).toEqual([
        [
          'person-0002001',
          'nicht vorhanden',
          { Name: 'Grünwald-Çelik, Zoë Şule', Personalnummer: '0002001' },
        ],
        ['employee-0002001', 'nicht vorhanden', { Personalnummer: '0002001', Startdatum: '01.03.2026' }],
        [
          'person-0002006',
          'nicht vorhanden',
          { Name: "d'Çağlar-von der Süße, Ħåkon", Personalnummer: '0002006' },
        ],
        ['employee-0002006', 'nicht vorhanden', { Personalnummer: '0002006', Startdatum: '15.03.2026' }],
      ])
      expect(await tryton.employees()).toHaveLength(2)

      const first = await item.run({ killAfterEffect: 1 })
      expect(first.kind, JSON.stringify(first)).toBe('killed')
      expect((await item.run({ killAfterEffect: 1 })).kind).toBe('killed')
      const last = await item.run()
      expect(last).toMatchObject({
        kind: 'asked',
        question: { title: 'Neue Beschäftigte: 5 Hinweise zu klären' },
      })
      expect(last.kind === 'asked' && last.question.text.split('\n')).toEqual([
        'Angelegt und zurückgelesen: 2.',
        '',
        'Zeile 3, Spalte „Nachname“: Der Nachname fehlt.',
        'Zeile 4, Spalte „Eintritt“: Das ist kein Tag. Bitte als TT.MM.JJJJ schreiben, mit vierstelligem Jahr.',
        'Zeilen 5 und 6: Die Personalnummer steht mehrfach in der Liste.',
        'Zeile 7: Die Personalnummer gehört in Tryton jemandem mit anderem Namen.',
        'Zeile 8: In Tryton gibt es jemanden mit diesem Namen und anderer Personalnummer.',
      ])
      expect(await tryton.employees()).toEqual([
        { employeeNumber: '0001001', name: 'Ahornberg, Jens', entry: null },
        { employeeNumber: '0001002', name: 'Müller, Anna', entry: null },
        { employeeNumber: '0002001', name: 'Grünwald-Çelik, Zoë Şule', entry: '2026-03-01' },
        { employeeNumber: '0002006', name: "d'Çağlar-von der Süße, Ħåkon", entry: '2026-03-15' },
      ])
      expect(await tryton.parties()).toHaveLength(5)
    }, 300_000)

    test('the same list as a new item doubles nobody and says who was there', async () => {
      const item = await itemFor('nochmal.csv', ['0002001;Grünwald-Çelik;Zoë Şule;01.03.2026;10'])
      const ended = await item.run()
      expect(ended.kind === 'asked' && ended.question.text).toContain(
        'Zeile 2: Steht schon genau so in Tryton.',
      )
      expect(await tryton.parties()).toHaveLength(5)
      expect(await tryton.employees()).toHaveLength(4)
    }, 300_000)

    test('somebody of the same name is entered when a person has allowed it, and nothing else is', async () => {
      const lines = ['0002005;Müller;Anna;01.03.2026;10', '0002007;Linde;Ute;01.03.2026;10']
      const decision = { choice: 'Namensgleiche anlegen', data: { allowable: [2] } }
      const ended = await (await itemFor('namen.csv', lines, decision)).run()
      expect(ended).toMatchObject({ kind: 'done', result: { created: 1 } })
      expect((await tryton.employees()).filter(({ name }) => name === 'Müller, Anna')).toEqual([
        { employeeNumber: '0001002', name: 'Müller, Anna', entry: null },
        { employeeNumber: '0002005', name: 'Müller, Anna', entry: '2026-03-01' },
      ])
      expect(await tryton.parties()).not.toContain('Linde, Ute')
    }, 300_000)
  },
)
