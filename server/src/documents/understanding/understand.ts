import type { Mention, PageReading, Understanding } from '@amtsbote/contract'
import type { Procedure } from '#procedures'
import type { DirectoryIndex } from './directoryIndex.ts'
import { buildSheet } from './sheet/sheet.ts'
import {
  birthDateProof,
  candidateOf,
  documentTypeOf,
  lastDayOf,
  matchPeople,
  mentionText,
  roleOf,
  topicOf,
} from './simple.ts'
import { titleOf } from './title.ts'
import { UNDERSTANDING_VERSION } from './version.ts'

/** Understands one document: pure, no clock, no model outside; the same pages always give the same answer. */
export function understand(
  pages: readonly PageReading[],
  directory: DirectoryIndex,
  procedure: Procedure,
): Understanding {
  const sheet = buildSheet(pages)
  const found = matchPeople(sheet, directory).map((match, index) => ({
    match,
    mention: {
      id: `m${index + 1}`,
      text: mentionText(match.tokens),
      boxes: match.tokens.flatMap((token) => [...token.boxes]),
      ...roleOf(sheet, match),
    } satisfies Mention,
  }))
  const candidates = found
    .map(({ match, mention }) => {
      const birthDate = birthDateProof(sheet, match.person)
      const name = { kind: 'name', agreement: 'agrees', text: mention.text, boxes: mention.boxes } as const
      return candidateOf(match, mention.id, mention.role, birthDate ? [name, birthDate] : [name])
    })
    .sort((a, b) => b.probability - a.probability)
    .filter(
      (candidate, index, all) =>
        all.findIndex((other) => other.employeeNumber === candidate.employeeNumber) === index,
    )
    .slice(0, 10)
  const sum = Math.max(
    1,
    candidates.reduce((total, { probability }) => total + probability, 0),
  )
  const documentType = documentTypeOf(sheet)
  const topic = topicOf(sheet)
  const courseTo = lastDayOf(sheet)
  const documentDate = courseTo?.value ?? null
  return {
    version: UNDERSTANDING_VERSION,
    mentions: found.map(({ mention }) => mention),
    candidates: candidates.map((candidate) => ({ ...candidate, probability: candidate.probability / sum })),
    recipientMentionIds:
      candidates[0]?.mentionId && candidates[0].probability > 0.5 ? [candidates[0].mentionId] : [],
    documentType,
    topic,
    provider: null,
    courseFrom: null,
    courseTo,
    extent: null,
    issuedOn: null,
    validUntil: null,
    vetoes: [],
    title: titleOf(procedure.titlePatterns[documentType.value], {
      datum: documentDate,
      thema: topic?.value ?? null,
      traeger: null,
      umfang: null,
      'gueltig-bis': null,
    }),
    documentDate,
  }
}
