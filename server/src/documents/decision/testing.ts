import {
  type Candidate,
  type EmployeeNumber,
  employeeNumberSchema,
  type Proof,
  type Understanding,
} from '@amtsbote/contract'
import { defaultProcedures, type Procedure } from '#procedures'
import type { DocumentCase } from './case.ts'

/** For tests: Where the name stands. */
export const nameBox = { page: 1, x: 0.3, y: 0.3, width: 0.3, height: 0.02 }
/** For tests: Where the birth date stands. */
export const dateBox = { page: 1, x: 0.4, y: 0.35, width: 0.2, height: 0.02 }
/** For tests: Whose certificate the clear case is. */
export const anna = employeeNumber('1000001')
/** For tests: Somebody with the same name. */
export const otherAnna = employeeNumber('1000002')

/** For tests: The name, agreeing. */
export const nameProof: Proof = { kind: 'name', agreement: 'agrees', text: 'Anna Müller', boxes: [nameBox] }
/** For tests: The birth date, agreeing. */
export const birthProof: Proof = {
  kind: 'birth-date',
  agreement: 'agrees',
  text: '12.03.1980',
  boxes: [dateBox],
}

/** For tests: A candidate whose name and birth date agree. */
export function candidate(change: Partial<Candidate>): Candidate {
  return {
    employeeNumber: anna,
    probability: 0.995,
    mentionId: 'm1',
    nameForm: 'current',
    nameSimilarity: 1,
    proofs: [nameProof, birthProof],
    left: false,
    namesakes: [],
    ...change,
  }
}

/** For tests: The participant's name. */
export function mention(
  change: Partial<Understanding['mentions'][number]>,
): Understanding['mentions'][number] {
  return {
    id: 'm1',
    text: 'Anna Müller',
    boxes: [nameBox],
    role: 'participant',
    roleCertainty: 0.98,
    ...change,
  }
}

/** For tests: A page that was read well. */
export function page(change: Partial<DocumentCase['pages'][number]>): DocumentCase['pages'][number] {
  return {
    page: 1,
    source: 'ocr',
    blank: false,
    partial: false,
    hiddenWords: [],
    confidence: 0.93,
    ...change,
  }
}

/** For tests: The shipped procedure, changed. */
export function procedure(change: Partial<Procedure>): Procedure {
  return { ...(defaultProcedures().procedures[0] as Procedure), ...change }
}

/** For tests: A case to which no gate objects. */
export function clearCase(): DocumentCase {
  return {
    understanding: {
      version: 'test',
      mentions: [mention({})],
      candidates: [candidate({})],
      recipientMentionIds: ['m1'],
      documentType: { value: 'attendance-certificate', text: 'Teilnahmebescheinigung', boxes: [] },
      topic: { value: 'Vergaberecht kompakt', text: 'Vergaberecht kompakt', boxes: [] },
      provider: null,
      courseFrom: null,
      courseTo: null,
      extent: null,
      issuedOn: null,
      validUntil: null,
      vetoes: [],
      title: '2026-03-12 Teilnahmebescheinigung – Vergaberecht kompakt',
      documentDate: '2026-03-12',
    },
    pages: [page({})],
    procedure: procedure({}),
    duplicate: null,
  }
}

/** For tests: The clear case, understood otherwise. */
export function withUnderstanding(change: Partial<Understanding>): DocumentCase {
  return { ...clearCase(), understanding: { ...clearCase().understanding, ...change } }
}

/** For tests: The clear case with another best candidate. */
export function withBest(change: Partial<Candidate>): DocumentCase {
  return withUnderstanding({ candidates: [candidate(change)] })
}

/** For tests: The clear case with another page. */
export function withPage(change: Partial<DocumentCase['pages'][number]>): DocumentCase {
  return { ...clearCase(), pages: [page(change)] }
}

/** For tests: A word that nobody would see. */
export function hiddenWord() {
  return { text: 'Personalnummer', box: nameBox, confidence: 1, line: '1' }
}

/** For tests: A number as an identifier. */
export function employeeNumber(digits: string): EmployeeNumber {
  return employeeNumberSchema.parse(digits)
}
