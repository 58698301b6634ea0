import type { Who } from '../directory/people.ts'
import type { NameStyle, ProofPlace, Purpose } from '../layouts/sheet.ts'
import type { Degradation } from '../scanning/scan.ts'

/** A colleague who is on the page without being the recipient. */
export type Colleague = 'lecturer' | 'lecturer-prominent' | 'signatory' | 'contact'

/** How the printed name differs from the directory's. */
export type Printing = 'as-recorded' | 'birth-name' | 'transliterated' | 'call-name' | 'without-title'

/** One kind of paper in the town's post; everything left out is ordinary. */
export interface Recipe {
  readonly id: string
  /** How often, relative to all others; they add up to about 1,000. */
  readonly weight: number
  readonly expected: 'file' | 'review' | 'rejected'
  readonly why: string
  readonly who?: Who
  readonly printing?: Printing
  readonly style?: NameStyle
  readonly proofs?: 'printed' | 'none' | 'birth-date-only' | 'birth-date-contradicts'
  readonly needs?: ProofPlace
  readonly colleague?: Colleague
  readonly purpose?: Purpose
  readonly remark?: 'adverse' | 'medical'
  readonly hiddenText?: boolean
  readonly yearChange?: boolean
  readonly bundle?: 'two-people' | 'same-person-twice' | 'list-on-second-page'
  readonly spoilt?: 'encrypted' | 'empty' | 'not-a-document' | 'duplicate' | 'blank'
  readonly degradations?: readonly Degradation[]
}

const TWO_PROOFS = 'Name and a second proof agree with one employee.'
const SCANS: readonly Degradation[] = ['clean-300', 'skew-jpeg', 'scan-200', 'stamp', 'noise']

