import { type ScreenShape, SystemError } from '@amtsbote/robot-sdk'
import { remaining } from '../failures.ts'
import type { Patience, Screen, Target } from '../screen.ts'
import { attempt, type Window } from './attempt.ts'
import { choose, read, tick, write } from './fields.ts'
import { download, upload } from './files.ts'
import { locate } from './locate.ts'
import { pictureOf } from './picture.ts'
import { elementsIn } from './shape.ts'
import { outlineOf, sightOf } from './sight.ts'

/** A web application as a screen. */
export interface WebScreen extends Screen {
  /** Goes to a place of the application: a path or a part after `#`, seen from the address that it was opened with. */
  goTo(place: string | URL): Promise<void>
  /** What this screen consists of, for `keepScreen`: buttons, fields, tabs; no values, lists, headings, nothing hidden. */
  shape(name: string): Promise<ScreenShape>
}

/** The pages of a browser as one screen: the page in front. */
export function webScreen(
  window: Window,
  { address, close }: { readonly address: URL; readonly close: () => Promise<void> },
): WebScreen {
  const timeout = (patience?: Patience) => ({
    timeout: (patience?.seconds ?? window.patienceMs / 1000) * 1000,
  })
  return {
    shape: async (name) => ({ name, elements: elementsIn(await outlineOf(window.page()), window.hiding) }),
    goTo: (place) => goTo(window, new URL(place, address)),
    click: (target) => attempt(window, target, (place) => place.click()),
    doubleClick: (target) => attempt(window, target, (place) => place.dblclick()),
    press: (keys) => window.page().keyboard.press(keys),
    write: (target, value, options = {}) => write(window, target, { value, options }),
    read: (target) => read(window, target),
    choose: (target, option) => choose(window, target, option),
    tick: (target, state) => tick(window, target, state),
    upload: (target, file) => upload(window, target, file),
    download: (target) => download(window, target),
    // The first is enough to go on; the next call says when there are several.
    waitFor: (target, patience) =>
      attempt(window, target, (place) => place.first().waitFor(timeout(patience))),
    waitUntilGone: (target, patience) => waitUntilGone(window, target, timeout(patience)),
    isThere: async (target) => (await locate(window.page(), target).count()) > 0,
    textsOf: async (target) =>
      (await locate(window.page(), target).allInnerTexts()).map((text) => text.trim()),
    snapshot: async () => window.hiding.text(await outlineOf(window.page())),
    picture: () => pictureOf(window.page(), { places: window.blanked, values: window.hiding.values() }),
    close,
    [Symbol.asyncDispose]: close,
  }
}

async function waitUntilGone(
  window: Window,
  target: Target,
  { timeout }: { timeout: number },
): Promise<void> {
  const page = window.page()
  const isGone = await locate(page, target)
    .first()
    .waitFor({ state: 'hidden', timeout })
    .then(() => true)
    .catch(() => false)
  if (!isGone) throw remaining(target, await sightOf(page, target, window.hiding))
}

/** @throws SystemError when the page does not come; the message of the browser driver may hold what the address says */
export async function goTo(window: Window, address: URL): Promise<void> {
  const response = await window
    .page()
    .goto(address.href, { waitUntil: 'load' })
    .catch((error: unknown) => {
      const code = /net::\w+/.exec(error instanceof Error ? error.message : '')?.[0] ?? 'keine Antwort'
      throw new SystemError(`${address.origin} ist nicht zu erreichen (${code}).`)
    })
  if (response && response.status() >= 500)
    throw new SystemError(`${address.origin} antwortet mit dem Fehler ${response.status()}.`)
}
