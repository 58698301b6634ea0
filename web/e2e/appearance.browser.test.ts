import type { DocumentId } from '@amtsbote/contract'
import { runningServer, testDatabase, textPdf } from '@amtsbote/server/testing'
import type { BrowserContextOptions } from 'playwright-core'
import { describe, expect, test, vi } from 'vitest'
import { settled } from './testing/desk.ts'
import { documentsOn } from './testing/documents.ts'
import { accessibilityFaults, testBrowser } from './testing/openBrowser.ts'
import { certificateFor, directory } from './testing/papers.ts'

// Each test lets a document be read, opens a page and has axe look at it: on a machine with ten times more work than
// cores the slowest took 51 s.
vi.setConfig({ testTimeout: 180_000 })

const database = testDatabase()
const server = runningServer(database, directory)
const browser = testBrowser()
const { waiting } = documentsOn(server)

const jordis = (topic: string) => textPdf(certificateFor('Frau Jördis Ahornberg', topic))

describe('the page', () => {
  test.each([
    ['1440 pixels, dark', { viewport: { width: 1440, height: 900 }, colorScheme: 'dark' }],
    ['1024 pixels', { viewport: { width: 1024, height: 768 } }],
    ['400 pixels, dark', { viewport: { width: 400, height: 860 }, colorScheme: 'dark' }],
    ['320 pixels', { viewport: { width: 320, height: 640 } }],
  ] satisfies readonly (readonly [string, BrowserContextOptions])[])(
    'is accessible and never scrolls sideways at %s',
    async (_, options) => {
      const id = await waiting(
        'breite.pdf',
        jordis(`Breite ${options.viewport.width} ${options.viewport.height}`),
      )
      const { page, offences } = await openDocument(id, options)
      await settled(page)
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(options.viewport.width)
      expect(await accessibilityFaults(page)).toEqual([])
      expect(offences).toEqual([])
    },
  )

  test('opens the queue as a drawer where there is no room for it', async () => {
    const id = await waiting('schublade.pdf', jordis('Schublade'))
    const { page } = await openDocument(id, { viewport: { width: 1024, height: 768 } })
    await settled(page)
    await page.getByRole('button', { name: 'Liste öffnen' }).click()
    await page
      .getByRole('dialog')
      .getByRole('link', { name: /^Schublade/ })
      .waitFor()
    expect(await accessibilityFaults(page)).toEqual([])
  })

  test('speaks English when asked to', async () => {
    const id = await waiting('englisch.pdf', jordis('Zweisprachig'))
    const { page } = await openDocument(id)
    await page.getByRole('button', { name: 'English' }).click()
    await page.getByRole('heading', { name: 'Whose document is this?' }).waitFor()
    expect(await page.evaluate(() => document.documentElement.lang)).toBe('en')
    expect(await accessibilityFaults(page)).toEqual([])
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
