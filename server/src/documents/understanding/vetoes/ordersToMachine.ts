import type { PageReading } from '@amtsbote/contract'
import { phrase } from '../cues/phrases.ts'
import type { View } from '../sheet/view.ts'

/** Sentences that try to give orders to a program. None of ours obeys; somebody who writes so has to be looked at. */
export const speaksToMachine = phrase(
  'ignorier* … anweisung*',
  'ignorier* … vorgabe*',
  'missacht* … anweisung*',
  'vergiss … anweisung*',
  'vergessen sie … anweisung*',
  'neue anweisung*',
  'ignore … instruction*',
  'disregard … instruction*',
  'forget … instruction*',
  'new instructions',
  'system prompt*',
  'systemprompt*',
  'ohne prüfung abl*',
  'ohne prüfung ab',
  'ohne prüfung … ablegen*',
  'without review',
  'without human review',
  'du bist … ki',
  'du bist … assistent*',
  'you are an ai*',
  'you are … assistant*',
)

/** The pages without the lines that speak to a machine: what such a line says about a person is no evidence. */
export function withoutOrders(pages: readonly PageReading[], view: View): readonly PageReading[] {
  const lines = view.sheet.lines.filter((line) => speaksToMachine.test(view.cues(line.tokens)))
  if (lines.length === 0) return pages
  const boxes = new Set(lines.flatMap((line) => line.tokens.flatMap((token) => [...token.boxes])))
  return pages.map((page) => ({ ...page, words: page.words.filter((word) => !boxes.has(word.box)) }))
}
