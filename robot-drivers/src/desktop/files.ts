import { randomUUID } from 'node:crypto'
import { mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { basename, join, resolve } from 'node:path'
import { missing, remaining } from '../failures.ts'
import type { DownloadedFile, FileToUpload, Target } from '../screen.ts'
import { attempt, lookUntil, type Window } from './attempt.ts'
import { type Item, withInside, writable } from './items.ts'
import { matching } from './match.ts'
import { sightOf } from './sight.ts'

const CHOOSER = 'file chooser'
const dialog = { role: 'dialog' } as const

/** Clicks what asks for a file, names the file in the dialog that comes, and waits until the dialog is gone. */
export async function upload(
  window: Window,
  target: Target,
  given: { readonly file: string | FileToUpload; readonly home: string },
): Promise<void> {
  const path = typeof given.file === 'string' ? resolve(given.file) : await laidOut(given.file, given.home)
  await clickFor(window, target)
  // Dialogs for opening show no field for a name before it is asked for.
  await window.input.press('Control+L')
  await answer(window, path)
}

/** Clicks, has the program write the file into the home of the run, and takes it from there. */
export async function download(window: Window, target: Target, home: string): Promise<DownloadedFile> {
  await clickFor(window, target)
  const folder = join(home, 'files', randomUUID())
  await mkdir(folder, { recursive: true })
  const path = join(folder, 'file')
  const name = await answer(window, path)
  const bytes = await written(window, target, path)
  await rm(folder, { recursive: true })
  return { name: basename(name), bytes }
}

async function laidOut({ name, bytes }: FileToUpload, home: string): Promise<string> {
  const folder = join(home, 'files', randomUUID())
  await mkdir(folder, { recursive: true })
  const path = join(folder, basename(name))
  await writeFile(path, bytes)
  return path
}

async function clickFor(window: Window, target: Target): Promise<void> {
  await attempt(window, { target, need: 'usable' }, async ({ box }) => {
    if (box) await window.input.click(box, 1)
  })
  const { found, last } = await lookUntil(window, window.patienceMs, chooserOn)
  if (!found) throw missing(dialog, sightOf(window, last, dialog))
}

/** @returns what the dialog had proposed as the name */
async function answer(window: Window, path: string): Promise<string> {
  const { found, last } = await lookUntil(window, window.patienceMs, (screen) => {
    const chooser = chooserOn(screen)
    return chooser ? ([...withInside(chooser)].find(isNameField) ?? null) : null
  })
  if (!found) throw missing(dialog, sightOf(window, last, dialog))
  await window.accessibility.setText(found.at, path)
  // Not by a key, which the list of proposals under the field takes for itself.
  await attempt(
    window,
    { target: { ...accepting(last), within: dialog }, need: 'usable' },
    async ({ box }) => {
      if (box) await window.input.click(box, 1)
    },
  )
  const gone = await lookUntil(window, window.patienceMs, (screen) => (chooserOn(screen) ? null : true))
  if (!gone.found) throw remaining(dialog, sightOf(window, gone.last, dialog))
  return found.value ?? ''
}

function chooserOn(screen: Item): Item | null {
  return matching(screen, dialog).find(({ kind }) => kind === CHOOSER) ?? null
}

/** The button with which such dialogs end well: outside of the list of files, the last from left to right. */
function accepting(screen: Item): Target {
  const top = screen.children.find((one) => [...withInside(one)].some(({ kind }) => kind === CHOOSER))
  const list = top && [...withInside(top)].findLast(({ kind }) => kind === CHOOSER)
  const inList = new Set(list && list !== top ? withInside(list) : [])
  const buttons = [...(top ? withInside(top) : [])].filter(
    (item) => item.kind === 'push button' && item.box && !inList.has(item),
  )
  const last = buttons.toSorted((a, b) => (a.box?.left ?? 0) - (b.box?.left ?? 0)).at(-1)
  return { role: 'button', name: last?.name ?? '' }
}

/** The field in which the cursor stands as soon as the dialog asks for a name. */
function isNameField({ kind, states }: Item): boolean {
  return writable.includes(kind) && states.has('focused')
}

/** The bytes when the program has written them: two looks in a row find the same length. */
async function written(window: Window, target: Target, path: string): Promise<Buffer> {
  let before = -1
  for (let left = window.patienceMs; left > 0; left -= 100) {
    const size = await stat(path).then(
      (file) => file.size,
      () => -1,
    )
    if (size >= 0 && size === before) return readFile(path)
    before = size
    await new Promise((later) => setTimeout(later, 100))
  }
  const { last } = await lookUntil(window, 0, () => true)
  throw missing(target, sightOf(window, last, target))
}
