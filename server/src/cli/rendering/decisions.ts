import { type DocumentLine, reasons } from '@amtsbote/contract'
import type { Language, Text } from '../language.ts'
import { oneLine } from './table.ts'

/** How many documents were decided how. */
export type Tally = { readonly [decision in DocumentLine['decision']]?: number }

const decisionWords = {
  automatic: { de: 'Ablage ohne Mensch', en: 'filing without a person' },
  review: { de: 'zu prüfen', en: 'in review' },
  rejected: { de: 'nicht verwendbar', en: 'not usable' },
} as const satisfies Record<DocumentLine['decision'], Text>

const decisions = Object.keys(decisionWords) as DocumentLine['decision'][]

export function tallied(tally: Tally, { decision }: DocumentLine): Tally {
  return { ...tally, [decision]: (tally[decision] ?? 0) + 1 }
}

export function tallyTotal(tally: Tally): number {
  return decisions.reduce((sum, decision) => sum + (tally[decision] ?? 0), 0)
}

/** `Ablage ohne Mensch 3 · zu prüfen 1 · nicht verwendbar 0` */
export function tallyText(tally: Tally, language: Language): string {
  return decisions
    .map((decision) => `${decisionWords[decision][language]} ${tally[decision] ?? 0}`)
    .join(' · ')
}

/** One document as a person reads it while waiting: what was decided, for whom or why not, and its number. */
export function decisionLine(line: DocumentLine, language: Language): string {
  const percent = `${Math.floor(line.probability * 100)} %`
  const person = line.employeeNumber ? `${line.employeeNumber} (${percent})` : ''
  const reason = line.reason ? reasons[line.reason][language] : ''
  const what =
    line.decision === 'automatic'
      ? `${person} ${line.title ?? ''}`
      : [reason, person && { de: `Vorschlag ${person}`, en: `suggests ${person}` }[language]]
          .filter(Boolean)
          .join('; ')
  return oneLine(`${decisionWords[line.decision][language]}: ${line.file}: ${what} [${line.documentId}]`)
}

/** A file that could not be taken in: as a sentence, or as JSON beside the lines of the others. */
export function unreadableLine(
  file: string,
  fault: string,
  { json, language }: { readonly json: boolean; readonly language: Language },
): string {
  if (json) return JSON.stringify({ file, fault })
  const text = { de: 'nicht lesbar, nicht aufgenommen', en: 'cannot be read, not taken in' }
  return oneLine(`${file}: ${text[language]} (${fault})`)
}
