import { fileURLToPath } from 'node:url'
import { setSystem } from '@amtsbote/server'
import { runningServer, testDatabase } from '@amtsbote/server/testing'
import { type Cashbook, startCashbook } from '@amtsbote/simulators/cashbook'
import type { BrowserContextOptions } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { accessibilityFaults, testBrowser } from './testing/openBrowser.ts'
import { directory } from './testing/papers.ts'
import { robotsOn, rowOf, taskOf } from './testing/robots.ts'

// Robots run in processes of their own and axe looks at every state: a minute a test on a machine that many share.
vi.setConfig({ testTimeout: 180_000 })

const database = testDatabase()
const server = runningServer(database, directory, {
  AMTSBOTE_ROBOTS: fileURLToPath(new URL('../../robots', import.meta.url)),
  AMTSBOTE_ROBOT_PLACES: '2',
})
const browser = testBrowser()
const { add, inState, operations } = robotsOn(server)

const TITLE = 'Gebühren buchen'
let cashbook: Cashbook
/** While set, the cash book answers that it is disturbed. */
let isDisturbed = false

beforeAll(async () => {
  cashbook = await startCashbook({
    trouble: async (moment) => {
      if (isDisturbed && moment === 'before') throw new Error('disturbed')
    },
  })
  await setSystem(server.application.db, { id: 'cashbook', address: `${cashbook.address}/` })
})
afterAll(() => cashbook?.stop())

describe('the page Betrieb', () => {
  test('shows by itself what runs, how it ended, and leads to the run with its proofs', async () => {
    const { page, offences } = await open()
    await rowOf(page, TITLE).getByText('Bereit').waitFor()
    await page.getByText('Nichts. Alles läuft', { exact: false }).waitFor()
    expect(await accessibilityFaults(page)).toEqual([])
    const id = await add('book-fees', fees('G-1', [500, 1250]), 'G-1')
    await rowOf(page, TITLE)
      .getByRole('img', { name: /1 gut beendet/ })
      .waitFor()
    await rowOf(page, TITLE).getByRole('link', { name: TITLE }).click()
    await page.getByRole('heading', { level: 1, name: TITLE }).waitFor()
    expect(await accessibilityFaults(page)).toEqual([])
    await page.getByRole('link', { name: 'Lauf G-1' }).click()
    await page.getByRole('heading', { level: 1, name: 'Lauf G-1' }).waitFor()
    const effects = page.getByRole('region', { name: 'Wirkungen' })
    await effects.getByText('fee-G-1/1').waitFor()
    expect(await effects.getByText('getan und im Zielsystem nachgewiesen').count()).toBe(2)
    await page.getByRole('region', { name: 'Ablauf' }).getByText('2 Gebühren gebucht').waitFor()
    expect(page.url()).toContain(id)
    expect(await accessibilityFaults(page)).toEqual([])
    expect(offences).toEqual([])
  })

  test('puts failures of one cause into one entry, and takes it away when all are cancelled', async () => {
    const runs = [
      await add('book-fees', fees('G-2', [100, -5]), 'G-2'),
      await add('book-fees', fees('G-3', [-5]), 'G-3'),
    ]
    for (const id of runs) await inState(id, 'waiting-person')
    const { page } = await open()
    const task = taskOf(page, 'ist nicht größer als null')
    await task.getByText('2 Läufe', { exact: false }).first().waitFor()
    await task.getByText('2 Läufe zeigen').click()
    await task.getByRole('link', { name: 'G-2' }).waitFor()
    expect(await accessibilityFaults(page)).toEqual([])
    await task.getByRole('button', { name: /^Alle 2 abbrechen/ }).click()
    const dialog = page.getByRole('dialog', { name: '2 Läufe abbrechen?' })
    await dialog.waitFor()
    expect(await accessibilityFaults(page)).toEqual([])
    await dialog.getByRole('button', { name: 'Abbrechen' }).click()
    await page.getByRole('status').getByText('2 Läufe sind abgebrochen.').waitFor()
    await task.waitFor({ state: 'detached' })
    for (const id of runs) await inState(id, 'cancelled')
  })

  test('says that a robot fails while its system is down, and that it is well again afterwards', async () => {
    isDisturbed = true
    const { page } = await open()
    const id = await add('book-fees', fees('G-4', [700]), 'G-4')
    await rowOf(page, TITLE).getByText('Gestört').waitFor()
    await rowOf(page, TITLE).getByText('Das Zielsystem war nicht nutzbar.', { exact: false }).waitFor()
    isDisturbed = false
    await inState(id, 'done')
    await rowOf(page, TITLE).getByText('Bereit').waitFor()
    await rowOf(page, TITLE)
      .getByRole('img', { name: /1 nach neuem Versuch gut beendet/ })
      .waitFor()
    expect(cashbook.bookings().filter(({ reference }) => reference === 'G-4/1')).toHaveLength(1)
  })
})

