import { AmtsboteError, type DocumentId, documentIdSchema } from '@amtsbote/contract'

export const documentOperand = { name: { de: 'DOKUMENT', en: 'DOCUMENT' }, least: 1, most: 1 } as const

/** The document that a command names. @throws AmtsboteError AB-0004 when that is no number of a document */
export function documentId(operands: readonly string[]): DocumentId {
  const parsed = documentIdSchema.safeParse(operands[0])
  if (!parsed.success) throw new AmtsboteError('AB-0004', operands[0])
  return parsed.data
}
