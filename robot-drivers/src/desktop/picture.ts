import { readFile } from 'node:fs/promises'
import type { Accessible, Box } from './accessibility.ts'
import type { Window } from './attempt.ts'
import { type Item, PASSWORD, withInside } from './items.ts'
import { readScreen } from './readScreen.ts'
import { blank, pngOf, readXwd } from './xwd.ts'

/** Grey that no application uses for a value: people see that something was blanked. */
const BLANK = [0x5b, 0x6b, 0x7b]
/** Shorter values stand everywhere by chance. */
const LEAST_LENGTH = 3

/**
 * A picture of the display with everything painted over that must not be seen. Where things are is asked before and after:
 * what moves meanwhile is painted over at both places. A program that does not answer gets no picture.
 */
export async function pictureOf(window: Window, framebuffer: string): Promise<Uint8Array> {
  const before = placesOn(await readScreen(window.accessibility), window)
  const pixels = readXwd(await readFile(framebuffer))
  const after = placesOn(await readScreen(window.accessibility), window)
  blank(pixels, [...before, ...after], BLANK)
  return pngOf(pixels)
}

function placesOn(screen: Item, { hiding, blanked }: Window): readonly Box[] {
  const hidden = hiding.values().filter((value) => value.trim().length >= LEAST_LENGTH)
  const folded = hidden.map((value) => value.toLowerCase())
  const shows = (text: string | null) => {
    const low = text?.toLowerCase() ?? ''
    return folded.some((value) => low.includes(value))
  }
  return [...withInside(screen)].flatMap((item) => {
    const isHidden =
      item.kind === PASSWORD ||
      blanked.some((at) => isSame(at, item.at)) ||
      shows(item.value) ||
      showsInName(item, shows)
    return isHidden && item.box ? [item.box] : []
  })
}

/** A window that is called after somebody shows that in a text of its own, too: the whole of it need not go. */
function showsInName(item: Item, shows: (text: string) => boolean): boolean {
  return !['frame', 'window', 'dialog', 'panel', 'row'].includes(item.kind) && shows(item.name)
}

function isSame(some: Accessible, other: Accessible): boolean {
  return some.bus === other.bus && some.path === other.path
}