describe('with the keyboard', () => {
  test('all robots are stopped with a reason, nothing begins, and they go on', async () => {
    const { page } = await open()
    await page.getByRole('button', { name: 'Alle anhalten' }).focus()
    await page.keyboard.press('Enter')
    const dialog = page.getByRole('dialog', { name: 'Alle Roboter anhalten' })
    await dialog.getByRole('radio', { name: /^Pausieren/ }).waitFor()
    await page.keyboard.press('ArrowDown')
    await dialog.getByRole('button', { name: 'Sofort anhalten' }).waitFor()
    await page.keyboard.press('Enter')
    await dialog.getByText('Bitte einen Grund angeben.').waitFor()
    expect(await accessibilityFaults(page)).toEqual([])
    await page.keyboard.press('Tab')
    await page.keyboard.type('Kassenbuch wird umgezogen')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await page.getByText('Alle Roboter sind angehalten.').waitFor()
    await dialog.waitFor({ state: 'detached' })
    expect((await operations()).hold).toMatchObject({ mode: 'stop', reason: 'Kassenbuch wird umgezogen' })
    const id = await add('book-fees', fees('G-5', [900]), 'G-5')
    await taskOf(page, 'Angehalten: alle Roboter').getByText('1 Auftrag wartet.').waitFor()
    expect(await accessibilityFaults(page)).toEqual([])
    await inState(id, 'queued')
    await page.locator('.held-banner').getByRole('button').focus()
    await page.keyboard.press('Enter')
    await page.getByText('1 Auftrag wartet und beginnt wieder.').waitFor()
    await page.getByRole('dialog').getByRole('button', { name: 'Fortsetzen' }).focus()
    await page.keyboard.press('Enter')
    await inState(id, 'done')
    await page.getByText('Alle Roboter sind angehalten.').waitFor({ state: 'detached' })
  })

  test('one robot is paused and a target system as well, each with its own switch', async () => {
    const { page } = await open()
    for (const [button, title] of [
      [`${TITLE} anhalten`, TITLE],
      ['Übungskassenbuch anhalten', 'Übungskassenbuch'],
    ] as const) {
      await page.getByRole('button', { name: button }).click()
      const dialog = page.getByRole('dialog', { name: button })
      await dialog.getByRole('textbox', { name: 'Grund' }).fill('Wartung')
      await dialog.getByRole('button', { name: 'Pausieren' }).click()
      await rowOf(page, TITLE).getByText('Pausiert').waitFor()
      await page
        .getByRole('button', { name: `${title} fortsetzen` })
        .first()
        .click()
      await page.getByRole('dialog').getByRole('button', { name: 'Fortsetzen' }).click()
      await rowOf(page, TITLE).getByText('Bereit').waitFor()
    }
    expect((await operations()).todo).toEqual([])
  })
})

describe('the page Betrieb in every window', () => {
  test.each([
    ['1440 pixels, dark', { viewport: { width: 1440, height: 900 }, colorScheme: 'dark' }],
    ['1024 pixels', { viewport: { width: 1024, height: 768 } }],
    ['400 pixels, dark', { viewport: { width: 400, height: 860 }, colorScheme: 'dark' }],
    ['320 pixels', { viewport: { width: 320, height: 640 } }],
  ] satisfies readonly (readonly [string, BrowserContextOptions])[])(
    'is accessible and never scrolls sideways at %s',
    async (_, options) => {
      const { page, offences } = await open(options)
      await rowOf(page, TITLE).getByText('Bereit').waitFor()
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(options.viewport.width)
      expect(await accessibilityFaults(page)).toEqual([])
      expect(offences).toEqual([])
    },
  )

  test('speaks English', async () => {
    const { page } = await open()
    await page.getByRole('button', { name: 'English' }).click()
    await page.getByRole('heading', { level: 1, name: 'Operations' }).waitFor()
    await page.getByRole('heading', { level: 2, name: 'What is to be done now' }).waitFor()
    expect(await accessibilityFaults(page)).toEqual([])
  })
})

function fees(caseNumber: string, amounts: readonly number[]) {
  return { caseNumber, fees: amounts.map((cents) => ({ cents, text: 'Verwaltungsgebühr' })) }
}

async function open(options: BrowserContextOptions = {}) {
  const opened = await browser.open(server.serving.entrance, options)
  await opened.page.getByRole('link', { name: 'Betrieb' }).click()
  await opened.page.getByRole('heading', { level: 1, name: 'Betrieb' }).waitFor()
  return opened
}
