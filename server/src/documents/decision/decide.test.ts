import { documentIdSchema } from '@amtsbote/contract'
import { describe, expect, test } from 'vitest'
import { type DocumentCase, decide, decisionSchema, documentCaseSchema } from './index.ts'
import {
  anna,
  birthProof,
  candidate,
  clearCase,
  dateBox,
  hiddenWord,
  mention,
  nameProof,
  otherAnna,
  page,
  withBest,
  withPage,
  withUnderstanding,
} from './testing.ts'

describe('a document is filed without a person', () => {
  test('when name and birth date agree and nothing contradicts', () => {
    expect(decide(clearCase())).toEqual({ kind: 'automatic', employeeNumber: anna })
  })

  test('when a birth name and the birth date agree', () => {
    expect(decide(withBest({ nameForm: 'former' }))).toEqual({ kind: 'automatic', employeeNumber: anna })
  })

  test('when a namesake exists whose birth date is another one', () => {
    const namesake = candidate({
      employeeNumber: otherAnna,
      probability: 0.001,
      proofs: [nameProof, { ...birthProof, agreement: 'contradicts' }],
    })
    const documentCase = withUnderstanding({
      candidates: [candidate({ namesakes: [otherAnna] }), namesake],
    })
    expect(decide(documentCase)).toEqual({ kind: 'automatic', employeeNumber: anna })
  })
})

