import type { DocumentType, Understanding } from '@amtsbote/contract'
import type { Procedure } from '#procedures'
import { fillTitle } from './fillTitle.ts'

interface TitleParts {
  readonly documentType: DocumentType
  readonly documentDate: string | null
  readonly topic: string | null
  readonly provider: string | null
  readonly extent: Understanding['extent']
  readonly validUntil: string | null
}

const units = { 'teaching-units': 'UE', hours: 'Std.', days: 'Tage' } as const

/** The title in the file by the town's pattern for this kind of document. */
export function titleOf(procedure: Procedure, parts: TitleParts): string {
  const { amount, unit } = parts.extent?.value ?? {}
  return fillTitle(procedure.titlePatterns[parts.documentType], {
    datum: parts.documentDate,
    thema: parts.topic,
    traeger: parts.provider,
    umfang:
      amount && unit
        ? `${String(amount).replace('.', ',')} ${amount === 1 && unit === 'days' ? 'Tag' : units[unit]}`
        : null,
    'gueltig-bis': parts.validUntil?.slice(0, 7) ?? null,
  })
}
