import {
  type EmployeeNumber,
  employeeNumberSchema,
  type Finding,
  findingSchema,
  type ReasonCode,
  type RequiredProof,
} from '@amtsbote/contract'
import { z } from 'zod'
import { type DocumentCase, firstDay } from './case.ts'
import { gates } from './gates.ts'
import { agreeingKinds } from './personGates.ts'

/** A filing and the proof that carries it: the stratum that it counts for. */
export interface Carried {
  readonly employeeNumber: EmployeeNumber
  readonly proof: RequiredProof
}

export const decisionSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('automatic'), employeeNumber: employeeNumberSchema }),
  z.object({ kind: z.literal('review'), findings: z.tuple([findingSchema], findingSchema) }),
])
export type Decision = z.infer<typeof decisionSchema>

/** A decision with what it counts for. */
export interface Judgement {
  readonly decision: Decision
  /**
   * The filing that all gates allow: carried out, or, in review, the one that would have been carried out had its
   * stratum been released (its shadow). What a person decides proves it right or wrong. Null: the gates forbid one.
   */
  readonly carried: Carried | null
  /** Why a stratum runs whose bound is not earned; null for all others. */
  readonly trial: string | null
}

/**
 * Decides on values alone: no clock, no database, no model. The same case always gives the same
 * decision, which is what makes every decision replayable.
 */
export function decide(documentCase: DocumentCase): Decision {
  return judge(documentCase).decision
}

/** {@link decide}, with the stratum that the decision counts for. */
export function judge(documentCase: DocumentCase): Judgement {
  const [first, ...others] = findingsOf(documentCase)
  const best = documentCase.understanding.candidates[0]
  if (first)
    return {
      decision: { kind: 'review', findings: [first, ...others] },
      carried: shadowOf(documentCase),
      trial: null,
    }
  // Unreachable while the gates ask for a recipient; kept because "never file when unsure" must not hang on them.
  if (!best) return asShadow(null, 'nobody-found')
  const carried = carriedBy(documentCase, best.employeeNumber)
  const standing = (documentCase.strata ?? firstDay)[carried.proof]
  const automatic = { kind: 'automatic', employeeNumber: best.employeeNumber } as const
  switch (standing.state) {
    case 'trial':
      return { decision: automatic, carried, trial: standing.reason }
    case 'running':
      return best.probability >= standing.threshold
        ? { decision: automatic, carried, trial: null }
        : asShadow(carried, 'not-sure-enough')
    case 'review-only':
      return asShadow(carried, 'stratum-review-only')
    case 'stopped':
      return asShadow(carried, 'stratum-stopped')
  }
}

function asShadow(carried: Carried | null, code: ReasonCode): Judgement {
  return { decision: { kind: 'review', findings: [{ code, boxes: [] }] }, carried, trial: null }
}

/**
 * What a name alone would have filed while the procedure asks for two proofs: checked by people anyway, so that the
 * bound of that stratum can be earned before anybody switches it on.
 */
function shadowOf(documentCase: DocumentCase): Carried | null {
  const [best] = documentCase.understanding.candidates
  if (!best || documentCase.procedure.proof === 'unique-name') return null
  const asked = { ...documentCase, procedure: { ...documentCase.procedure, proof: 'unique-name' as const } }
  return findingsOf(asked).length === 0 ? carriedBy(asked, best.employeeNumber) : null
}

function carriedBy({ understanding }: DocumentCase, employeeNumber: EmployeeNumber): Carried {
  const [best] = understanding.candidates
  const proof: RequiredProof = best && agreeingKinds(best).size >= 2 ? 'two-proofs' : 'unique-name'
  return { employeeNumber, proof }
}

/** What the gates have to say; the same thing once, with all its places. */
function findingsOf(documentCase: DocumentCase): readonly Finding[] {
  const findings = gates.flatMap((gate) => gate(documentCase))
  return [...Map.groupBy(findings, ({ code }) => code).values()].flatMap(([first, ...same]) =>
    first ? [{ ...first, boxes: [first, ...same].flatMap(({ boxes }) => boxes) }] : [],
  )
}
