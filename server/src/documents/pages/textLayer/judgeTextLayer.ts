import type { PageReading, Word } from '@amtsbote/contract'
import { inkShapes } from '../ink/inkShapes.ts'
import { contentShapes, isLetterSized } from '../ink/isBlank.ts'
import type { PdfContent } from '../pdf/pdfSource.ts'
import type { ClaimedWord } from '../schema.ts'
import { contractWord, contractWords, inLines, layerReading } from './layerReading.ts'
import { type LayerWord, layerWords } from './layerWords.ts'
import { overlapsOther } from './overlaps.ts'
import { hasOwnInk, liesOnPage, liesOverInk, liesOverPicture } from './visibility.ts'

/** Three points are a millimetre: no person reads that without a glass. */
const SMALLEST_LINE_POINTS = 3

/** A layer whose characters are guesses is worse than recognition. Symbol fonts for bullets stay below. */
const MOST_UNSURE_LETTERS = 0.05

/** Letters that stand on the page without being in the layer; a logo has about twenty. */
const MOST_UNEXPLAINED_LETTERS = 60

/** Single signs (bullets, layout marks, page numbers) say nothing about a person. */
const HAS_CONTENT = /[\p{L}\p{N}].*[\p{L}\p{N}]/u

export interface LayerJudgement {
  readonly textLayer: PageReading | null
  readonly claimedWords: readonly ClaimedWord[]
  readonly hiddenWords: readonly Word[]
}

/**
 * Decides which words of the file a person would see.
 *
 * The proof is a pair of pictures, with and without text: whatever the trick (invisible mode, white on
 * white, covered, clipped, transparent), a word that changes nothing in the picture is not seen. Such
 * a word over a picture is what scanners add to their scans (claimed, to be compared with recognition);
 * anywhere else it is hidden.
 */
export function judgeTextLayer(page: number, content: PdfContent): LayerJudgement {
  const groups = Object.groupBy(layerWords(content.letters), (word) => sightOf(word, content))
  const apparent = groups.visible ?? []
  const colliding = new Set(apparent.filter((word) => overlapsOther(word, apparent)))
  const visible = apparent.filter((word) => !colliding.has(word))
  const hidden = [...(groups.hidden ?? []), ...colliding].filter(({ text }) => HAS_CONTENT.test(text))
  const hiddenWords = contractWords(page, hidden)
  const claimedWords = inLines(groups.claimed ?? []).map((placed) => {
    const inked = liesOverInk(placed.word, content)
    return { ...contractWord(page, placed), inked }
  })
  const trusted = claimedWords.length === 0 && isComplete(visible, content)
  return { textLayer: trusted ? layerReading(page, visible, hiddenWords) : null, claimedWords, hiddenWords }
}

function sightOf(word: LayerWord, content: PdfContent): 'visible' | 'hidden' | 'claimed' {
  if (!liesOnPage(word) || word.lineHeight < SMALLEST_LINE_POINTS) return 'hidden'
  if (hasOwnInk(word, content)) return 'visible'
  return liesOverPicture(word, content.pictures) ? 'claimed' : 'hidden'
}

/** Whether the visible words can be expected to be all that stands on the page. */
function isComplete(visible: readonly LayerWord[], { withoutText }: PdfContent): boolean {
  const letters = visible.reduce((sum, { text }) => sum + text.length, 0)
  const unsure = visible.reduce((sum, { unsureLetters }) => sum + unsureLetters, 0)
  if (letters === 0 || unsure > MOST_UNSURE_LETTERS * letters) return false
  const unexplained = contentShapes(inkShapes(withoutText)).filter(isLetterSized)
  return unexplained.length <= MOST_UNEXPLAINED_LETTERS
}
