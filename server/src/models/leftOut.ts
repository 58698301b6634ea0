import { classesOf, shippedKinds, wordedPapers } from '#understanding'
import { type KindTable, learnKinds, type ReviewedPaper } from './model.ts'
import type { LeftOut } from './result.ts'

/** Parts into which papers are divided: each is told by what the others taught. */
const PARTS = 5

/** From here on recognition takes a paper for a certificate by its wording alone (`kindByWording`). */
const CERTAIN_MIN = 0.9

/** How papers are told before and after learning, each by a model that saw no paper of its issuer. */
export function tellLeftOut(papers: readonly ReviewedPaper[], before: KindTable | null): LeftOut {
  const issuers = [...new Set(papers.map(({ issuer }) => issuer))]
  const wordings = wordedPapers()
  const told = Array.from({ length: PARTS }, (_, part) => {
    const own = new Set(issuers.filter((_, place) => place % PARTS === part))
    const away = papers.filter(({ issuer }) => own.has(issuer))
    if (away.length === 0) return []
    const after = learnKinds(
      papers.filter(({ issuer }) => !own.has(issuer)),
      wordings,
    )
    return away.map((paper) => ({
      is: paper.is,
      before: isCertain(before, paper),
      after: isCertain(after, paper),
    }))
  }).flat()
  const count = (is: ReviewedPaper['is'], when: (one: (typeof told)[number]) => boolean) =>
    told.filter((one) => one.is === is && when(one)).length
  return {
    certificates: count('certificate', () => true),
    toldBefore: count('certificate', (one) => one.before),
    toldAfter: count('certificate', (one) => one.after),
    others: count('other', () => true),
    takenBefore: count('other', (one) => one.before),
    takenAfter: count('other', (one) => one.after),
  }
}

function isCertain(town: KindTable | null, { text }: ReviewedPaper): boolean {
  return classesOf(town ? [shippedKinds, town] : [shippedKinds], text).certificate >= CERTAIN_MIN
}
