import type { PaperClass } from './wording/paperKind.ts'
import type { WordingModel } from './wording/wording.ts'

/** What a town learned beyond what is shipped. It is added to the shipped tables, which stay as they are. */
export interface TownModel {
  /** Names the model among the town's own; part of the version that understood a document. */
  readonly name: string
  /** How certificates differ from other papers. */
  readonly kinds: WordingModel<PaperClass>
}
