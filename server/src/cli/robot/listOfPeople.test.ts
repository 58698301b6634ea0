import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { isTrytonInstalled, startTryton, type Tryton } from '@amtsbote/simulators/tryton'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { runHere } from '../testing.ts'

const ROBOTS = fileURLToPath(new URL('../../../../robots', import.meta.url))
const LIST = join(ROBOTS, 'new-employee', 'muster.xlsx')

describe.skipIf(!isTrytonInstalled())(
  'a list of new employees tried without effects (skipped where Tryton is not installed)',
  () => {
    let tryton: Tryton
    let folder = ''
    beforeAll(async () => {
      folder = await mkdtemp(join(tmpdir(), 'amtsbote probe '))
      tryton = await startTryton({ people: [] })
      await writeFile(join(folder, 'kennwort'), tryton.clerk.password)
    }, 120_000)
    afterAll(async () => {
      await tryton?.stop()
      await rm(folder, { recursive: true, force: true })
    })

    test('is a table of before and after and the question about the other rows; Tryton stays as it was', async () => {
      const around = ['--system', `personnel-files=${new URL('akte', tryton.address)}`]
      const password = ['--secret-file', `personnel-files-password=${join(folder, 'kennwort')}`]
      const account = ['--account', `personnel-files-password=${tryton.clerk.login}`]
      const words = ['robot', 'dry-run', 'new-employee', ...around, ...password, ...account, '--with', LIST]
      const { exitCode, lines, err } = await runHere(words, { AMTSBOTE_ROBOTS: ROBOTS, LANG: 'de_DE.UTF-8' })
      expect({ exitCode, err }).toMatchObject({ exitCode: 0 })
      const text = lines.join('\n')
      expect(text).toMatch(/person-0002001 +write +nicht vorhanden +\{"Name":"Grünwald-Çelik, Zoë Şule"/)
      expect(text).toMatch(/employee-0002002 .*"Startdatum":"15\.03\.2026"/)
      expect(text).toContain('Zeile 5, Spalte „Nachname“: Der Nachname fehlt.')
      expect(await tryton.parties()).toEqual(['Stadt Musterstadt'])
    })

    test('a file that is not there is named', async () => {
      const words = ['robot', 'dry-run', 'new-employee', '--with', join(folder, 'fehlt.xlsx')]
      const around = ['--system', 'personnel-files=http://127.0.0.1:1/akte']
      const secret = ['--secret-file', `personnel-files-password=${join(folder, 'kennwort')}`]
      const { err } = await runHere([...words, ...around, ...secret], { AMTSBOTE_ROBOTS: ROBOTS })
      expect(err).toMatch(/AB-0402.*fehlt\.xlsx/s)
    })
  },
)
