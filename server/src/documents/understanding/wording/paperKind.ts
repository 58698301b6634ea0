import type { Token } from '../sheet/sheet.ts'
import type { View } from '../sheet/view.ts'
import papers from './papers.json' with { type: 'json' }
import { classesOf, type WordingModel } from './wording.ts'

/** What a paper is by its wording: proof that somebody took part in a course, or anything else. */
export type PaperClass = 'certificate' | 'other'

/** Stands between lines: what a line begins with says more than the same word within one. */
const LINE_END = ' ¶ '

/** A paper's wording as the model reads it, without what says nothing about its kind: names and the course's title. */
export function paperWording(view: View, leftOut: ReadonlySet<number>): string {
  return linesTogether(
    view.sheet.lines.map(({ tokens }) =>
      tokens
        .filter((token: Token) => !leftOut.has(token.index))
        .map(({ raw }) => raw)
        .join(' '),
    ),
  )
}

/** Lines of a paper as one text. */
export function linesTogether(lines: readonly string[]): string {
  return lines.filter((line) => line.trim() !== '').join(LINE_END)
}

/** How certificates differ from other papers, learned from papers of many issuers (`npm run train:wording`). */
export const shippedKinds = papers as unknown as WordingModel<PaperClass>

/**
 * Probability that a paper of this wording is a certificate.
 * @param town what a town has learned beyond the shipped table
 */
export function certificateProbability(wording: string, town: WordingModel<PaperClass> | null): number {
  return classesOf(town ? [shippedKinds, town] : [shippedKinds], wording).certificate
}
