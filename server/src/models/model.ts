import { learnClasses, type PaperClass, shippedKinds, type Text, type WordingModel } from '#understanding'

/** What is learned beyond the shipped table: log-odds by pieces of wording, in thousandths. */
export type KindTable = WordingModel<PaperClass>

export const paperClasses: readonly PaperClass[] = ['certificate', 'other']

/** A paper about which a person decided. */
export interface ReviewedPaper extends Omit<Text<PaperClass>, 'share'> {
  /** Who issued it, as read; papers of one issuer look alike and share what they count. */
  readonly issuer: string
}

/**
 * Held at nothing five times as strongly as the shipped table: a town has few papers, and what it learns is added to
 * what thousands taught.
 */
const PULL = 0.0025

/** Learns what papers of a town add to the shipped table. Wordings keep what other papers are from being forgotten. Pure. */
export function learnKinds(own: readonly ReviewedPaper[], wordings: readonly Text<PaperClass>[]): KindTable {
  const byIssuer = Map.groupBy(own, ({ issuer }) => issuer)
  const texts = own.map(({ text, is, issuer }) => ({
    text,
    is,
    share: 1 / Math.sqrt(byIssuer.get(issuer)?.length ?? 1),
  }))
  return learnClasses(paperClasses, [...wordings, ...texts], { onTopOf: shippedKinds, pull: PULL })
}
