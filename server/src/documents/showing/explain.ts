import type { Employee, Explanation, SecondReading, Understanding } from '@amtsbote/contract'
import { type Confirmation, groundsOf } from '#decision'
import { recordedValue, type Suspect, whyNot } from './whyNot.ts'

/** What a clerk reads of every candidate that is in the directory, in their order. */
export function explain(
  { candidates, mentions }: Understanding,
  employees: readonly Employee[],
): readonly Explanation[] {
  const suspects = candidates.flatMap((candidate): readonly Suspect[] => {
    const employee = employees.find((one) => one.employeeNumber === candidate.employeeNumber)
    const mention = mentions.find(({ id }) => id === candidate.mentionId)
    return employee ? [{ candidate, employee, mention }] : []
  })
  const [best] = suspects
  if (!best) return []
  return suspects.map((suspect) => ({
    employeeNumber: suspect.employee.employeeNumber,
    recorded: suspect.candidate.proofs.flatMap((proof) => {
      const value = recordedValue(proof, suspect.employee)
      return value ? [{ kind: proof.kind, value: value.de }] : []
    }),
    whyNot: [...whyNot(suspect, best)],
  }))
}

/** Both readings of every place that was read twice; what the first gave stands in the understanding. */
export function pairReadings(
  understanding: Understanding,
  confirmations: readonly Confirmation[],
): readonly SecondReading[] {
  const grounds = groundsOf(understanding)
  return confirmations.map(({ kind, agreement, text, boxes }) => {
    const place = JSON.stringify(boxes)
    const ground = grounds.find((one) => one.kind === kind && JSON.stringify(one.boxes) === place)
    return { kind, agreement, first: ground?.text ?? '', second: text, boxes: [...boxes] }
  })
}
