import { setTimeout as pause } from 'node:timers/promises'
import { Secret } from '@amtsbote/robot-sdk'
import { notOffered, refused, unusable } from '../failures.ts'
import type { Target, Writing } from '../screen.ts'
import { attempt, lookUntil, type Window } from './attempt.ts'
import { hasRole, type Item, PASSWORD, readOf, withInside, writable } from './items.ts'
import { matching } from './match.ts'
import { readScreen } from './readScreen.ts'
import { sightOf } from './sight.ts'

/** Programs spell a value anew when one leaves the field; after 2 s they are done or never will be. */
const SETTLING_MS = 2_000
const LOOK_EVERY_MS = 50
/** A list opens at once; one that the server fills takes as long as its answer. */
const OPENING_MS = 10_000

/** Clicks into the field, writes, leaves it, reads back, compares. */
export function write(
  window: Window,
  target: Target,
  given: { readonly value: string | Secret; readonly options: Writing },
): Promise<void> {
  const { value, options } = given
  const wanted = value instanceof Secret ? value.reveal() : value
  const kind = value instanceof Secret ? 'secret' : options.personal ? 'personal' : 'open'
  return attempt(window, { target, need: 'usable' }, async (item, screen) => {
    const field = [...withInside(item)].find((one) => writable.includes(one.kind))
    if (!field?.states.has('editable')) throw unusable(target, sightOf(window, screen, target))
    if (kind !== 'open') {
      window.hiding.add({ kind, label: nameOf(target), value: wanted })
      window.blanked.push(field.at)
    }
    await enter(window, field)
    await window.accessibility.setText(field.at, wanted)
    const taken = await settledValue(window, field, wanted)
    if (!options.stay && taken !== null) {
      // In fields of several lines the key alone is a letter.
      await window.input.press(field.states.has('multi-line') ? 'Control+Tab' : 'Tab')
    }
    const expected = options.readsAs ?? wanted
    const stands = await settledValue(window, field, expected)
    // A field that went away with its dialog when it was left has taken the value.
    if (stands === null || agrees(field, stands, expected)) return
    const values = kind === 'open' ? { wanted: expected, stands: window.hiding.text(stands) } : null
    throw refused(target, values, sightOf(window, await readScreen(window.accessibility), target))
  })
}

/** Value of a field, what is chosen in a list, or the text of anything else. */
export function read(window: Window, target: Target): Promise<string> {
  return attempt(window, { target, need: 'seen' }, async (item) => readOf(item).trim())
}

/** Opens the list, clicks the option, reads back that it is chosen. */
export function choose(window: Window, target: Target, option: string): Promise<void> {
  return attempt(window, { target, need: 'usable' }, async (item, screen) => {
    if (readOf(item).trim() === option) return
    const box = item.box ?? { left: 0, top: 0, width: 0, height: 0 }
    const hasText = [...withInside(item)].some((one) => one !== item && writable.includes(one.kind))
    // Beside a text that can be written into, the list opens by the arrow at its end.
    const arrow = { ...box, left: box.left + box.width - box.height, width: box.height }
    await window.input.click(hasText ? arrow : box, 1)
    const { offered, last } = await opened(window, item, optionsOn(screen))
    const [wanted] = offered.filter(({ name }) => same(name.trim(), option))
    if (!wanted?.box) {
      await window.input.press('Escape')
      const names = offered.map(({ name }) => window.hiding.text(name.trim()))
      throw notOffered(target, option, { where: sightOf(window, last, target).where, offered: names })
    }
    await window.input.click(wanted.box, 1)
    await isChosen(window, target, option)
  })
}

/** What the list offers as soon as it is open. A click may only have brought the window to the front; then a key opens it. */
async function opened(window: Window, item: Item, known: readonly Item[]) {
  const offeredOn = (now: Item) => {
    const offered = optionsOn(now).filter((one) => !known.some((old) => old.at.path === one.at.path))
    return offered.length > 0 ? offered : null
  }
  const clicked = await lookUntil(window, SETTLING_MS, offeredOn)
  if (clicked.found) return { offered: clicked.found, last: clicked.last }
  await window.accessibility.focus(item.at)
  await window.input.press('Alt+Down')
  const { found, last } = await lookUntil(window, OPENING_MS, offeredOn)
  return { offered: found ?? [], last }
}

async function isChosen(window: Window, target: Target, option: string): Promise<void> {
  let stands = ''
  const { found, last } = await lookUntil(window, SETTLING_MS, (screen) => {
    const [item] = matching(screen, target)
    stands = item ? readOf(item).trim() : option
    return same(stands, option) ? stands : null
  })
  if (found === null)
    throw refused(
      target,
      { wanted: option, stands: window.hiding.text(stands) },
      sightOf(window, last, target),
    )
}

/** Sets a box; one that is right already is left alone. */
export function tick(window: Window, target: Target, state: 'on' | 'off'): Promise<void> {
  return attempt(window, { target, need: 'usable' }, async (item) => {
    const isRight = (one: Item) => one.states.has('checked') === (state === 'on')
    if (isRight(item) || !item.box) return
    await window.input.click(item.box, 1)
    const { found, last } = await lookUntil(window, SETTLING_MS, (screen) => {
      const [now] = matching(screen, target)
      return !now || isRight(now) ? true : null
    })
    if (!found) throw refused(target, null, sightOf(window, last, target))
  })
}

/** By a real click, because programs look at values when their fields are entered and left. */
async function enter(window: Window, { at, box }: Item): Promise<void> {
  if (box) await window.input.click(box, 1)
  for (let left = SETTLING_MS; left > 0; left -= LOOK_EVERY_MS) {
    if ((await window.accessibility.states(at)).has('focused')) return
    await pause(LOOK_EVERY_MS)
  }
  await window.accessibility.focus(at)
}

/** The value as soon as it is the expected one, else what stands there when everything has settled; null: it is gone. */
async function settledValue(window: Window, field: Item, expected: string): Promise<string | null> {
  const { accessibility } = window
  for (let left = SETTLING_MS; ; left -= LOOK_EVERY_MS) {
    const [states, text] = await Promise.all([accessibility.states(field.at), accessibility.text(field.at)])
    if (!states.has('showing')) return null
    if (agrees(field, text ?? '', expected) || left <= 0) return text ?? ''
    await pause(LOOK_EVERY_MS)
  }
}

/** Fields of passwords show a sign for each letter, always the same, and nobody can read more of them. */
function agrees({ kind }: Item, stands: string, wanted: string): boolean {
  if (kind !== PASSWORD) return same(stands, wanted)
  return [...stands].length === [...wanted].length && new Set(stands).size <= 1
}

/** The same letters may be composed in two ways (NFC, NFD). */
function same(some: string, other: string): boolean {
  return some.normalize('NFC') === other.normalize('NFC')
}

function optionsOn(screen: Item): readonly Item[] {
  return [...withInside(screen)].filter((item) => hasRole(item, 'option') && item.box !== null)
}

function nameOf(target: Target): string {
  const name =
    'role' in target ? (target.name ?? target.role) : 'label' in target ? target.label : target.text
  return typeof name === 'string' ? name : name.source
}
