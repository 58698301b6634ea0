import { inHouse } from './development/inHouse.ts'
import { labelTable } from './development/labelTable.ts'
import { letterhead } from './development/letterhead.ts'
import { ornateLandscape } from './development/ornateLandscape.ts'
import type { Layout } from './sheet.ts'

/** Every hand that the town's post is written in. */
export const layouts: readonly Layout[] = [letterhead, labelTable, ornateLandscape, inHouse]
