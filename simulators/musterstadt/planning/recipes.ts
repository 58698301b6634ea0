import type { Field } from '../catalogue/catalogue.ts'
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
  /** Only courses of this field. */
  readonly field?: Field
  readonly remark?: 'adverse' | 'harmless' | 'injection'
  readonly hiddenText?: 'somebody-else' | 'instruction'
  /** The name alone speaks for the person, and nothing against her. */
  readonly nameOnly?: true
  readonly yearChange?: boolean
  readonly bundle?: 'two-people' | 'same-person-twice' | 'list-on-second-page'
  readonly spoilt?: 'encrypted' | 'empty' | 'not-a-document' | 'duplicate' | 'blank'
  readonly degradations?: readonly Degradation[]
}

const TWO_PROOFS = 'Name and a second proof agree with one employee.'

/** Papers that may be filed without a person on two proofs, however hard they are to read. */
export const ordinaryRecipes: readonly Recipe[] = [
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
  { id: 'surname-capitals', weight: 26, expected: 'file', why: TWO_PROOFS, style: 'surname-capitals' },
  {
    id: 'harmless-sentence',
    weight: 40,
    expected: 'file',
    why: `${TWO_PROOFS} A sentence sounds adverse and is not.`,
    remark: 'harmless',
  },
  {
    id: 'health-topic',
    weight: 26,
    expected: 'file',
    why: `${TWO_PROOFS} The topic is health; the paper is not a medical one.`,
    field: 'wellbeing',
  },
]
