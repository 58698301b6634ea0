import type { Kind } from '../labels.ts'

/** Words of a text, line by line, with the mentions in it; words are counted through all lines. */
export interface Example {
  readonly lines: readonly (readonly string[])[]
  readonly mentions: readonly GoldMention[]
}

/** A mention as the truth has it, both ends included. */
export interface GoldMention {
  readonly kind: Kind
  readonly first: number
  readonly last: number
}
