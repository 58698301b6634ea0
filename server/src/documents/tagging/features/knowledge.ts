import type { Letters } from './letters.ts'
import { hasWord, type WordSet, wordHash } from './wordSets.ts'

/** Lists that the tagger asks about words; their answers are features with learnt weights, never rules. */
export const listNames = [
  'frequentFirstNames',
  'firstNames',
  'frequentSurnames',
  'surnames',
  'smallWords',
  'capitalWords',
  'places',
  'functions',
  'deeds',
] as const
export type ListName = (typeof listNames)[number]

/** What is known about words before any text is read. */
export interface Knowledge {
  readonly letters: Letters
  readonly lists: Readonly<Record<ListName, WordSet>>
}

/** Bits of `knownAs`. */
export const AS_FREQUENT_FIRST_NAME = 1
export const AS_FIRST_NAME = 2
export const AS_SURNAME = 4
export const AS_SMALL_WORD = 8
export const AS_CAPITAL_WORD = 16
/** The word without its last letter `s` is a name: `Merkels`, `Annas`. */
export const AS_NAME_WITH_S = 32
/** Both ends of a hyphenated word are names: `Karl-Heinz`, `Meier-Schulz`. */
export const AS_HYPHENATED_NAME = 64

/** Two known words in one, the second with a capital when it stands alone: `Abschlussprüfung`. */
export const AS_COMPOUND = 128
export const AS_PLACE = 256
/** What a person is (`Bürgermeisterin`), also at the end of a longer word (`Alt-Bürgermeisterin`). */
export const AS_FUNCTION = 512
/** What a person does or did (`sagte`, `teilgenommen`). */
export const AS_DEED = 1024
export const AS_FREQUENT_SURNAME = 2048

const NAMES = AS_FREQUENT_FIRST_NAME | AS_FIRST_NAME | AS_SURNAME

/** Shorter words are not asked without their last letter. */
const SHORTEST_WITH_S = 4
/** Unknown words from this length on are tried as compounds of parts at least so long. */
const SHORTEST_COMPOUND = 8
const SHORTEST_PART = 4

/** Which lists know a word, as bits. */
export function knownAs(knowledge: Knowledge, text: string): number {
  const found = inLists(knowledge, text, 0, text.length)
  const hyphen = text.indexOf('-')
  if (hyphen > 0 && hyphen < text.length - 1) return found | hyphenated(knowledge, text, hyphen)
  if (found === 0 && text.length >= SHORTEST_COMPOUND) return compound(knowledge, text)
  return found | withoutLast(knowledge, text)
}

function withoutLast(knowledge: Knowledge, text: string): number {
  const withS = text.length >= SHORTEST_WITH_S && /[sS]/.test(text.charAt(text.length - 1))
  if (!withS) return 0
  const base = inLists(knowledge, text, 0, text.length - 1)
  return ((base & NAMES) !== 0 ? AS_NAME_WITH_S : 0) | (base & AS_PLACE)
}

function hyphenated(knowledge: Knowledge, text: string, hyphen: number): number {
  const first = inLists(knowledge, text, 0, hyphen)
  const last = inLists(knowledge, text, text.lastIndexOf('-') + 1, text.length)
  const isName = (first & NAMES) !== 0 && (last & NAMES) !== 0
  return (
    (isName ? AS_HYPHENATED_NAME : 0) | (first & AS_FIRST_NAME) | (last & (AS_CAPITAL_WORD | AS_FUNCTION))
  )
}

/** The longest known end of an unknown word decides, when what stands before it is known as well. */
function compound(knowledge: Knowledge, text: string): number {
  for (let cut = SHORTEST_PART; cut <= text.length - SHORTEST_PART - 1; cut += 1) {
    const last = inLists(knowledge, text, cut, text.length) & (AS_CAPITAL_WORD | AS_SMALL_WORD | AS_FUNCTION)
    if (last === 0) continue
    const joint = /[sn-]/.test(text.charAt(cut - 1)) && cut > SHORTEST_PART ? cut - 1 : cut
    const words = AS_CAPITAL_WORD | AS_SMALL_WORD
    const first = (inLists(knowledge, text, 0, cut) | inLists(knowledge, text, 0, joint)) & words
    if (first !== 0) return AS_COMPOUND | (last & AS_FUNCTION)
  }
  return withoutLast(knowledge, text)
}

function inLists({ letters, lists }: Knowledge, text: string, start: number, end: number): number {
  const hash = wordHash(letters, text, start, end)
  return (
    (hasWord(lists.frequentFirstNames, hash) ? AS_FREQUENT_FIRST_NAME : 0) |
    (hasWord(lists.firstNames, hash) ? AS_FIRST_NAME : 0) |
    (hasWord(lists.frequentSurnames, hash) ? AS_FREQUENT_SURNAME : 0) |
    (hasWord(lists.surnames, hash) ? AS_SURNAME : 0) |
    (hasWord(lists.smallWords, hash) ? AS_SMALL_WORD : 0) |
    (hasWord(lists.capitalWords, hash) ? AS_CAPITAL_WORD : 0) |
    (hasWord(lists.places, hash) ? AS_PLACE : 0) |
    (hasWord(lists.functions, hash) ? AS_FUNCTION : 0) |
    (hasWord(lists.deeds, hash) ? AS_DEED : 0)
  )
}
