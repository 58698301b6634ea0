import { existsSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { missingForDesktop } from '@amtsbote/robot-drivers'
import { practiceItem } from '@amtsbote/robot-sdk/testing'
import { isTrytonInstalled, startTryton, type Tryton } from '@amtsbote/simulators/tryton'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import robot from './robot.ts'

const missing = [
  ...(isTrytonInstalled() ? [] : ['tryton-server tryton-sao tryton-modules-company']),
  ...(existsSync('/usr/bin/tryton') ? [] : ['tryton-client']),
  ...missingForDesktop(),
]
const LIST = 'neue.csv'

describe.skipIf(missing.length > 0)(
  `new employees through Tryton's desktop client (skipped where packages are missing: ${missing.join(' ')})`,
  () => {
    let tryton: Tryton
    let folder = ''
    beforeAll(async () => {
      folder = await mkdtemp(join(tmpdir(), 'amtsbote neue '))
      tryton = await startTryton({
        people: [
          { employeeNumber: '0001002', firstName: 'Anna', lastName: 'Müller' },
          // The end of it is the number of somebody new: Tryton asks which of the two is meant.
          { employeeNumber: '10002006', firstName: 'Ute', lastName: 'Berg' },
        ],
      })
    }, 120_000)
    afterAll(async () => {
      await tryton?.stop()
      await rm(folder, { recursive: true, force: true })
    })

    test('rows are entered letter by letter and read back over the protocol, though the run dies in between', async () => {
      const text = [
        'Personalnummer;Nachname;Vorname;Eintritt',
        '0002001;Grünwald-Çelik;Zoë Şule;01.03.2026',
        "0002006;d'Çağlar-von der Süße;Ħåkon;15.03.2026",
        '0002007;Müller;Anna;01.03.2026',
      ].join('\r\n')
      const path = join(folder, LIST)
      await writeFile(path, text)
      const { login, password } = tryton.clerk
      const item = await practiceItem(
        robot,
        { file: { name: LIST, sizeBytes: text.length, sha256: 'a' }, client: 'desktop' },
        {
          systems: { 'personnel-files': new URL('akte', tryton.address).href },
          secrets: { 'personnel-files-password': { value: password, account: login } },
          files: [{ name: LIST, mediaType: 'text/csv', path, sizeBytes: text.length }],
        },
      )
      expect((await item.run({ killAfterEffect: 1 })).kind).toBe('killed')
      const last = await item.run()
      expect(last, JSON.stringify(last)).toMatchObject({ kind: 'asked' })
      expect(last.kind === 'asked' && last.question.text.split('\n')).toEqual([
        'Angelegt und zurückgelesen: 2.',
        '',
        'Zeile 4: In Tryton gibt es jemanden mit diesem Namen und anderer Personalnummer.',
      ])
      expect(await tryton.employees()).toEqual([
        { employeeNumber: '0001002', name: 'Müller, Anna', entry: null },
        { employeeNumber: '0002001', name: 'Grünwald-Çelik, Zoë Şule', entry: '2026-03-01' },
        { employeeNumber: '0002006', name: "d'Çağlar-von der Süße, Ħåkon", entry: '2026-03-15' },
        { employeeNumber: '10002006', name: 'Berg, Ute', entry: null },
      ])
      expect(await tryton.parties()).toHaveLength(5)
    }, 300_000)
  },
)
