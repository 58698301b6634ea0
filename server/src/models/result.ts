import type { DocumentId, EmployeeNumber } from '@amtsbote/contract'

/** What recognition does with a document: files it for somebody, or asks a person. */
export type Course =
  | { readonly kind: 'automatic'; readonly employeeNumber: EmployeeNumber }
  | { readonly kind: 'review'; readonly reasons: readonly string[] }

/** What a person did with the document; null: nobody decided about it. */
export type PersonsCourse =
  | { readonly kind: 'filed'; readonly employeeNumber: EmployeeNumber; readonly register: string }
  | { readonly kind: 'rejected' }
  | null

/** A document that a model treats otherwise than what counts now. */
export interface ChangedByModel {
  readonly documentId: DocumentId
  readonly before: Course
  readonly after: Course
  readonly person: PersonsCourse
  /** It would be filed without a person, and a person decided otherwise. */
  readonly againstPerson: boolean
}

/** How papers that people decided about are told, by models that had not seen them. */
export interface LeftOut {
  readonly certificates: number
  /** Told as certificates by their wording alone. */
  readonly toldBefore: number
  readonly toldAfter: number
  readonly others: number
  /** Taken for certificates by their wording alone. */
  readonly takenBefore: number
  readonly takenAfter: number
}

/** What a model would change. */
export interface EvaluationResult {
  readonly documents: number
  readonly changed: readonly ChangedByModel[]
  readonly leftOut: LeftOut
}

/** Documents that would be filed although a person decided otherwise. One is enough to refuse a model. */
export function againstPeople({ changed }: EvaluationResult): number {
  return changed.filter(({ againstPerson }) => againstPerson).length
}
