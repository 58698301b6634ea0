import { setTimeout as pause } from 'node:timers/promises'
import { SystemError } from '@amtsbote/robot-sdk'
import { ambiguous, missing, unusable } from '../failures.ts'
import type { Hiding } from '../hiding.ts'
import type { Target } from '../screen.ts'
import { type Accessibility, type Accessible, type Box, Silence } from './accessibility.ts'
import type { Input } from './input.ts'
import { type Item, ROW, withInside } from './items.ts'
import { matching } from './match.ts'
import { readIfAnswered } from './readScreen.ts'
import { displaySize } from './session.ts'
import { sightOf } from './sight.ts'

/** A look costs the program 50 to 300 ms; without a rest it would do nothing else. */
const REST_MS = 100
/** Three pictures of a screen: long enough to see that something moves. */
const STILL_MS = 50

/** The display that a robot works on, and what it must not show. */
export interface Window {
  readonly accessibility: Accessibility
  readonly input: Input
  readonly hiding: Hiding
  /** Fields that were declared to hold what must not be seen. */
  readonly blanked: Accessible[]
  /** How long anything is waited for. */
  readonly patienceMs: number
  /** Whether the program that it was opened for still runs. */
  isRunning(): boolean
}

/** What must be true of a thing before something is done with it. */
export type Need = 'seen' | 'usable'

/** Does something with the one thing that fits, and tells failures in words of the screen. */
export async function attempt<T>(
  window: Window,
  { target, need }: { readonly target: Target; readonly need: Need },
  act: (item: Item, screen: Item) => Promise<T>,
): Promise<T> {
  let before: readonly Item[] = []
  const hit = await lookUntil(window, window.patienceMs, async (screen) => {
    const found = matching(screen, target)
    const [item] = found
    // A window that replaces another stands there twice for a moment: several count when they stay.
    if (found.length > 1 && before.length === found.length)
      throw ambiguous(target, found.length, sightOf(window, screen, target))
    before = found
    if (found.length !== 1 || !item) return null
    const isReady = need === 'seen' || (isUsable(item, screen) && (await isStill(window, item)))
    return isReady ? { item, screen } : null
  })
  if (hit.found) return act(hit.found.item, hit.found.screen)
  const sight = sightOf(window, hit.last, target)
  throw before.length > 0 ? unusable(target, sight) : missing(target, sight)
}

/**
 * Looks again and again until something is so, at least once.
 * @throws SystemError when the program has ended, or has not answered at the end
 */
export async function lookUntil<T>(
  window: Window,
  patienceMs: number,
  test: (screen: Item) => T | null | Promise<T | null>,
): Promise<{ readonly found: T | null; readonly last: Item }> {
  const end = performance.now() + patienceMs
  for (;;) {
    const last = await readIfAnswered(window.accessibility)
    const found = last && (await test(last))
    if (last && found !== null) return { found, last }
    if (!window.isRunning()) throw new SystemError('Das Programm wurde beendet.')
    if (performance.now() > end) {
      if (last) return { found: null, last }
      throw new Silence()
    }
    await pause(REST_MS)
  }
}

/** Whether a person could click on it: not locked, on the display, and behind no window that must be answered first. */
function isUsable(item: Item, screen: Item): boolean {
  if (!item.states.has('sensitive') || !item.box || !isOnDisplay(item.box)) return false
  const blocking = screen.children.filter(({ states }) => states.has('modal'))
  if (blocking.length === 0) return true
  const own = screen.children.find((top) => [...withInside(top)].includes(item))
  // Menus and lists that a dialog opens are windows of their own.
  return own !== undefined && (blocking.includes(own) || own.kind === 'window')
}

/** Its middle, where the mouse goes. */
function isOnDisplay({ left, top, width, height }: Box): boolean {
  const [x, y] = [left + width / 2, top + height / 2]
  return x >= 0 && y >= 0 && x < displaySize.width && y < displaySize.height
}

/** Windows that have just opened are laid out once more; a click on where something was hits something else. */
async function isStill({ accessibility }: Window, item: Item): Promise<boolean> {
  // A row has no place of its own.
  const part = item.kind === ROW ? item.children[0] : item
  await pause(STILL_MS)
  return part !== undefined && JSON.stringify(await accessibility.box(part.at)) === JSON.stringify(part.box)
}
