import type { Employee, Hint } from '@amtsbote/contract'
import type { Found } from '../fields/found.ts'
import type { Figure } from '../proofs/owner.ts'
import type { View } from '../sheet/view.ts'
import { officeHint } from './office.ts'
import { salutationHint } from './salutation.ts'

/** What makes an employee a little more or less likely as the bearer of these mentions. Hints never prove anything. */
export function findHints(
  view: View,
  figures: readonly Figure[],
  employee: Employee,
  lastCourseDay: Found<string> | null,
): readonly Hint[] {
  const hints = [
    salutationHint(view, figures, employee.salutation),
    officeHint(view, figures, employee.office),
    employmentHint(employee.leftOn, lastCourseDay),
  ]
  return hints.flatMap((hint) => hint ?? [])
}

/** A course after the day of leaving. The directory knows no day of entry, so an early course says nothing. */
function employmentHint(leftOn: string | null, lastCourseDay: Found<string> | null): Hint | undefined {
  if (leftOn === null || lastCourseDay === null || lastCourseDay.value <= leftOn) return undefined
  const { text, boxes } = lastCourseDay
  return { kind: 'employment', agreement: 'contradicts', text, boxes: [...boxes] }
}
