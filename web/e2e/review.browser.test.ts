import type { DocumentId } from '@amtsbote/contract'
import { runningServer, testDatabase, textPdf, until } from '@amtsbote/server/testing'
import type { BrowserContextOptions } from 'playwright-core'
import { describe, expect, test, vi } from 'vitest'
import { boxOf, settled } from './testing/desk.ts'
import { documentsOn } from './testing/documents.ts'
import { accessibilityFaults, testBrowser } from './testing/openBrowser.ts'
import { certificateFor, directory, sidewaysScan } from './testing/papers.ts'

// Each test lets a document be read, opens a page and has axe look at it: on a machine with ten times more work than
// cores the slowest took 51 s.
vi.setConfig({ testTimeout: 180_000 })

const database = testDatabase()
/** Long enough for every undo of these tests on a busy machine. */
const server = runningServer(database, directory, { AMTSBOTE_UNDO_SECONDS: '120' })
const browser = testBrowser()
const { waiting, shown, inState, countIn } = documentsOn(server)

const jordis = (topic: string) => textPdf(certificateFor('Frau Jördis Ahornberg', topic))

describe('without documents', () => {
  test('the page says that all is done', async () => {
    const { page, offences } = await openSignedIn()
    await page.getByRole('heading', { name: 'Alles geprüft' }).waitFor()
    expect(await accessibilityFaults(page)).toEqual([])
    expect(offences).toEqual([])
  })

  test('a file that somebody brings in appears by itself, is decided, and comes back when that was a slip', async () => {
    const { page } = await openSignedIn()
    await page.getByRole('heading', { name: 'Alles geprüft' }).waitFor()
    await page.setInputFiles('input[type=file]', {
      name: 'eingespeist.pdf',
      mimeType: 'application/pdf',
      buffer: jordis('Vergaberecht kompakt'),
    })
    await page.getByText('1 von 1 übertragen').waitFor()
    await page.getByRole('heading', { level: 1, name: /Vergaberecht kompakt/ }).waitFor()
    await page.getByText('zu prüfen:', { exact: false }).waitFor()
    expect(await accessibilityFaults(page)).toEqual([])
    await settled(page)
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'Alles geprüft' }).waitFor()
    await page.keyboard.press('z')
    await page.getByRole('heading', { level: 1, name: /Vergaberecht kompakt/ }).waitFor()
  })
})

test('without the access token the page says how to get in', async () => {
  const { page } = await browser.open(server.serving.address)
  await page.getByRole('heading', { name: 'Kein Zugang' }).waitFor()
  await page.getByText('Die Adresse verwenden, die beim Start ausgegeben wurde.').waitFor()
  expect(await accessibilityFaults(page)).toEqual([])
})

describe('a scan that lies on its side', () => {
  test('is shown upright together with its frames', async () => {
    const id = await waiting(
      'quer.png',
      await sidewaysScan(certificateFor('Herr Torben Buchenwald', 'Brandschutz')),
    )
    const { page, offences } = await openDocument(id)
    await page.locator('.mark-group--person .frame').first().waitFor()
    const { pageList } = await shown(id)
    expect(pageList[0]?.turn).toBe(90)
    const sheet = await boxOf(page, '.sheet')
    const frame = await boxOf(page, '.mark-group--person .frame')
    expect(sheet.height).toBeGreaterThan(sheet.width)
    expect(frame.width).toBeGreaterThan(frame.height)
    // The name stands in the upper half, at the left.
    expect(frame.y).toBeLessThan(sheet.y + sheet.height / 2)
    expect(frame.x).toBeLessThan(sheet.x + sheet.width / 2)
    expect(await accessibilityFaults(page)).toEqual([])
    expect(offences).toEqual([])
  })
})

