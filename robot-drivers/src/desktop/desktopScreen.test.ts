import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { BusinessError, Secret, SystemError } from '@amtsbote/robot-sdk'
import { isTrytonInstalled, startTryton, type Tryton } from '@amtsbote/simulators/tryton'
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import type { DesktopScreen } from './desktopScreen.ts'
import { type DesktopScreenOptions, openDesktopScreen } from './openDesktopScreen.ts'
import { missingForDesktop } from './session.ts'

const program = '/usr/bin/tryton'
const missing = [
  ...(isTrytonInstalled() ? [] : ['tryton-server tryton-sao tryton-modules-company']),
  ...(existsSync(program) ? [] : ['tryton-client']),
  ...missingForDesktop(),
]
/** A display, a program and its answers: ten seconds, on a busy machine a minute. */
const SLOW_MS = 180_000
const employee = { employeeNumber: '0001002', firstName: 'Anna', lastName: 'Müller' }
const file = {
  name: 'Prüfung Übersicht.pdf',
  mediaType: 'application/pdf',
  bytes: Buffer.from('%PDF-1.7 \0\x01äöü'),
}

describe.skipIf(missing.length > 0)(
  `a real desktop program (skipped where packages are missing: ${missing.join(' ')})`,
  () => {
    let tryton: Tryton
    beforeAll(async () => {
      tryton = await startTryton({ people: [employee] })
    }, SLOW_MS)
    afterAll(() => tryton?.stop())

    async function open(
      model: string,
      domain: readonly unknown[],
      options: Partial<DesktopScreenOptions> = {},
    ): Promise<DesktopScreen> {
      const list = `${model};domain=${encodeURIComponent(JSON.stringify(domain))}`
      const address = `tryton://${tryton.address.host}/akte/model/${list}`
      const signal = new AbortController().signal
      const args = ['-u', tryton.clerk.login, address]
      const screen = await openDesktopScreen({ program, args, signal, ...options })
      onTestFinished(() => screen.close())
      return screen
    }

    /** Signed in, with an empty form of a person in front. */
    async function openForm(options: Partial<DesktopScreenOptions> = {}): Promise<DesktopScreen> {
      const screen = await open('party.party', [['id', '<', 0]], options)
      await signIn(screen)
      await screen.waitFor({ text: '_ / 0' })
      await screen.click({ role: 'button', name: 'Neu' })
      await screen.waitFor({ text: '(1/1)' })
      return screen
    }

    async function signIn(screen: DesktopScreen): Promise<void> {
      const { login, password } = tryton.clerk
      await screen.write({ label: `Passwort für ${login}` }, new Secret(password), { stay: true })
      await screen.click({ role: 'button', name: 'OK' })
      await screen.waitUntilGone({ role: 'dialog' })
    }

    test(
      'the contract: from a refused password to the file read back, every letter and byte as it was',
      async () => {
        const screen = await open('company.employee', [['party.code', '=', employee.employeeNumber]])
        const question = { label: `Passwort für ${tryton.clerk.login}` } as const
        await screen.write(question, new Secret('ganz-falsch-1'))
        expect(await screen.snapshot()).not.toContain('ganz-falsch-1')
        await screen.click({ role: 'button', name: 'OK' })
        // Tryton says nothing and asks again.
        await screen.waitFor(question)
        await signIn(screen)

        const row = { role: 'row', name: /Müller, Anna/ } as const
        await screen.waitFor(row)
        expect(await screen.textsOf({ role: 'cell', within: row })).toContain('Müller, Anna')
        await screen.doubleClick(row)
        await screen.write({ label: 'Startdatum' }, '1.4.26', { readsAs: '01.04.2026' })
        expect(await screen.read({ label: 'Startdatum' })).toBe('01.04.2026')
        await screen.click({ role: 'button', name: 'Speichern' })
        await screen.waitFor({ text: /wurde gespeichert/ })
        expect(await tryton.employees()).toMatchObject([{ name: 'Müller, Anna', entry: '2026-04-01' }])

        const dialog = { role: 'dialog', name: /^Anhänge/ } as const
        await screen.click({ role: 'button', name: /^Anhang/ })
        await screen.upload({ role: 'menuitem', name: 'Hinzufügen...' }, file)
        await screen.waitFor({ role: 'row', name: /Prüfung Übersicht\.pdf/, within: dialog })
        await screen.click({ role: 'button', name: 'OK', within: dialog })
        await screen.waitUntilGone(dialog)
        const sha256 = createHash('sha256').update(file.bytes).digest('hex')
        expect(await tryton.attachmentsOf(employee.employeeNumber)).toEqual([{ name: file.name, sha256 }])

        await screen.click({ role: 'button', name: /^Anhang/ })
        await screen.click({ role: 'menuitem', name: 'Verwalten...' })
        await screen.click({ role: 'button', name: 'Ansicht wechseln', within: dialog })
        const downloaded = await screen.download({
          role: 'button',
          name: 'Speichern unter...',
          within: dialog,
        })
        // Tryton's desktop client proposes names without umlauts and without a point.
        expect(downloaded.name).toBe('Prufung-Ubersichtpdf')
        expect(Buffer.from(downloaded.bytes).equals(file.bytes)).toBe(true)
      },
      SLOW_MS,
    )

    test(
      'fields, lists and boxes are set once and read back; what is refused or not offered goes to a person',
      async () => {
        const screen = await openForm({ seconds: 10 })
        await screen.write({ label: 'Name' }, 'Grünwald-Çelik, Zoë Ł.', { personal: true })
        await screen.write({ label: 'Anschrift' }, 'Zeile eins: äöüß\nZeile zwei: „€“')
        expect(await screen.read({ label: 'Anschrift' })).toBe('Zeile eins: äöüß\nZeile zwei: „€“')
        const option = await caught(screen.choose({ label: 'Sprache' }, 'Deutch'))
        expect(option).toBeInstanceOf(BusinessError)
        expect(String(option)).toContain('bietet „Deutch“ nicht an. Angeboten wird: „Deutsch“')
        await screen.choose({ label: 'Sprache' }, 'Französisch')
        expect(await screen.read({ label: 'Sprache' })).toBe('Französisch')
        await screen.choose({ label: 'Sprache' }, 'Deutsch')
        expect(await screen.read({ label: 'Sprache' })).toBe('Deutsch')
        const active = { label: 'Aktiv', nth: 0 } as const
        await screen.tick(active, 'off')
        await screen.tick(active, 'off')
        expect(await screen.snapshot()).toContain('- checkbox "Aktiv:"\n')
        expect(await screen.snapshot()).not.toContain('Grünwald')

        const open = await caught(screen.write({ label: 'Reihenfolge' }, 'zwölf'))
        expect(open).toBeInstanceOf(BusinessError)
        expect(String(open)).toContain('Statt „zwölf“ steht dort')
        const personal = await caught(screen.write({ label: 'Reihenfolge' }, 'elf', { personal: true }))
        expect(String(personal)).toContain('nahm nicht an, was geschrieben wurde')
        expect(String(personal)).not.toContain('elf')
      },
      SLOW_MS,
    )

    test(
      'failures name the window, the nearest names, what is locked, doubled or in front',
      async () => {
        const screen = await openForm({ seconds: 3 })
        const renamed = await caught(screen.click({ role: 'button', name: 'Abspeichern' }))
        expect(renamed).toBeInstanceOf(SystemError)
        expect(String(renamed)).toMatch(
          /„.*Tryton“ \(Arbeitsplatzprogramm\): button „Abspeichern“ ist nicht zu sehen\. Dort gibt es: „Speichern“/,
        )
        const doubled = await caught(screen.click({ role: 'button', name: 'Menü' }))
        expect(doubled).toBeInstanceOf(BusinessError)
        expect(String(doubled)).toContain('button „Menü“ ist nicht eindeutig, es gibt 3.')
        await expect(screen.click({ role: 'button', name: /^Anhang/ })).rejects.toThrow(
          'lässt sich aber nicht bedienen',
        )
        await screen.write({ label: 'Code Partei' }, employee.employeeNumber)
        await screen.click({ role: 'button', name: 'Speichern' })
        await screen.waitFor({ role: 'alert' }, { seconds: 20 })
        expect(await screen.read({ role: 'alert' })).toContain('nur einmal vergeben')
        await expect(screen.click({ role: 'button', name: 'Neu' })).rejects.toThrow(
          /Offen ist: „.*nur einmal vergeben werden/,
        )
      },
      SLOW_MS,
    )

    test(
      'a picture is the same whatever the personal values are, of which it shows none',
      async () => {
        const pictures = []
        for (const name of ['Grünwald', 'Müllerin']) {
          const screen = await openForm({ personal: [name] })
          await screen.write({ label: 'Name' }, name)
          await screen.write({ label: 'Parteiname' }, name)
          await screen.write({ label: 'Gebäude' }, new Secret(`${name.length} ${name} geheim`))
          pictures.push(Buffer.from(await screen.picture()))
          await screen.close()
        }
        expect(pictures[0]?.subarray(1, 4).toString()).toBe('PNG')
        expect(pictures[0]?.equals(pictures[1] ?? Buffer.of())).toBe(true)
      },
      SLOW_MS,
    )

    test(
      'everything ends with the signal; a program that has ended is told apart from one that shows something else',
      async () => {
        const folder = await mkdtemp(join(tmpdir(), 'homes-'))
        onTestFinished(() => rm(folder, { recursive: true, force: true }))
        const run = new AbortController()
        const screen = await open('party.party', [], { signal: run.signal, folder })
        expect(await readdir(folder)).toHaveLength(1)
        run.abort()
        await expect(screen.click({ role: 'button', name: 'OK' })).rejects.toThrow(SystemError)
        await screen.close()
        expect(await readdir(folder)).toEqual([])

        const other = await openDesktopScreen({
          program: '/usr/bin/true',
          signal: new AbortController().signal,
        })
        onTestFinished(() => other.close())
        await expect(other.waitFor({ role: 'dialog' })).rejects.toThrow('Das Programm wurde beendet.')
      },
      SLOW_MS,
    )
  },
)

function caught(work: Promise<unknown>): Promise<unknown> {
  return work.then(
    () => null,
    (error: unknown) => error,
  )
}
