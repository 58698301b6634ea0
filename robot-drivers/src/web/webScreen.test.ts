import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { BusinessError, Secret, SystemError } from '@amtsbote/robot-sdk'
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { type PracticePage, practiceAccount, startPracticePage } from '../contract/practicePage.ts'
import { enterCase, type ScenarioCase } from '../contract/scenario.ts'
import { findBrowser } from './browser.ts'
import { openWebScreen, type WebScreenOptions } from './openWebScreen.ts'
import type { WebScreen } from './webScreen.ts'

const password = new Secret(practiceAccount.password, practiceAccount.account)
const usual: ScenarioCase = {
  account: practiceAccount.account,
  password,
  lastName: 'Grünwald-Çelik',
  firstName: 'Zoë Ł.',
  department: 'Straßenverkehrsamt',
  file: {
    name: 'Prüfung Übersicht.pdf',
    mediaType: 'application/pdf',
    bytes: Buffer.from('%PDF-1.7 \0\x01äöü'),
  },
}

describe.skipIf(!findBrowser())('web pages (skipped where no browser is installed)', () => {
  let practice: PracticePage
  beforeAll(async () => {
    practice = await startPracticePage()
  })
  afterAll(() => practice.close())

  async function open(options: Partial<WebScreenOptions> = {}): Promise<WebScreen> {
    const signal = new AbortController().signal
    const screen = await openWebScreen({ address: practice.address, signal, ...options })
    onTestFinished(() => screen.close())
    return screen
  }

  async function openForm(options: Partial<WebScreenOptions> = {}): Promise<WebScreen> {
    const screen = await open(options)
    await screen.write({ label: 'Konto' }, practiceAccount.account)
    await screen.write({ label: 'Kennwort' }, password)
    await screen.click({ role: 'button', name: 'Anmelden' })
    await screen.waitFor({ role: 'heading', name: 'Personalfall' })
    return screen
  }

  test('the contract: a case from signing in to the file read back, every letter as it was', async () => {
    const seen = await enterCase(await open(), usual)
    expect(seen.refusal).toBe('Konto oder Kennwort stimmt nicht.')
    expect(seen.readBack).toEqual({
      lastName: usual.lastName,
      entry: '01.04.2026',
      department: usual.department,
    })
    expect(seen.row).toEqual([
      seen.number,
      `${usual.lastName}, ${usual.firstName}`,
      usual.department,
      usual.file.name,
    ])
    expect(seen.downloaded.name).toBe(usual.file.name)
    expect(Buffer.from(seen.downloaded.bytes).equals(Buffer.from(usual.file.bytes))).toBe(true)
    expect(practice.records.at(-1)).toEqual({
      lastName: usual.lastName,
      firstName: usual.firstName,
      entry: '01.04.2026',
      note: 'Zeile eins: äöüß\nZeile zwei: „€“',
      department: usual.department,
      checked: true,
    })
    for (const outline of seen.outlines) {
      expect(outline).not.toContain(practiceAccount.password)
      expect(outline).not.toContain(usual.lastName)
      expect(outline).toContain('button')
    }
  })

  test('a renamed button fails with the screen, without its query, and with the nearest names', async () => {
    const address = new URL('/?session=geheim', practice.address)
    const screen = await openForm({ address, seconds: 5 })
    const failure = await screen
      .click({ role: 'button', name: 'Abspeichern' })
      .catch((error: unknown) => error)
    expect(failure).toBeInstanceOf(SystemError)
    expect(String(failure)).toMatch(
      new RegExp(
        `^SystemError: „Übungsamt“ \\(${practice.address.href}\\): button „Abspeichern“ ist nicht zu sehen. Dort gibt es: „Speichern“`,
      ),
    )
    expect(String(failure)).not.toContain('geheim')
  })

  test('two things of one name go to a person, because a robot never guesses', async () => {
    const screen = await openForm({ seconds: 5 })
    const failure = await screen.click({ role: 'button', name: 'Öffnen' }).catch((error: unknown) => error)
    expect(failure).toBeInstanceOf(BusinessError)
    expect(String(failure)).toContain('button „Öffnen“ ist nicht eindeutig, es gibt 2.')
    await screen.click({ role: 'button', name: 'Öffnen', nth: 1 })
  })

  test('a locked button is told apart from one that is not there', async () => {
    const screen = await openForm({ seconds: 5 })
    await expect(screen.click({ role: 'button', name: 'Löschen' })).rejects.toThrow(
      'lässt sich aber nicht bedienen',
    )
  })

  test('a field that changes what was written is a failure that shows both, and hides what is personal', async () => {
    const screen = await openForm()
    const open = await screen.write({ label: 'Eintritt' }, '1.4.26').catch((error: unknown) => error)
    expect(open).toBeInstanceOf(BusinessError)
    expect(String(open)).toContain('Statt „1.4.26“ steht dort „01.04.2026“')
    const personal = await screen
      .write({ label: 'Eintritt' }, '2.5.26', { personal: true })
      .catch((error: unknown) => error)
    expect(personal).toBeInstanceOf(BusinessError)
    expect(String(personal)).toContain('nahm nicht an, was geschrieben wurde')
    expect(String(personal)).not.toMatch(/2\.5\.26|02\.05\.2026/)
  })

  test('an option that is not offered goes to a person, with what is offered', async () => {
    const screen = await openForm()
    const failure = await screen
      .choose({ label: 'Amt' }, 'Strassenverkehrsamt')
      .catch((error: unknown) => error)
    expect(failure).toBeInstanceOf(BusinessError)
    expect(String(failure)).toContain('Angeboten wird: „Straßenverkehrsamt“')
  })

  test('a picture is the same whatever the secret, the personal value and its heading are', async () => {
    const pictures = []
    for (const [name, word] of [
      ['Grünwald', 'aaaa-1111'],
      ['Müllerin', 'zzzz-9999'],
    ] as const) {
      // A page of its own, because the number of the case is counted on.
      const fresh = await startPracticePage()
      onTestFinished(() => fresh.close())
      const screen = await openForm({ address: fresh.address, personal: [name] })
      await screen.write({ label: 'Nachname' }, name)
      await screen.write({ label: 'Bemerkung' }, new Secret(word))
      await screen.click({ role: 'button', name: 'Speichern' })
      await screen.click({ role: 'button', name: 'Schließen' })
      pictures.push(Buffer.from(await screen.picture()))
      await screen.close()
    }
    expect(pictures[0]?.subarray(1, 4).toString()).toBe('PNG')
    expect(pictures[0]?.equals(pictures[1] ?? Buffer.of())).toBe(true)
  })

  test('nothing reaches another host: no picture, no redirection, no script, no socket', async () => {
    const asked: string[] = []
    const foreign = createServer((request, response) => {
      asked.push(`foreign ${request.url}`)
      response.end()
    }).on('upgrade', (request, socket) => {
      asked.push(`socket ${request.url}`)
      socket.destroy()
    })
    await new Promise<void>((resolve) => foreign.listen(0, '127.0.0.2', resolve))
    const elsewhere = `127.0.0.2:${(foreign.address() as AddressInfo).port}`
    const own = createServer((request, response) => {
      if (request.url === '/away')
        return response.writeHead(302, { location: `http://${elsewhere}/away` }).end()
      response
        .setHeader('content-type', 'text/html')
        .end(`<img src="http://${elsewhere}/picture"><img src="/away">
        <script>
          const tried = fetch('http://${elsewhere}/script', { mode: 'no-cors' }).catch(() => 0)
          const socket = new WebSocket('ws://${elsewhere}/socket')
          const closed = new Promise((resolve) => { socket.onclose = socket.onerror = resolve })
          Promise.all([tried, closed]).then(() => { document.body.append('fertig') })
        </script>`)
      return undefined
    })
    await new Promise<void>((resolve) => own.listen(0, '127.0.0.1', resolve))
    onTestFinished(() => {
      foreign.closeAllConnections()
      own.closeAllConnections()
      foreign.close()
      own.close()
    })
    const screen = await open({
      address: new URL(`http://127.0.0.1:${(own.address() as AddressInfo).port}/`),
    })
    await screen.waitFor({ text: 'fertig' })
    await expect(screen.goTo('/away')).rejects.toThrow(SystemError)
    expect(asked).toEqual([])
  })

  test('the browser ends with the signal, and its profile goes with it', async () => {
    const run = new AbortController()
    const folder = await mkdtemp(join(tmpdir(), 'profiles-'))
    onTestFinished(() => rm(folder, { recursive: true, force: true }))
    const screen = await open({ signal: run.signal, folder })
    expect(await readdir(folder)).toHaveLength(1)
    run.abort()
    await expect(screen.click({ role: 'button', name: 'Anmelden' })).rejects.toThrow(SystemError)
    await screen.close()
    expect(await readdir(folder)).toEqual([])
  })

  test('an address where nothing answers is a technical failure', async () => {
    const address = new URL('http://127.0.0.1:1/?token=geheim')
    await expect(open({ address })).rejects.toThrow(/^http:\/\/127\.0\.0\.1:1 ist nicht zu erreichen/)
  })
})
