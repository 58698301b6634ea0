import { Secret } from '@amtsbote/robot-sdk'
import type { Locator, Page } from 'playwright-core'
import { notOffered, refused } from '../failures.ts'
import type { Target, Writing } from '../screen.ts'
import { attempt, type Window } from './attempt.ts'
import { locate } from './locate.ts'
import { sightOf } from './sight.ts'

/** Applications spell a value anew when one leaves the field; after 2 s they are done or never will be. */
const SETTLING_MS = 2_000
const LOOK_EVERY_MS = 50

/** Writes, leaves the field, reads back, compares. */
export function write(
  window: Window,
  target: Target,
  given: { readonly value: string | Secret; readonly options: Writing },
): Promise<void> {
  const { value, options } = given
  const wanted = value instanceof Secret ? value.reveal() : value
  const kind = value instanceof Secret ? 'secret' : options.personal ? 'personal' : 'open'
  return attempt(window, target, async (place, page) => {
    if (kind !== 'open') {
      window.hiding.add({ kind, label: nameOf(target), value: wanted })
      window.blanked.push(place)
    }
    await place.fill(wanted)
    const field = await place.elementHandle()
    if (!options.stay) await place.blur()
    const expected = options.readsAs ?? wanted
    const stands = await settledValue(page, () => field?.evaluate(valueIn).catch(() => null), expected)
    await field?.dispose()
    // A field that went away with its dialog when it was left has taken the value.
    if (stands === null || same(stands, expected)) return
    const sight = await sightOf(page, target, window.hiding)
    throw refused(
      target,
      kind === 'open' ? { wanted: expected, stands: window.hiding.text(stands) } : null,
      sight,
    )
  })
}

/** Value of a field, what is chosen in a list, or the text of anything else. */
export function read(window: Window, target: Target): Promise<string> {
  return attempt(window, target, async (place) => (await place.evaluate(valueIn)).trim())
}

/** Chooses in a list of the browser or in one that the application draws itself. */
export function choose(window: Window, target: Target, option: string): Promise<void> {
  return attempt(window, target, async (place, page) => {
    const isList = await place.evaluate((element) => element instanceof HTMLSelectElement)
    const offered = isList ? await chooseInList(place, option) : await chooseDrawn(page, place, option)
    if (offered) {
      const { where } = await sightOf(page, target, window.hiding)
      throw notOffered(target, option, { where, offered: offered.map((name) => window.hiding.text(name)) })
    }
    const stands = await settledValue(page, () => place.evaluate(valueIn), option)
    if (stands !== null && same(stands.trim(), option)) return
    const sight = await sightOf(page, target, window.hiding)
    throw refused(target, { wanted: option, stands: window.hiding.text(stands ?? '') }, sight)
  })
}

/** Sets a box; one that is right already is left alone. */
export function tick(window: Window, target: Target, state: 'on' | 'off'): Promise<void> {
  return attempt(window, target, (place) => place.setChecked(state === 'on'))
}

/** @returns what is offered instead, or null when it was chosen */
async function chooseInList(place: Locator, option: string): Promise<readonly string[] | null> {
  const offered = await place.locator('option').allTextContents()
  const names = offered.map((name) => name.trim())
  if (!names.includes(option)) return names
  await place.selectOption({ label: option })
  return null
}

async function chooseDrawn(page: Page, place: Locator, option: string): Promise<readonly string[] | null> {
  await place.click()
  const wanted = locate(page, { role: 'option', name: option })
  const all = locate(page, { role: 'option' })
  await all.first().waitFor()
  if ((await wanted.count()) === 0) {
    const offered = await all.allInnerTexts()
    await page.keyboard.press('Escape')
    return offered.map((name) => name.trim())
  }
  await wanted.click()
  return null
}

/** The value as soon as it is the expected one, else what stands there when everything has settled; null: it is gone. */
async function settledValue(
  page: Page,
  look: () => Promise<string | null> | undefined,
  expected: string,
): Promise<string | null> {
  for (let left = SETTLING_MS; ; left -= LOOK_EVERY_MS) {
    const stands = (await look()) ?? null
    if (stands === null || same(stands.trim(), expected.trim()) || left <= 0) return stands
    await page.waitForTimeout(LOOK_EVERY_MS)
  }
}

/** The same letters may be composed in two ways (NFC, NFD); lines may end in two. */
function same(some: string, other: string): boolean {
  const plain = (text: string) => text.normalize('NFC').replaceAll('\r\n', '\n')
  return plain(some) === plain(other)
}

function nameOf(target: Target): string {
  const name =
    'role' in target ? (target.name ?? target.role) : 'label' in target ? target.label : target.text
  return typeof name === 'string' ? name : name.source
}

/** Runs in the page. */
function valueIn(element: Element): string {
  if (element instanceof HTMLSelectElement) return element.selectedOptions[0]?.text ?? ''
  if (element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement) return element.value
  return (element as HTMLElement).innerText ?? ''
}
