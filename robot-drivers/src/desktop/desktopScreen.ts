import { missing, remaining } from '../failures.ts'
import type { Patience, Screen, Target } from '../screen.ts'
import { attempt, lookUntil, type Window } from './attempt.ts'
import { choose, read, tick, write } from './fields.ts'
import { download, upload } from './files.ts'
import { readOf } from './items.ts'
import { matching } from './match.ts'
import { pictureOf } from './picture.ts'
import { readScreen } from './readScreen.ts'
import { outlineOf, sightOf } from './sight.ts'

/** A desktop program as a screen: all of its windows. */
export interface DesktopScreen extends Screen {
  /**
   * Starts the program once more: one that runs only once opens what is named in the window that is there already.
   * Other accounts of this machine can read what is named.
   */
  openWith(args: readonly string[]): Promise<void>
}

/** What the screen needs to know of its session. */
export interface Ways {
  readonly framebuffer: string
  readonly home: string
  openWith(args: readonly string[]): Promise<void>
  close(): Promise<void>
}

/** The windows of a display as one screen. */
export function desktopScreen(window: Window, ways: Ways): DesktopScreen {
  const patienceMs = (patience?: Patience) => (patience?.seconds ?? window.patienceMs / 1000) * 1000
  const click = (target: Target, times: 1 | 2) =>
    attempt(window, { target, need: 'usable' }, async ({ box }) => {
      if (box) await window.input.click(box, times)
    })
  return {
    openWith: (args) => ways.openWith(args),
    click: (target) => click(target, 1),
    doubleClick: (target) => click(target, 2),
    press: (keys) => window.input.press(keys),
    write: (target, value, options = {}) => write(window, target, { value, options }),
    read: (target) => read(window, target),
    choose: (target, option) => choose(window, target, option),
    tick: (target, state) => tick(window, target, state),
    upload: (target, file) => upload(window, target, { file, home: ways.home }),
    download: (target) => download(window, target, ways.home),
    waitFor: (target, patience) => waitFor(window, target, patienceMs(patience)),
    waitUntilGone: (target, patience) => waitUntilGone(window, target, patienceMs(patience)),
    isThere: async (target) => matching(await readScreen(window.accessibility), target).length > 0,
    textsOf: async (target) =>
      matching(await readScreen(window.accessibility), target).map((item) => readOf(item).trim()),
    snapshot: async () => window.hiding.text(outlineOf(await readScreen(window.accessibility))),
    picture: () => pictureOf(window, ways.framebuffer),
    close: () => ways.close(),
    [Symbol.asyncDispose]: () => ways.close(),
  }
}

/** One of several is enough to go on; the next call says when there are several. */
async function waitFor(window: Window, target: Target, patienceMs: number): Promise<void> {
  const { found, last } = await lookUntil(window, patienceMs, (screen) =>
    matching(screen, target).length > 0 ? true : null,
  )
  if (!found) throw missing(target, sightOf(window, last, target))
}

async function waitUntilGone(window: Window, target: Target, patienceMs: number): Promise<void> {
  const { found, last } = await lookUntil(window, patienceMs, (screen) =>
    matching(screen, target).length === 0 ? true : null,
  )
  if (!found) throw remaining(target, sightOf(window, last, target))
}
