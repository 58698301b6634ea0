import type { DocumentId } from '@amtsbote/contract'
import { runningServer, testDatabase, textPdf, until } from '@amtsbote/server/testing'
import type { BrowserContextOptions } from 'playwright-core'
import { describe, expect, test, vi } from 'vitest'
import { documentsOn } from './testing/documents.ts'
import { accessibilityFaults, testBrowser } from './testing/openBrowser.ts'
import { certificateFor, directory } from './testing/papers.ts'

// Documents are read and filed, and axe looks at every state: a minute a test on a machine that many share.
vi.setConfig({ testTimeout: 180_000 })

const database = testDatabase()
const server = runningServer(database, directory)
const browser = testBrowser()
const { inState } = documentsOn(server)

describe('a sample', () => {
  test('is answered blindly with the keyboard; the wrong person stops filing, and a reason lets it go on', async () => {
    const id = await filed('Vergaberecht kompakt')
    // The keyed hash chooses three in a hundred; here the choice falls on this one.
    await database.db
      .updateTable('filing_case')
      .set({ sampled: true })
      .where('document_id', '=', id)
      .execute()
    const { page, offences } = await open()
    await page.getByText('1 Stichprobe wartet auf eine Nachprüfung.').waitFor()
    expect(await accessibilityFaults(page)).toEqual([])
    await page.getByRole('link', { name: 'Nächste Stichprobe prüfen' }).focus()
    await page.keyboard.press('Enter')
    await page.getByRole('img', { name: 'Seite 1' }).waitFor()
    // Nothing on the page tells whose file it lies in.
    expect(await page.locator('main').innerText()).not.toContain('Ahornberg')
    expect(await accessibilityFaults(page)).toEqual([])
    await page.getByRole('button', { name: 'Antworten und weiter' }).click()
    await page.getByText('Bitte eine Person suchen', { exact: false }).waitFor()
    await page.getByRole('combobox').focus()
    await page.keyboard.type('buchenw')
    await page.getByRole('option', { name: /Torben Buchenwald/ }).waitFor()
    await page.keyboard.press('Enter')
    await page.getByText('Torben Buchenwald (1000002)').waitFor()
    await page.getByRole('button', { name: 'Antworten und weiter' }).focus()
    await page.keyboard.press('Enter')
    await page.getByText('Das Dokument liegt falsch', { exact: false }).waitFor()
    await page.getByText('Alle Stichproben sind geprüft.').waitFor()

    await page.getByRole('link', { name: 'Verfahren' }).first().click()
    await page.getByText('„Zwei Belege“ ist angehalten: Fehler in einer Stichprobe.').waitFor()
    expect(await accessibilityFaults(page)).toEqual([])
    await page.getByRole('button', { name: '„Zwei Belege“ fortsetzen' }).click()
    const dialog = page.getByRole('dialog', { name: '„Zwei Belege“ fortsetzen?' })
    await dialog.getByRole('button', { name: 'Fortsetzen' }).click()
    await dialog.getByText('Bitte einen Grund angeben.').waitFor()
    expect(await accessibilityFaults(page)).toEqual([])
    await dialog.getByRole('textbox', { name: 'Grund' }).fill('Akte berichtigt')
    await dialog.getByRole('button', { name: 'Fortsetzen' }).click()
    const history = page.getByRole('region', { name: 'Verlauf' })
    await history.getByText('Zwei Belege: fortgesetzt').waitFor()
    await history.getByText('Akte berichtigt', { exact: false }).waitFor()
    await page.getByText('Nichts. Das Verfahren läuft, wie es soll.').waitFor()
    expect(offences).toEqual([])
  })
})

test('a trial needs a reason, warns as long as it runs, and is ended the same way', async () => {
  const { page } = await open()
  const change = async (choice: RegExp, reason: string) => {
    await page.getByRole('button', { name: 'Beleg ändern' }).click()
    const dialog = page.getByRole('dialog', { name: 'Welcher Beleg soll verlangt werden?' })
    await dialog.getByRole('radio', { name: choice }).check()
    expect(await accessibilityFaults(page)).toEqual([])
    await dialog.getByRole('textbox', { name: 'Grund' }).fill(reason)
    await dialog.getByRole('button', { name: 'Beleg ändern' }).click()
    await dialog.waitFor({ state: 'detached' })
  }
  await change(/^Name allein, im Probebetrieb/, 'Vorführung für den Personalrat')
  await page.getByText('Probebetrieb ohne verdiente Schranke', { exact: false }).waitFor()
  await page.getByText('Grund: Vorführung für den Personalrat').first().waitFor()
  expect(await accessibilityFaults(page)).toEqual([])
  await change(/^Zwei Belege/, 'Vorführung beendet')
  await page
    .getByText('Probebetrieb ohne verdiente Schranke', { exact: false })
    .waitFor({ state: 'detached' })
})

describe('the page Verfahren', () => {
  test.each([
    ['1440 pixels, dark', { viewport: { width: 1440, height: 900 }, colorScheme: 'dark' }],
    ['400 pixels', { viewport: { width: 400, height: 860 } }],
    ['320 pixels, dark', { viewport: { width: 320, height: 640 }, colorScheme: 'dark' }],
  ] satisfies readonly (readonly [string, BrowserContextOptions])[])(
    'is accessible and never scrolls sideways at %s',
    async (_, options) => {
      const { page, offences } = await open(options)
      await page.getByRole('heading', { level: 3, name: 'Zwei Belege' }).waitFor()
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(options.viewport.width)
      expect(await accessibilityFaults(page)).toEqual([])
      expect(offences).toEqual([])
    },
  )

  test('speaks English', async () => {
    const { page } = await open()
    await page.getByRole('button', { name: 'English' }).click()
    await page.getByRole('heading', { level: 1, name: 'Procedures' }).waitFor()
    await page.getByRole('heading', { level: 3, name: 'Two proofs' }).waitFor()
    expect(await accessibilityFaults(page)).toEqual([])
  })
})

/** Lets a certificate with two proofs be filed without a person. */
async function filed(topic: string): Promise<DocumentId> {
  const [issuer = '', heading = '', name = '', ...rest] = certificateFor('Frau Jördis Ahornberg', topic)
  const body = new FormData()
  const bytes = textPdf([issuer, heading, name, 'geboren am 12.04.1979', ...rest])
  body.append('file', new Blob([new Uint8Array(bytes)]), 'stichprobe.pdf')
  const answer = await server.ask('/api/documents', { method: 'POST', body })
  const { documents } = (await answer.json()) as { documents: { id: DocumentId }[] }
  const id = documents[0]?.id
  if (!id) throw new Error('the file was not taken in')
  await inState(id, 'filed')
  await until(async () => {
    const [found] = await database.db
      .selectFrom('filing_case')
      .selectAll()
      .where('document_id', '=', id)
      .execute()
    return found
  }, 'a case of the filing')
  return id
}

async function open(options: BrowserContextOptions = {}) {
  const opened = await browser.open(server.serving.entrance, options)
  await opened.page.getByRole('link', { name: 'Verfahren' }).click()
  await opened.page.getByRole('heading', { level: 1, name: 'Verfahren' }).waitFor()
  return opened
}