describe('a document goes to a person', () => {
  test.each<{ when: string; documentCase: DocumentCase; code: string }>([
    {
      when: 'its content is adverse, whatever else agrees',
      documentCase: withUnderstanding({
        vetoes: [{ kind: 'adverse-content', text: 'nicht bestanden', boxes: [] }],
      }),
      code: 'adverse-content',
    },
    {
      when: 'it is medical, named before everything else',
      documentCase: withUnderstanding({
        candidates: [],
        vetoes: [
          { kind: 'not-a-certificate', text: 'Rechnung', boxes: [] },
          { kind: 'medical-content', text: 'Diagnose', boxes: [] },
        ],
      }),
      code: 'medical-content',
    },
    {
      when: 'it holds hidden words',
      documentCase: withPage({ hiddenWords: [hiddenWord()] }),
      code: 'hidden-text',
    },
    {
      when: 'nobody was found',
      documentCase: withUnderstanding({ candidates: [], recipientMentionIds: [] }),
      code: 'nobody-found',
    },
    {
      when: 'the participant is a stranger and the lecturer an employee',
      documentCase: withUnderstanding({
        mentions: [mention({ id: 'm1', role: 'participant' }), mention({ id: 'm2', role: 'lecturer' })],
        recipientMentionIds: ['m1'],
        candidates: [candidate({ mentionId: 'm2', probability: 0.02 })],
      }),
      code: 'nobody-found',
    },
    {
      when: 'two people are named as participants',
      documentCase: withUnderstanding({
        mentions: [mention({ id: 'm1' }), mention({ id: 'm2' })],
        recipientMentionIds: ['m1', 'm2'],
      }),
      code: 'several-recipients',
    },
    {
      when: 'the birth date of a colleague is printed beside her name',
      documentCase: withUnderstanding({
        mentions: [mention({ id: 'm1' }), mention({ id: 'm2', role: 'unknown' })],
        candidates: [
          candidate({}),
          candidate({ employeeNumber: otherAnna, mentionId: 'm2', probability: 0.002 }),
        ],
      }),
      code: 'several-recipients',
    },
    {
      when: 'the birth date is another one',
      documentCase: withBest({ proofs: [nameProof, { ...birthProof, agreement: 'contradicts' }] }),
      code: 'birth-date-contradicts',
    },
    {
      when: 'the employee number is another one',
      documentCase: withBest({
        proofs: [nameProof, { ...birthProof, kind: 'employee-number', agreement: 'contradicts' }],
      }),
      code: 'employee-number-contradicts',
    },
    {
      when: 'the birth date agrees but the number does not',
      documentCase: withBest({
        proofs: [nameProof, birthProof, { ...birthProof, kind: 'employee-number', agreement: 'contradicts' }],
      }),
      code: 'proofs-disagree',
    },
    {
      when: 'the birth date is that of another candidate',
      documentCase: withUnderstanding({
        candidates: [
          candidate({ proofs: [nameProof, { ...birthProof, agreement: 'unclear' }] }),
          candidate({ employeeNumber: otherAnna, probability: 0.01 }),
        ],
      }),
      code: 'proofs-disagree',
    },
    { when: 'the person has left', documentCase: withBest({ left: true }), code: 'left-staff' },
    {
      when: 'the person may have taught',
      documentCase: withUnderstanding({ mentions: [mention({ role: 'lecturer' })] }),
      code: 'role-unclear',
    },
    {
      when: 'the role is not certain',
      documentCase: withUnderstanding({ mentions: [mention({ roleCertainty: 0.6 })] }),
      code: 'role-unclear',
    },
    {
      when: 'the kind is unknown',
      documentCase: withUnderstanding({ documentType: { value: 'unknown', text: '', boxes: [] } }),
      code: 'kind-unknown',
    },
    {
      when: 'the kind is not released',
      documentCase: withUnderstanding({
        documentType: { value: 'invoice', text: 'Rechnung', boxes: [] },
      }),
      code: 'kind-not-released',
    },
    {
      when: 'a namesake is not told apart by a second proof',
      documentCase: withBest({ namesakes: [otherAnna], proofs: [nameProof] }),
      code: 'namesake',
    },
    {
      when: 'the directory knows no birth date of a namesake',
      documentCase: withUnderstanding({
        candidates: [
          candidate({ namesakes: [otherAnna] }),
          candidate({ employeeNumber: otherAnna, probability: 0.01, proofs: [nameProof] }),
        ],
      }),
      code: 'namesake',
    },
    {
      when: 'the name is the only proof',
      documentCase: withBest({ proofs: [nameProof] }),
      code: 'one-proof-only',
    },
    {
      when: 'two readings of the same kind are all there is',
      documentCase: withBest({ proofs: [birthProof, birthProof], nameForm: 'incomplete' }),
      code: 'not-sure-enough',
    },
    { when: 'a page was hard to read', documentCase: withPage({ confidence: 0.45 }), code: 'illegible' },
    { when: 'a page was not read to its end', documentCase: withPage({ partial: true }), code: 'illegible' },
    { when: 'the name was read badly', documentCase: withBest({ nameSimilarity: 0.8 }), code: 'illegible' },
    {
      when: 'there are more pages than one certificate has',
      documentCase: { ...clearCase(), pages: [page({}), page({}), page({})] },
      code: 'pages-unexplained',
    },
    {
      when: 'it may be filed already',
      documentCase: {
        ...clearCase(),
        duplicate: { of: documentIdSchema.parse('0190c9a2-0000-7000-8000-000000000001') },
      },
      code: 'possible-duplicate',
    },
    {
      when: 'neither topic nor provider was found',
      documentCase: withUnderstanding({ topic: null }),
      code: 'topic-missing',
    },
    {
      when: 'no date was found',
      documentCase: withUnderstanding({ documentDate: null }),
      code: 'date-missing',
    },
    {
      when: 'it is just below the threshold',
      documentCase: withBest({ probability: 0.9499 }),
      code: 'not-sure-enough',
    },
  ])('when $when', ({ documentCase, code }) => {
    const decision = decide(documentCase)
    expect(decision.kind === 'review' && decision.findings[0].code).toBe(code)
  })

  test('and the finding shows the place on the page', () => {
    const decision = decide(withBest({ proofs: [nameProof, { ...birthProof, agreement: 'contradicts' }] }))
    expect(decision).toMatchObject({ findings: [{ code: 'birth-date-contradicts', boxes: [dateBox] }, {}] })
  })

  test('and blank backs do not count as pages', () => {
    const pages = [
      page({}),
      page({ blank: true, confidence: 1 }),
      page({}),
      page({ blank: true, confidence: 1 }),
    ]
    expect(decide({ ...clearCase(), pages }).kind).toBe('automatic')
  })
})

test('a case read back from JSON is decided in the same way', () => {
  const documentCase = withBest({ probability: 0.9 })
  const replayed = documentCaseSchema.parse(JSON.parse(JSON.stringify(documentCase)))
  expect(decide(replayed)).toEqual(decide(documentCase))
  expect(decisionSchema.parse(JSON.parse(JSON.stringify(decide(documentCase))))).toEqual(decide(documentCase))
})

test('the pale monogram of a logo hides nothing', () => {
  const monogram = { ...hiddenWord(), text: 'HD' }
  expect(decide(withPage({ hiddenWords: [monogram] })).kind).toBe('automatic')
})
