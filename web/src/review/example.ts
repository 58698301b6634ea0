import {
  type Box,
  type Candidate,
  type DocumentDetail,
  type DocumentSummary,
  documentDetailSchema,
  type EmployeeNumber,
  type Understanding,
} from '@amtsbote/contract'
import type { Person } from './proposal/person.ts'

/** For tests: a box at a height, wide enough for a few words. */
export function boxAt(y: number, page = 1): Box {
  return { page, x: 0.2, y, width: 0.3, height: 0.02 }
}

/** For tests: an employee number without the ceremony. */
export function number(digits: string): EmployeeNumber {
  return digits as EmployeeNumber
}

/** For tests: somebody in the directory. */
export function person(changes: Partial<Person> = {}): Person {
  return {
    employeeNumber: number('0104882'),
    name: 'Sabine Krämer',
    office: 'Kämmerei',
    birthDate: '1985-03-12',
    status: 'active',
    formerLastNames: [],
    ...changes,
  }
}

/** For tests: a candidate whose name agrees and nothing else is known. */
export function candidate(changes: Partial<Candidate> = {}): Candidate {
  return {
    employeeNumber: number('0104882'),
    probability: 0.8,
    mentionId: 'm1',
    nameForm: 'current',
    nameSimilarity: 1,
    proofs: [],
    left: false,
    namesakes: [],
    ...changes,
  }
}

/** For tests: what is understood of a certificate for one participant. */
export function understanding(changes: Partial<Understanding> = {}): Understanding {
  return {
    version: 'test',
    mentions: [
      { id: 'm1', text: 'Sabine Krämer', boxes: [boxAt(0.3)], role: 'participant', roleCertainty: 1 },
    ],
    candidates: [candidate()],
    recipientMentionIds: ['m1'],
    documentType: { value: 'attendance-certificate', text: 'Teilnahmebescheinigung', boxes: [boxAt(0.1)] },
    topic: { value: 'Vergaberecht', text: 'Vergaberecht', boxes: [boxAt(0.15)] },
    provider: null,
    courseFrom: null,
    courseTo: { value: '2025-10-14', text: '14.10.2025', boxes: [boxAt(0.5)] },
    extent: null,
    issuedOn: { value: '2025-10-20', text: '20.10.2025', boxes: [boxAt(0.6)] },
    validUntil: null,
    vetoes: [],
    title: '2025-10-14 Teilnahmebescheinigung – Vergaberecht (Studieninstitut)',
    documentDate: '2025-10-14',
    ...changes,
  }
}

const EXAMPLE_ID = '0199a000-0000-7000-8000-000000000001'

/** For tests: a document in review. */
export function detail(changes: Partial<DocumentDetail> = {}): DocumentDetail {
  const understood = understanding()
  const example = {
    id: EXAMPLE_ID,
    name: 'Eingang/scan-0001.pdf',
    state: 'review',
    receivedAt: '2026-03-16T08:00:00Z',
    source: 'folder',
    reason: 'one-proof-only',
    title: understood.title,
    documentDate: understood.documentDate,
    employeeNumber: '0104882',
    pages: 1,
    mediaType: 'application/pdf',
    sizeBytes: 1000,
    sha256: null,
    duplicateOf: null,
    pageList: [{ page: 1, aspectRatio: 0.7, turn: 0, blank: false }],
    findings: [],
    understanding: understood,
    people: [person()],
    threshold: 0.95,
    register: '09',
    order: null,
    ...changes,
  }
  return documentDetailSchema.parse(example)
}

/** For tests: a document in the list, by the last digits of its id. */
export function summary(end: number, changes: Partial<DocumentSummary> = {}): DocumentSummary {
  return { ...detail({ id: idOf(end) }), ...changes }
}

/** For tests: an id by its last digits. */
export function idOf(end: number): DocumentDetail['id'] {
  return `${EXAMPLE_ID.slice(0, -3)}${String(end).padStart(3, '0')}` as DocumentDetail['id']
}