describe('with the keyboard', () => {
  test('Enter files and goes on, the focus goes to the new heading, Z takes it back', async () => {
    const first = await waiting('eins.pdf', jordis('Arbeitssicherheit im Bauhof'))
    await waiting('zwei.pdf', jordis('Rhetorik für den Alltag'))
    const { page } = await openDocument(first)
    await settled(page)
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: 'Rückgängig' }).waitFor()
    expect(await shown(first)).toMatchObject({ state: 'held', order: { employeeNumber: '1000001' } })
    await until(() => page.evaluate(() => document.activeElement?.tagName === 'H1'), 'focus on the heading')
    expect(await page.getByRole('heading', { level: 1 }).innerText()).not.toContain('Arbeitssicherheit')
    expect(await accessibilityFaults(page)).toEqual([])
    await page.keyboard.press('z')
    await page.getByText('Zurückgenommen.', { exact: false }).waitFor()
    await page.getByRole('heading', { level: 1, name: /Arbeitssicherheit/ }).waitFor()
    expect(await shown(first)).toMatchObject({ state: 'review', reason: 'undone' })
  })

  test('a held Enter files one document, not the queue', async () => {
    const id = await waiting('gehalten.pdf', jordis('Gehaltene Taste'))
    const before = await countIn('held')
    const { page } = await openDocument(id)
    await settled(page)
    // A second "down" of the same key is what a held key sends.
    for (let press = 0; press < 12; press += 1) await page.keyboard.down('Enter')
    await page.keyboard.up('Enter')
    await page.getByRole('button', { name: 'Rückgängig' }).waitFor()
    expect(await countIn('held')).toBe(before + 1)
  })

  test('another person is searched for, the title changed, and both are filed from within a field', async () => {
    const id = await waiting('anders.pdf', jordis('Falsche Person'))
    const { page } = await openDocument(id)
    await settled(page)
    await page.keyboard.press('/')
    await page.keyboard.type('buchenw')
    await page.getByRole('option', { name: /Torben Buchenwald/ }).waitFor()
    expect(await accessibilityFaults(page)).toEqual([])
    await page.keyboard.press('Enter')
    await page.getByText('Von Ihnen ausgewählt').waitFor()
    await page.getByText('Personalakte Torben Buchenwald (1000002)').waitFor()
    await page.keyboard.press('t')
    await page.keyboard.type('Von Hand benannt')
    await page.keyboard.press('Control+Enter')
    const held = await inState(id, 'held')
    expect(held.order).toMatchObject({ employeeNumber: '1000002', title: 'Von Hand benannt', register: '09' })
  })

  test('X asks why and sorts out; the list of recent decisions takes it back', async () => {
    const id = await waiting('werbung.pdf', jordis('Eigentlich Werbung'))
    const { page } = await openDocument(id)
    await settled(page)
    await page.keyboard.press('x')
    await page.getByRole('dialog', { name: 'Dokument aussortieren' }).waitFor()
    expect(await accessibilityFaults(page)).toEqual([])
    await page.keyboard.press('1')
    await inState(id, 'rejected')
    await page.getByRole('button', { name: /^Zurückholen: .*Eigentlich Werbung/ }).click()
    await inState(id, 'review')
  })

  test('single keys can be switched off; Ctrl with Enter still files', async () => {
    const id = await waiting('ohne-kuerzel.pdf', jordis('Ohne Kürzel'))
    const { page } = await openDocument(id)
    await settled(page)
    await page.keyboard.press('?')
    await page.getByRole('checkbox', { name: /Kürzel mit einzelnen Tasten/ }).uncheck()
    expect(await accessibilityFaults(page)).toEqual([])
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await page.keyboard.press('x')
    await page.keyboard.press('Enter')
    expect(await page.getByRole('dialog').count()).toBe(0)
    expect(await shown(id)).toMatchObject({ state: 'review' })
    await page.keyboard.press('Control+Enter')
    await inState(id, 'held')
  })
})

describe('against confirming without looking', () => {
  test('nobody is chosen beforehand among namesakes, and Enter says what is missing', async () => {
    const id = await waiting(
      'namensgleich.pdf',
      textPdf(certificateFor('Frau Henrike Lindenstolz', 'Erste Hilfe')),
    )
    const { page } = await openDocument(id)
    await settled(page)
    await page.locator('.finding').getByText('Zwei Personen mit gleichem oder ähnlichem Namen').waitFor()
    if ((await page.getByRole('radio', { checked: true }).count()) > 0) {
      throw new Error('one of two namesakes was preselected')
    }
    await page.keyboard.press('Enter')
    await page.getByText('Bitte eine Person wählen.').waitFor()
    expect(await shown(id)).toMatchObject({ state: 'review' })
    expect(await accessibilityFaults(page)).toEqual([])
    await page.keyboard.press('2')
    await page.getByText('Ziel:', { exact: false }).getByText('Henrike Lindenstolz').waitFor()
    // What tells the two apart stands out.
    expect(
      await page.locator('.candidate:not(.candidate--chosen) .particulars strong').count(),
    ).toBeGreaterThan(0)
  })
})

describe('the page', () => {
  test('shows the text that was read and the path of the document', async () => {
    const id = await waiting('weg.pdf', jordis('Wege und Texte'))
    const { page, offences } = await openDocument(id)
    await settled(page)
    await page.keyboard.press('k')
    await page.getByRole('article').getByText('Wege und Texte').waitFor()
    expect(await accessibilityFaults(page)).toEqual([])
    await page.keyboard.press('w')
    const journey = page.getByRole('dialog', { name: 'Weg des Dokuments' })
    await journey.getByText('Lückenlos', { exact: false }).waitFor()
    await journey.getByText('Eine Person muss entscheiden', { exact: false }).waitFor()
    expect(await accessibilityFaults(page)).toEqual([])
    expect(offences).toEqual([])
  })

  test('takes files that are dropped onto it and says what it cannot use', async () => {
    const { page } = await openSignedIn()
    await page.getByRole('banner').waitFor()
    const files = await page.evaluateHandle(() => {
      const dropped = new DataTransfer()
      dropped.items.add(new File(['Notiz'], 'notiz.txt', { type: 'text/plain' }))
      return dropped
    })
    await page.dispatchEvent('body', 'dragenter', { dataTransfer: files })
    await page.getByText('Dateien hier ablegen').waitFor()
    await page.dispatchEvent('body', 'drop', { dataTransfer: files })
    await page.getByText('Weder PDF noch TIFF, JPEG oder PNG').waitFor()
    expect(await accessibilityFaults(page)).toEqual([])
  })

  test('leads from a reason to its place', async () => {
    const id = await waiting('stelle.pdf', jordis('Stelle zeigen'))
    const { page } = await openDocument(id)
    await page.getByRole('button', { name: /Vor- und Nachname stimmen überein/ }).click()
    // The frame itself glows for two seconds only, which a busy machine may miss; the announcement stays.
    await page.getByText('Fundstelle auf Seite 1 hervorgehoben').waitFor({ state: 'attached' })
  })
})

async function openSignedIn(options: BrowserContextOptions = {}) {
  return browser.open(server.serving.entrance, options)
}

async function openDocument(id: DocumentId, options: BrowserContextOptions = {}) {
  const opened = await openSignedIn(options)
  await opened.page.goto(`${server.serving.address}/?dokument=${id}`)
  await opened.page.getByRole('heading', { level: 2, name: 'Zu wem gehört das Dokument?' }).waitFor()
  return opened
}
