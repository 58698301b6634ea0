import type { Word } from '@amtsbote/contract'
import type { ClaimedWord } from '#pages'
import { foldForComparison, isTelling } from './fold.ts'
import { mismatch } from './mismatch.ts'

/** A scanner's own mistakes change a third of a word's letters at the most; another name changes more. */
const SAME_BELOW = 0.5

/** Anywhere on the page a word must fit better than at its own place, or every word would be found somewhere. */
const SAME_ELSEWHERE_BELOW = 0.3

/** From here on recognition is sure enough to say that something else stands there. */
const SURE_FROM_CONFIDENCE = 0.85

/**
 * One word that differs is a gross mistake of the scanner ("fiir", "Sgrmesmas": 11 of 90 searchable scans have
 * such a one); a person cannot be named in one short word.
 */
const LEAST_OTHER_WORDS = 2
const LEAST_OTHER_LETTERS = 5

/** With less ink than this under the words that stand on the page, the layer is shifted against the picture. */
const ALIGNED_FROM = 0.6

/** A dense page has 800. Each is searched in the whole text of the page: so many take 0.1 s. */
const MOST_JUDGED_WORDS = 1_500

/** Scanners that recognise a sheet upside down leave a layer in which nothing fits and most words are no words. */
const LAYER_FITS_FROM = 0.5
const LANGUAGE_FROM = 0.8

/**
 * Words of a scanner's layer that nobody sees, after the page was recognised.
 *
 * The layer is never used for anything, so the rule leans towards silence: an ordinary searchable scan with
 * mistakes, a shifted layer or one recognised upside down raises no alarm. It speaks up when words lie where
 * the picture has no ink, or where recognition is sure to read something quite different.
 */
export function hiddenInLayer(claimed: readonly ClaimedWord[], recognised: readonly Word[]): readonly Word[] {
  const telling = claimed.filter(({ text }) => isTelling(text)).slice(0, MOST_JUDGED_WORDS)
  if (telling.length === 0) return []
  const page = recognised.map(({ text }) => foldForComparison(text)).join('')
  const judged = telling.map((word) => ({ word, verdict: verdictOn(word, recognised, page) }))
  const fitting = judged.filter(({ verdict }) => verdict === 'same')
  const shifted = fitting.filter(({ word }) => word.inked).length < ALIGNED_FROM * fitting.length
  if (shifted) return []
  if (fitting.length < LAYER_FITS_FROM * judged.length && !isLanguage(telling)) return []
  const inkless = judged.filter(({ word, verdict }) => verdict !== 'same' && !word.inked)
  const other = judged.filter(({ word, verdict }) => verdict === 'other' && word.inked)
  const hidden = other.length >= LEAST_OTHER_WORDS ? [...inkless, ...other] : inkless
  return hidden.map(({ word: { inked: _, ...word } }) => word)
}

/** `other`: recognition is sure of something else at this place; `unread`: it saw nothing there, or is not sure. */
function verdictOn(
  word: ClaimedWord,
  recognised: readonly Word[],
  page: string,
): 'same' | 'other' | 'unread' {
  const text = foldForComparison(word.text)
  const there = recognised.filter((other) => touches(word, other)).toSorted((a, b) => a.box.x - b.box.x)
  const local = there.map((other) => foldForComparison(other.text)).join('')
  if (mismatch(text, local) < SAME_BELOW || mismatch(text, page) < SAME_ELSEWHERE_BELOW) return 'same'
  if (text.length < LEAST_OTHER_LETTERS) return 'unread'
  const sure = there.length > 0 && there.every(({ confidence }) => confidence >= SURE_FROM_CONFIDENCE)
  return sure && local.length >= text.length / 2 ? 'other' : 'unread'
}

/** Half a line of play: scanners place words by their own, differently levelled picture. */
function touches({ box }: Word, other: Word): boolean {
  const play = box.height / 2
  return (
    other.box.x < box.x + box.width &&
    other.box.x + other.box.width > box.x &&
    other.box.y < box.y + box.height + play &&
    other.box.y + other.box.height > box.y - play
  )
}

/** Whether most words are shaped as writing shapes them: Xxxx, xxxx, XXXX or numbers, not "uapunJ" or "8unq". */
function isLanguage(words: readonly Word[]): boolean {
  const shaped = words.filter(({ text }) =>
    /^[("„]?(\p{Lu}?\p{Ll}+|\p{Lu}+|[\d.,/:-]+)([-./]\p{L}+)*[)“".,;:!?]*$/u.test(text),
  )
  return shaped.length >= LANGUAGE_FROM * words.length
}
