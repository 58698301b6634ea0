import { developmentLayouts } from './development/index.ts'
import { evaluationLayouts } from './evaluation/index.ts'
import type { Layout } from './sheet.ts'

/** Every hand that the town's post is written in. */
export const layouts: readonly Layout[] = [...developmentLayouts, ...evaluationLayouts]
