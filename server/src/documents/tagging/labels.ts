import type { MentionLabel } from './tagger.ts'

/**
 * What the chain of labels tells apart. `other` (titles of books, events, products) exists in the public training data;
 * learning it keeps such words from becoming organisations or courses. It never leaves the tagger.
 */
export const kinds = ['person', 'organisation', 'place', 'other', 'date', 'course'] as const
export type Kind = (typeof kinds)[number]

/** Outside (0), then for each kind its beginning (odd) and its inside (even). */
export const TAG_COUNT = 1 + 2 * kinds.length
export const OUTSIDE = 0

export function beginOf(kind: Kind): number {
  return 1 + 2 * kinds.indexOf(kind)
}

/** Kind of a tag that is not outside. */
export function kindOf(tag: number): Kind {
  return kinds[(tag - 1) >> 1] as Kind
}

/** Whether a tag goes on with what the tag before it began; only its own beginning or inside may stand before it. */
export function isInside(tag: number): boolean {
  return tag > 0 && tag % 2 === 0
}

export function mayFollow(tag: number, before: number): boolean {
  return !isInside(tag) || before === tag || before === tag - 1
}

export function labelOf(kind: Kind): MentionLabel | undefined {
  return kind === 'other' ? undefined : kind
}