/** The town's post: seven in ten papers may be filed, the rest are the cases that must not go wrong. */
export const recipes: readonly Recipe[] = [
  { id: 'plain', weight: 285, expected: 'file', why: TWO_PROOFS },
  { id: 'last-name-first', weight: 36, expected: 'file', why: TWO_PROOFS, style: 'last-name-first' },
  { id: 'upper-case', weight: 30, expected: 'file', why: TWO_PROOFS, style: 'upper-case' },
  { id: 'letter-spaced', weight: 22, expected: 'file', why: TWO_PROOFS, style: 'letter-spaced' },
  { id: 'broken-name', weight: 22, expected: 'file', why: TWO_PROOFS, style: 'broken', who: 'double-name' },
  { id: 'double-name', weight: 18, expected: 'file', why: TWO_PROOFS, who: 'double-name' },
  { id: 'particle', weight: 10, expected: 'file', why: TWO_PROOFS, who: 'particle' },
  {
    id: 'lecturer-is-employee',
    weight: 24,
    expected: 'file',
    why: `${TWO_PROOFS} The lecturer is a colleague.`,
    colleague: 'lecturer',
  },
  {
    id: 'lecturer-prominent',
    weight: 30,
    expected: 'file',
    why: `${TWO_PROOFS} The lecturer, a colleague, is printed larger.`,
    colleague: 'lecturer-prominent',
  },
  {
    id: 'signatory-is-employee',
    weight: 28,
    expected: 'file',
    why: `${TWO_PROOFS} A colleague signed.`,
    colleague: 'signatory',
  },
  {
    id: 'contact-is-employee',
    weight: 26,
    expected: 'file',
    why: `${TWO_PROOFS} The contact person is a colleague.`,
    colleague: 'contact',
  },
  {
    id: 'namesake-with-proof',
    weight: 40,
    expected: 'file',
    why: 'Two employees share the name; the second proof says which.',
    who: 'namesake',
  },
  {
    id: 'near-name',
    weight: 28,
    expected: 'file',
    why: 'A colleague’s name differs by a letter; the second proof says which.',
    who: 'near-name',
  },
  {
    id: 'birth-name',
    weight: 24,
    expected: 'file',
    why: 'The birth name is recorded and a second proof agrees.',
    who: 'birth-named',
    printing: 'birth-name',
  },
  {
    id: 'transliterated',
    weight: 24,
    expected: 'file',
    why: `${TWO_PROOFS} Umlauts or foreign letters are written out.`,
    who: 'umlaut',
    printing: 'transliterated',
  },
  { id: 'foreign-letters', weight: 26, expected: 'file', why: TWO_PROOFS, who: 'foreign-letters' },
  {
    id: 'foreign-letters-dropped',
    weight: 14,
    expected: 'file',
    why: `${TWO_PROOFS} Foreign letters lost their marks.`,
    who: 'foreign-letters',
    printing: 'transliterated',
  },
  {
    id: 'call-name',
    weight: 18,
    expected: 'file',
    why: `${TWO_PROOFS} Only one of several forenames is printed.`,
    who: 'several-forenames',
    printing: 'call-name',
  },
  { id: 'year-change', weight: 14, expected: 'file', why: TWO_PROOFS, yearChange: true },
  {
    id: 'no-second-proof',
    weight: 62,
    expected: 'review',
    why: 'Only the name speaks for the person',
    proofs: 'none',
  },
  {
    id: 'namesake-without-proof',
    weight: 18,
    expected: 'review',
    why: 'Two employees share the name and nothing says which; only the name speaks for the person',
    who: 'namesake',
    proofs: 'none',
  },
  {
    id: 'outsider',
    weight: 30,
    expected: 'review',
    why: 'The recipient is not in the directory',
    who: 'outsider',
    proofs: 'birth-date-only',
  },
  {
    id: 'outsider-namesake',
    weight: 18,
    expected: 'review',
    why: 'The recipient is a namesake from another town: the birth date is another one',
    who: 'outsider-namesake',
    proofs: 'birth-date-only',
  },
  {
    id: 'birth-date-contradicts',
    weight: 18,
    expected: 'review',
    why: 'The printed birth date differs from the directory’s',
    proofs: 'birth-date-contradicts',
  },
  { id: 'left-staff', weight: 18, expected: 'review', why: 'The person has left', who: 'left' },
  {
    id: 'adverse',
    weight: 20,
    expected: 'review',
    why: 'Adverse content needs a hearing first',
    remark: 'adverse',
  },
  {
    id: 'medical',
    weight: 14,
    expected: 'review',
    why: 'Medical content does not belong into this register',
    purpose: 'medical',
  },
  {
    id: 'attendance-list',
    weight: 14,
    expected: 'review',
    why: 'Many people are listed; the list belongs to nobody’s file',
    purpose: 'attendance-list',
    who: 'anyone',
    proofs: 'none',
  },
  {
    id: 'two-people',
    weight: 12,
    expected: 'review',
    why: 'Two certificates of different people in one scan',
    bundle: 'two-people',
    degradations: ['clean-300', 'skew-jpeg', 'scan-200', 'fax'],
  },
  {
    id: 'same-person-twice',
    weight: 5,
    expected: 'review',
    why: 'Two certificates in one scan have to be split',
    bundle: 'same-person-twice',
    degradations: ['clean-300', 'scan-200'],
  },
  {
    id: 'list-on-second-page',
    weight: 5,
    expected: 'review',
    why: 'The second page names all other participants',
    bundle: 'list-on-second-page',
    degradations: ['text-layer', 'clean-300', 'scan-200'],
  },
  {
    id: 'hidden-text',
    weight: 10,
    expected: 'review',
    why: 'The text layer holds invisible words that name somebody else',
    hiddenText: true,
    degradations: ['text-layer'],
  },
  {
    id: 'handwritten-name',
    weight: 12,
    expected: 'review',
    why: 'The name is written by hand',
    style: 'handwritten',
    degradations: SCANS,
  },
  {
    id: 'invitation',
    weight: 10,
    expected: 'review',
    why: 'An invitation proves nothing',
    purpose: 'invitation',
  },
  {
    id: 'registration',
    weight: 6,
    expected: 'review',
    why: 'A confirmation of registration proves nothing',
    purpose: 'registration',
  },
  { id: 'invoice', weight: 10, expected: 'review', why: 'An invoice proves nothing', purpose: 'invoice' },
  {
    id: 'duplicate',
    weight: 9,
    expected: 'rejected',
    why: 'Exactly this file is there twice',
    spoilt: 'duplicate',
  },
  { id: 'encrypted', weight: 8, expected: 'rejected', why: 'The file needs a password', spoilt: 'encrypted' },
  { id: 'empty-file', weight: 7, expected: 'rejected', why: 'The file holds no bytes', spoilt: 'empty' },
  {
    id: 'not-a-document',
    weight: 7,
    expected: 'rejected',
    why: 'A text file renamed to .pdf',
    spoilt: 'not-a-document',
  },
  { id: 'blank-pages', weight: 3, expected: 'rejected', why: 'All pages are blank', spoilt: 'blank' },
]
