import { misreadingCost } from '../names/alignment.ts'
import { fold } from '../names/fold.ts'

/**
 * Share of letters that two titles must have in common, in words in the same order. Measured on the 119 practice courses
 * (0.55 and 0.65 give nearly the same): of 7,021 pairs of different titles one reaches it (Grundsteuer and
 * Grundsteuerreform: Bescheide …); of titles with 2 % of their letters misread 99.8 % do, with 5 % 96 %; of those without
 * what stands behind their colon or dash 22 of 30.
 */
const ALIKE_MIN = 0.6

/** Share of a course's letters that must stand in a longer text which names more than the course. */
const NAMED_MIN = 0.75

/** A word in which one letter in four is misread is still that word. */
const WORD_COST_PER_LETTER = 0.25
const WORD_COST_MAX = 2

/** Letters of both titles written together: where a reader lost or invented gaps. */
const JOINED_COST_PER_LETTER = 0.1

/** A long word counts no more than this many letters: one compound must not outweigh all that tells two titles apart. */
const WORD_LETTERS_MAX = 10

/** Words that any title may have more or less without being another course. */
const fillers = new Set(
  `der die das des dem den ein eine einer und oder fur im in ins am an auf zu zum zur mit von vom bei aus uber als the a
  of and for to with`.split(/\s+/),
)

/** Roman numbers as they number the parts of a course; I alone is a letter too often. */
const roman: Readonly<Record<string, string>> = { ii: '2', iii: '3', iv: '4' }

/** Words of a title that tell it from others, folded, in their order. */
export function contentWords(title: string): readonly string[] {
  return fold(title)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '' && !fillers.has(word))
    .map((word) => roman[word] ?? word)
}

/** Whether a printed topic, well or badly read, is the title of this course. Equal numbers are asked for: part 1 is not part 2. */
export function isSameCourse(course: string, topic: string): boolean {
  const [truth, printed] = [contentWords(course), contentWords(topic)]
  if (truth.length === 0 || printed.length === 0 || numbersDiffer(truth, printed)) return false
  const common = commonLetters(printed, truth)
  const alike = (2 * common) / (lettersOf(truth) + lettersOf(printed))
  return alike >= ALIKE_MIN || isJoined(topic, course)
}

/** Whether a longer text, such as the title of a filed document, names the course. */
export function namesCourse(text: string, course: string): boolean {
  const truth = contentWords(course)
  if (truth.length === 0) return false
  return commonLetters(contentWords(text), truth) >= NAMED_MIN * lettersOf(truth)
}

/** Both have numbers and one has some that the other has not. Years count: the same course is held every year. */
function numbersDiffer(a: readonly string[], b: readonly string[]): boolean {
  const [first, second] = [a, b].map((words) => words.filter((word) => /^\d+$/.test(word)))
  if (!first?.length || !second?.length) return false
  return first.some((word) => !second.includes(word)) && second.some((word) => !first.includes(word))
}

/** Letters of the words that both have in the same order: the heaviest common subsequence (Wagner and Fischer 1974). */
function commonLetters(printed: readonly string[], truth: readonly string[]): number {
  let row: readonly number[] = Array(truth.length + 1).fill(0)
  for (const word of printed) {
    const next = [0]
    truth.forEach((wanted, index) => {
      const both = isWord(word, wanted) ? (row[index] ?? 0) + lettersIn(wanted) : 0
      next.push(Math.max(both, row[index + 1] ?? 0, next[index] ?? 0))
    })
    row = next
  }
  return row.at(-1) ?? 0
}

function isWord(printed: string, truth: string): boolean {
  if (printed === truth) return true
  if (/\d/.test(truth)) return false
  const limit = Math.min(WORD_COST_MAX, WORD_COST_PER_LETTER * truth.length)
  return misreadingCost(printed, truth, limit) <= limit
}

function isJoined(topic: string, course: string): boolean {
  const [printed = '', truth = ''] = [topic, course].map((title) =>
    fold(title).replace(/[^\p{L}\p{N}]/gu, ''),
  )
  const limit = JOINED_COST_PER_LETTER * truth.length
  return misreadingCost(printed, truth, limit) <= limit
}

function lettersIn(word: string): number {
  return Math.min(word.length, WORD_LETTERS_MAX)
}

function lettersOf(words: readonly string[]): number {
  return words.reduce((sum, word) => sum + lettersIn(word), 0)
}
