import type { Finding } from '@amtsbote/contract'
import type { DocumentCase } from './case.ts'

/**
 * Mean confidence of a page. Pages read upside down were measured at 0.47 and below: what lies there was not read at
 * all. Above it confidence is no guard (wrong words often score high, dotted lines and stamps score low on good
 * pages): there the two proofs that agree with the directory show that what matters was read.
 */
const PAGE_CONFIDENCE_MIN = 0.5

/** A kind that the town has released. An unknown kind is told apart: there the clerk has to find out first. */
export function exactlyKnown({ understanding, procedure }: DocumentCase): readonly Finding[] {
  const { value, boxes } = understanding.documentType
  if (value === 'unknown') return [{ code: 'kind-unknown', boxes }]
  return procedure.releasedTypes.includes(value) ? [] : [{ code: 'kind-not-released', boxes }]
}

/** Every page that holds something was read to its end and read well. */
export function legible({ pages }: DocumentCase): readonly Finding[] {
  const poor = pages.some(
    ({ blank, partial, confidence }) => partial || (!blank && confidence < PAGE_CONFIDENCE_MIN),
  )
  return poor ? [{ code: 'illegible', boxes: [] }] : []
}

/** A word or a number; shorter ones are monograms in the pale shade of a logo and tell nobody anything. */
const SAYS_SOMETHING = /\p{L}{3}|\d{3}/u

/** Nothing in the file that nobody looking at the page would see. */
export function noHiddenText({ pages }: DocumentCase): readonly Finding[] {
  const hidden = pages.flatMap((page) => page.hiddenWords.filter(({ text }) => SAYS_SOMETHING.test(text)))
  return hidden.length > 0 ? [{ code: 'hidden-text', boxes: hidden.map((word) => word.box) }] : []
}

/** No more pages than one certificate has. */
export function pagesExplained({ pages, procedure }: DocumentCase): readonly Finding[] {
  const filled = pages.filter((page) => !page.blank)
  return filled.length > procedure.maxPages ? [{ code: 'pages-unexplained', boxes: [] }] : []
}

/** Not filed already. */
export function noDuplicate({ duplicate }: DocumentCase): readonly Finding[] {
  return duplicate ? [{ code: 'possible-duplicate', detail: duplicate.of, boxes: [] }] : []
}

/** Enough of this provider was filed before, where the procedure asks for it; a provider nobody read is a new one. */
export function issuerKnown({ understanding, procedure, issuerFiled = 0 }: DocumentCase): readonly Finding[] {
  if (issuerFiled >= procedure.issuerFiledMin) return []
  return [{ code: 'issuer-new', boxes: understanding.provider?.boxes ?? [] }]
}

/**
 * A title by which the paper is found again: its topic, or at least who issued it (a first-aid proof often names
 * nothing else). The person's file is right either way.
 */
export function titled({ understanding: { topic, provider } }: DocumentCase): readonly Finding[] {
  return topic === null && provider === null ? [{ code: 'topic-missing', boxes: [] }] : []
}

/** A date to file it under. */
export function dated({ understanding }: DocumentCase): readonly Finding[] {
  return understanding.documentDate === null ? [{ code: 'date-missing', boxes: [] }] : []
}
