import type { Turn } from '@amtsbote/contract'
import { after, inverse, quarterTurn } from '../geometry/projection.ts'
import { drawThrough } from './drawThrough.ts'
import type { Sheet } from './sheet.ts'

/** The same sheet turned clockwise. */
export function turnSheet(sheet: Sheet, turn: Turn): Sheet {
  if (turn === 0) return sheet
  const { width, height } = sheet.picture
  const lying = turn !== 180
  const size = { width: lying ? height : width, height: lying ? width : height, rim: 0 }
  const toOld = inverse(quarterTurn(turn, { width, height }))
  return {
    picture: drawThrough(toOld, sheet.picture, size),
    dpi: sheet.dpi,
    toPage: after(sheet.toPage, toOld),
  }
}
