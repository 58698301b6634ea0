import type { DocumentId, DocumentLine, EmployeeNumber } from '@amtsbote/contract'
import { describe, expect, test } from 'vitest'
import { decisionLine, type Tally, tallied, tallyText, tallyTotal } from './decisions.ts'

const filed: DocumentLine = {
  file: 'a/b.pdf',
  documentId: '0190c9a2-0000-7000-8000-000000000001' as DocumentId,
  state: 'ordered',
  decision: 'automatic',
  reason: null,
  employeeNumber: '1234567' as EmployeeNumber,
  probability: 0.996,
  candidates: [],
  documentType: 'attendance-certificate',
  title: '2026-03-12 Teilnahmebescheinigung – Vergaberecht kompakt',
  documentDate: '2026-03-12',
  pages: 2,
}
const asked: DocumentLine = { ...filed, state: 'review', decision: 'review', reason: 'namesake' }
const unusable: DocumentLine = {
  ...filed,
  decision: 'rejected',
  reason: 'file-damaged',
  employeeNumber: null,
}

describe('a decided document is one line', () => {
  test.each([
    {
      line: filed,
      says: 'Ablage ohne Mensch: a/b.pdf: 1234567 (99 %) 2026-03-12 Teilnahmebescheinigung – Vergaberecht kompakt [0190c9a2-0000-7000-8000-000000000001]',
    },
    {
      line: asked,
      says: 'zu prüfen: a/b.pdf: Zwei Personen mit gleichem oder ähnlichem Namen; Vorschlag 1234567 (99 %) [0190c9a2-0000-7000-8000-000000000001]',
    },
    {
      line: unusable,
      says: 'nicht verwendbar: a/b.pdf: Die Datei ist beschädigt [0190c9a2-0000-7000-8000-000000000001]',
    },
  ])('$line.decision', ({ line, says }) => {
    expect(decisionLine(line, 'de')).toBe(says)
  })

  test('whatever the file is called', () => {
    expect(decisionLine({ ...filed, file: 'a\nb\u001B[1m.pdf' }, 'en')).not.toMatch(/\p{Cc}/u)
  })
})

test('decisions are counted', () => {
  const tally = [filed, asked, asked].reduce<Tally>(tallied, {})
  expect(tallyTotal(tally)).toBe(3)
  expect(tallyText(tally, 'de')).toBe('Ablage ohne Mensch 1 · zu prüfen 2 · nicht verwendbar 0')
})
