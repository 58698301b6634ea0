import koffi from 'koffi'
import type { Rectangle } from '../geometry/projection.ts'

/** Dirt of a fax is one or two pixels wide and high; the dot of an i in small print has three at least. */
const LARGEST_SPECK_PIXELS = 2

/** Corners belong to a letter; L_SELECT_IF_EITHER: wide or high; L_SELECT_IF_GT: more than that. */
const CONNECTIVITY = 8
const SELECT_IF_EITHER = 5
const SELECT_IF_GREATER = 2

/** Loads what finds ink in black and white pictures of leptonica: the smallest rectangle around it inside of an area. */
export function inkFinder(library: string): (binary: bigint, area: Rectangle) => Rectangle | null {
  const bind = bindings(library)
  return (binary, area) => inkWithin(bind, binary, area)
}

function inkWithin(bind: Bindings, binary: bigint, { x, y, width, height }: Rectangle): Rectangle | null {
  const area = bind.boxCreate(x, y, width, height)
  if (area === null) return null
  const cut = bind.clip(binary, area, null)
  bind.boxDestroy([area])
  if (cut === null) return null
  const size = LARGEST_SPECK_PIXELS
  const clean = bind.selectBySize(cut, size, size, CONNECTIVITY, SELECT_IF_EITHER, SELECT_IF_GREATER, null)
  bind.destroy([cut])
  if (clean === null) return null
  const found: [bigint | null] = [null]
  const failed = bind.clipToForeground(clean, null, found)
  bind.destroy([clean])
  if (failed || found[0] === null) return null
  const [left, top, columns, rows]: [[number], [number], [number], [number]] = [[0], [0], [0], [0]]
  bind.boxGeometry(found[0], left, top, columns, rows)
  bind.boxDestroy([found[0]])
  return { x: x + left[0], y: y + top[0], width: columns[0], height: rows[0] }
}

type Bindings = ReturnType<typeof bindings>

/** A wrong signature here is a crash of the child process: compare with allheaders.h when changing one. */
function bindings(library: string) {
  const lept = koffi.load(library)
  return {
    destroy: lept.func('void pixDestroy(_Inout_ void**)') as (pix: [bigint]) => void,
    boxCreate: lept.func('void* boxCreate(int, int, int, int)') as (
      x: number,
      y: number,
      width: number,
      height: number,
    ) => bigint | null,
    boxDestroy: lept.func('void boxDestroy(_Inout_ void**)') as (box: [bigint]) => void,
    boxGeometry: lept.func('int boxGetGeometry(void*, _Out_ int*, _Out_ int*, _Out_ int*, _Out_ int*)') as (
      box: bigint,
      x: [number],
      y: [number],
      width: [number],
      height: [number],
    ) => number,
    clip: lept.func('void* pixClipRectangle(void*, void*, void*)') as (
      pix: bigint,
      box: bigint,
      clipped: null,
    ) => bigint | null,
    selectBySize: lept.func('void* pixSelectBySize(void*, int, int, int, int, int, void*)') as (
      binary: bigint,
      width: number,
      height: number,
      connectivity: number,
      type: number,
      relation: number,
      changed: null,
    ) => bigint | null,
    clipToForeground: lept.func('int pixClipToForeground(void*, void*, _Out_ void**)') as (
      binary: bigint,
      clipped: null,
      box: [bigint | null],
    ) => number,
  }
}
