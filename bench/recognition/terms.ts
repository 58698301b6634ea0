import type { DocumentType } from '@amtsbote/contract'
import type { Truth } from '@amtsbote/simulators/musterstadt'

/** What is measured: which proof the procedure asks for, and whether the town keeps a booking list. */
export interface Terms {
  readonly proof: 'two-proofs' | 'unique-name'
  readonly bookings: boolean
}

/** Papers on which nothing but a second proof is missing: with an open booking they have one. */
const ONLY_A_PROOF_MISSING = new Set([
  'no-second-proof',
  'name-only-lecturer-is-employee',
  'name-only-signatory-is-employee',
  'name-only-last-name-first',
  'namesake-without-proof',
  'near-name-alone',
  'birth-name-only',
])

/** Whether a perfect system may file the paper without a person on these terms. */
export function mayBeFiled(truth: Truth, { proof, bookings }: Terms): boolean {
  if (truth.expected === 'file') return true
  if (proof === 'unique-name' && truth.stratum === 'name-only') return true
  return bookings && truth.booked && truth.hardCases.some((name) => ONLY_A_PROOF_MISSING.has(name))
}

/** Ways to the post room after which everybody still reads every word at once. */
const LEGIBLE_WAYS = new Set([
  'text-layer',
  'clean-300',
  'skew-jpeg',
  'scan-200',
  'stamp',
  'turned-90',
  'turned-180',
  'turned-270',
])

/** Faxes, photos, pale and dirty copies and names written by hand are counted apart. */
export function isLegible({ degradation, hardCases }: Truth): boolean {
  return LEGIBLE_WAYS.has(degradation) && !hardCases.includes('handwritten-name')
}

const CERTIFICATES: ReadonlySet<DocumentType> = new Set<DocumentType>([
  'attendance-certificate',
  'certificate',
  'exam-certificate',
  'instruction-record',
  'qualification-certificate',
])

/** Whether the type is one of those that prove something. */
export function isCertificateType(type: DocumentType): boolean {
  return CERTIFICATES.has(type)
}

/** One certificate of one employee, former staff included. */
export function isEmployeesCertificate(truth: Truth): boolean {
  return truth.employeeNumber !== null && truth.topic !== null && isCertificateType(truth.documentType)
}

/** Whether the paper says whose it is: of two employees of the same name without any proof it does not. */
export function isTold(truth: Truth): boolean {
  return isEmployeesCertificate(truth) && !truth.hardCases.includes('namesake-without-proof')
}
