import type { Proof } from '@amtsbote/contract'
import type { KnownDate } from '../dates/dateKinds.ts'
import type { DirectoryIndex } from '../directoryIndex.ts'
import type { Found } from '../fields/found.ts'
import { type BirthDate, birthDateProof, findBirthDates } from '../proofs/birthDate.ts'
import type { Booked } from '../proofs/booking.ts'
import { employeeNumberProof, findEmployeeNumbers, type PrintedNumber } from '../proofs/employeeNumber.ts'
import { findMailAddresses, mailAddressProof, type PrintedAddress } from '../proofs/mailAddress.ts'
import type { Figure } from '../proofs/owner.ts'
import type { View } from '../sheet/view.ts'

/** Details of the pages that can prove whose document it is, each with the person it is printed for. */
export interface Details {
  readonly birthDates: readonly BirthDate[]
  readonly numbers: readonly PrintedNumber[]
  readonly addresses: readonly PrintedAddress[]
  /** Who is booked for the course of the pages. */
  readonly booked: Booked
  readonly lastCourseDay: Found<string> | null
}

export function findDetails(
  view: View,
  directory: DirectoryIndex,
  figures: readonly Figure[],
  dates: readonly KnownDate[],
): Omit<Details, 'booked' | 'lastCourseDay'> {
  return {
    birthDates: findBirthDates(view, figures, dates, directory),
    numbers: findEmployeeNumbers(view, figures, directory),
    addresses: findMailAddresses(view, figures, directory),
  }
}

/** Second proofs for or against an employee as the bearer of these mentions, at most one of each kind. */
export function secondProofs(
  view: View,
  directory: DirectoryIndex,
  details: Details,
  figures: readonly Figure[],
  position: number,
): readonly Proof[] {
  const employee = directory.people[position]?.employee
  if (!employee) return []
  const { birthDates, numbers, addresses } = details
  const found = figures.flatMap((figure) => [
    birthDateProof(view, birthDates, figure, employee.birthDate) ?? [],
    employeeNumberProof(numbers, figure, employee.employeeNumber) ?? [],
    mailAddressProof(addresses, figure, position, employee.mailAddress) ?? [],
  ])
  return strongestOfKind(found.flat())
}

/** Of the same kind a contradiction outweighs an agreement: two birth dates for one person fit nobody. */
function strongestOfKind(proofs: readonly Proof[]): readonly Proof[] {
  const order = ['contradicts', 'agrees', 'unclear'] as const
  return [...Map.groupBy(proofs, ({ kind }) => kind).values()].flatMap(
    (same) => order.flatMap((agreement) => same.filter((proof) => proof.agreement === agreement))[0] ?? [],
  )
}
