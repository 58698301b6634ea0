import { developmentEnclosure } from './development/enclosure.ts'
import { evaluationEnclosure } from './evaluation/enclosure.ts'
import type { Html } from './html.ts'
import type { LayoutSet, PrintedRecipient } from './sheet.ts'

/** The page that names all others who took part, behind somebody's certificate. */
export const enclosures: Readonly<Record<LayoutSet, (participants: readonly PrintedRecipient[]) => Html>> = {
  development: developmentEnclosure,
  evaluation: evaluationEnclosure,
}
