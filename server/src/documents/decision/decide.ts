import { employeeNumberSchema, type Finding, findingSchema } from '@amtsbote/contract'
import { z } from 'zod'
import type { DocumentCase } from './case.ts'
import { gates } from './gates.ts'

export const decisionSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('automatic'), employeeNumber: employeeNumberSchema }),
  z.object({ kind: z.literal('review'), findings: z.tuple([findingSchema], findingSchema) }),
])
export type Decision = z.infer<typeof decisionSchema>

/**
 * Decides on values alone: no clock, no database, no model. The same case always gives the same
 * decision, which is what makes every decision replayable.
 */
export function decide(documentCase: DocumentCase): Decision {
  const [first, ...others] = merged(gates.flatMap((gate) => gate(documentCase)))
  if (first) return { kind: 'review', findings: [first, ...others] }
  const best = documentCase.understanding.candidates[0]
  // Unreachable while the gates ask for a recipient; kept because "never file when unsure" must not hang on them.
  if (!best) return { kind: 'review', findings: [{ code: 'nobody-found', boxes: [] }] }
  return { kind: 'automatic', employeeNumber: best.employeeNumber }
}

/** Several gates may have the same thing to say: the clerk reads it once, with all places. */
function merged(findings: readonly Finding[]): readonly Finding[] {
  return [...Map.groupBy(findings, ({ code }) => code).values()].flatMap(([first, ...same]) =>
    first ? [{ ...first, boxes: [first, ...same].flatMap(({ boxes }) => boxes) }] : [],
  )
}
