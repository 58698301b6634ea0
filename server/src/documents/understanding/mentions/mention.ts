import type { NameMatch } from '../matching/nameMatch.ts'

/** A person's name on the page: somebody of the directory, several who may be meant, or a stranger. */
export interface NameMention {
  /** Numbers of its tokens in reading order. */
  readonly tokens: readonly number[]
  /** Employees whose name this may be, the best fitting first; none for a stranger. */
  readonly matches: readonly NameMatch[]
}
