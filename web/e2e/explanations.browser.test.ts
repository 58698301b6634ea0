import { runningServer, testDatabase, textPdf } from '@amtsbote/server/testing'
import { expect, test, vi } from 'vitest'
import { settled } from './testing/desk.ts'
import { documentsOn } from './testing/documents.ts'
import { accessibilityFaults, testBrowser } from './testing/openBrowser.ts'
import { directory } from './testing/papers.ts'

// Each test lets a document be read and has axe look at it: on a machine that many tests share that takes a minute.
vi.setConfig({ testTimeout: 180_000 })

const database = testDatabase()
const server = runningServer(database, directory)
const browser = testBrowser()
const { waiting, shown } = documentsOn(server)

/** One of two namesakes with her birth date, a lecturer who is an employee too, and a result that no program may file. */
const paper = [
  'Studieninstitut Flussland',
  '# Teilnahmebescheinigung',
  'Frau Henrike Lindenstolz',
  'geboren am 14.02.1990',
  'hat am 12. März 2026 an der Fortbildung',
  '# Brandschutz im Rathaus',
  'teilgenommen. Umfang: 8 Unterrichtseinheiten',
  'Dozent: Torben Buchenwald',
  'Die Prüfung wurde nicht bestanden.',
  'Flussstadt, den 13. März 2026',
]

test('the page says who else is named, in which role, and why the document is not theirs', async () => {
  const id = await waiting('rollen.pdf', textPdf(paper))
  const { page, offences } = await browser.open(server.serving.entrance)
  await page.goto(`${server.serving.address}/?dokument=${id}`)
  await page.getByRole('heading', { level: 2, name: 'Zu wem gehört das Dokument?' }).waitFor()
  await settled(page)

  await page.getByRole('button', { name: 'Geburtsdatum stimmt überein „14.02.1990“', exact: true }).waitFor()

  await page.keyboard.press('n')
  const names = page.getByRole('region', { name: /^Namen auf dem Dokument/ })
  await names.getByRole('listitem').filter({ hasText: 'Lindenstolz' }).getByText('Teilnahme').waitFor()
  await names.getByRole('listitem').filter({ hasText: 'Buchenwald' }).first().waitFor()
  await page.locator('.mark-group--person .tag', { hasText: 'Teilnahme' }).waitFor()
  expect(await accessibilityFaults(page)).toEqual([])

  const { explanations } = await shown(id)
  const remark = explanations.flatMap(({ whyNot }) => whyNot).find(({ boxes }) => boxes.length > 0)
  if (!remark) throw new Error('nobody is explained away with a place')
  await page.getByRole('button', { name: remark.de }).first().click()
  await page.getByText('Fundstelle auf Seite 1 hervorgehoben').waitFor({ state: 'attached' })

  await page.keyboard.press('n')
  await names.waitFor({ state: 'detached' })
  expect(
    await page
      .getByRole('button', { name: 'Alle Namen mit ihrer Rolle zeigen' })
      .getAttribute('aria-pressed'),
  ).toBe('false')
  // A place that was shown is left again without harm.
  await page.keyboard.press('k')
  await page.getByRole('article').getByText('Brandschutz im Rathaus').waitFor()
  expect(offences).toEqual([])
})
