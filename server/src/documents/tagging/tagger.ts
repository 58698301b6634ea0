/** What a mention is. A `course` is the title of a training, with or without quotation marks around it. */
export type MentionLabel = 'person' | 'organisation' | 'place' | 'date' | 'course'

/** A stretch of words that names somebody or something. */
export interface TaggedMention {
  readonly label: MentionLabel
  /** Number of the first word, counted through all lines from 0. */
  readonly first: number
  /** Number of the last word; the mention includes it. */
  readonly last: number
  /** How sure the tagger is of exactly these words and this label, 0 to 1. */
  readonly probability: number
}

/**
 * Finds mentions in text.
 *
 * `lines` are the words of a page (or of a sentence) as they were read, line by line in reading order, punctuation
 * still attached. Nobody's list of employees is asked: strangers are found as well as employees. The answer is in
 * reading order, mentions never overlap, and the same lines always give the same answer.
 */
export interface MentionTagger {
  tag(lines: readonly (readonly string[])[]): Promise<readonly TaggedMention[]>
}
