import { fileURLToPath } from 'node:url'
import { setSystem } from '@amtsbote/server'
import { runningServer, testDatabase, until } from '@amtsbote/server/testing'
import { beforeAll, expect, test, vi } from 'vitest'
import { accessibilityFaults, testBrowser } from './testing/openBrowser.ts'
import { directory } from './testing/papers.ts'
import { robotsOn, rowOf, taskOf } from './testing/robots.ts'

// Robots run in processes of their own and axe looks at every state: a minute a test on a machine that many share.
vi.setConfig({ testTimeout: 180_000 })

const database = testDatabase()
/** A robot that asks, leaves files behind, hangs and does what nobody can prove, as its item wishes. */
const server = runningServer(database, directory, {
  AMTSBOTE_ROBOTS: fileURLToPath(new URL('../../server/src/robots/workers/testPrograms', import.meta.url)),
  AMTSBOTE_ROBOT_PLACES: '2',
})
const browser = testBrowser()
const { add, shown, inState, operations } = robotsOn(server)

beforeAll(() => setSystem(server.application.db, { id: 'ledger', address: 'http://127.0.0.1:1/' }))

test('a question of a robot is answered where it stands, with the keyboard, and the robot goes on', async () => {
  const id = await add('probe', { wish: 'ask' })
  const { page } = await open()
  const task = taskOf(page, 'Zwei Personen passen.')
  await task.getByRole('button', { name: 'Antworten' }).click()
  await task.getByText('Bitte eine Antwort wählen.').waitFor()
  expect(await accessibilityFaults(page)).toEqual([])
  await task.getByRole('radio', { name: 'A' }).focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await page.getByText('Die Antwort ist gegeben', { exact: false }).waitFor()
  await task.waitFor({ state: 'detached' })
  expect((await shown(id)).question).toBeNull()
  const followUp = await until(async () => {
    const { robots } = await operations()
    return robots.flatMap(({ bars }) => bars).find((bar) => bar.id !== id)
  }, 'the run that goes on')
  expect((await inState(followUp.id, 'done')).result).toMatchObject({ choice: 'B' })
})

test('an effect of which nobody knows is settled by a person, and the run ends well when it is repeated', async () => {
  const id = await add('probe', { wish: 'unprovable' })
  await inState(id, 'waiting-person')
  const { page, offences } = await open()
  const task = taskOf(page, 'Offen ist, ob eine Wirkung im Zielsystem geschehen ist.')
  await task.getByRole('link', { name: 'Lauf ansehen' }).click()
  await page.getByRole('button', { name: 'Klären: lost' }).click()
  const dialog = page.getByRole('dialog', { name: 'Ist diese Wirkung geschehen?' })
  await dialog.getByRole('button', { name: 'Festhalten' }).click()
  await dialog.getByText('Bitte wählen und angeben', { exact: false }).waitFor()
  expect(await accessibilityFaults(page)).toEqual([])
  await dialog.getByRole('radio', { name: 'Ja, sie ist geschehen' }).check()
  await dialog.getByRole('textbox', { name: 'Was Sie gesehen haben' }).fill('Steht im Buch.')
  await dialog.getByRole('button', { name: 'Festhalten' }).click()
  await page.getByText('laut einer Person geschehen', { exact: false }).waitFor()
  await page.getByRole('button', { name: /^Wiederholen/ }).click()
  await page.getByText('1 Lauf wartet wieder.').waitFor()
  await inState(id, 'done')
  await page.locator('.run-state--done').waitFor()
  await page.getByRole('region', { name: 'Ablauf' }).getByText('Steht im Buch.', { exact: false }).waitFor()
  expect(await accessibilityFaults(page)).toEqual([])
  expect(offences).toEqual([])
})

test('a run that hangs is cancelled while it runs; one that left a file offers it', async () => {
  const hanging = await add('probe', { wish: 'hang' })
  const { page } = await open()
  await rowOf(page, 'Probe').getByText('Läuft').waitFor()
  await page.goto(`${server.serving.address}/betrieb/laeufe/${hanging}`)
  await page.getByRole('region', { name: 'Ablauf' }).getByText('waiting').waitFor()
  await page.getByRole('button', { name: /^Abbrechen/ }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Abbrechen', exact: true }).click()
  await page.getByText('1 Lauf ist abgebrochen.').waitFor()
  expect((await shown(hanging)).state).toBe('cancelled')

  const looking = await add('probe', { wish: 'look' })
  await inState(looking, 'done')
  await page.goto(`${server.serving.address}/betrieb/laeufe/${looking}`)
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page
      .getByRole('region', { name: 'Anlagen' })
      .getByRole('link', { name: 'umgebung.txt' })
      .click({
        modifiers: ['Alt'],
      }),
  ])
  expect(download.suggestedFilename()).toBe('umgebung.txt')
  expect(await accessibilityFaults(page)).toEqual([])
})

async function open() {
  const opened = await browser.open(server.serving.entrance)
  await opened.page.getByRole('link', { name: 'Betrieb' }).click()
  await opened.page.getByRole('heading', { level: 1, name: 'Betrieb' }).waitFor()
  return opened
}
