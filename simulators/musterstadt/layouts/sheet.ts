import type { DocumentType } from '@amtsbote/contract'
import type { Course, Field, Issuer } from '../catalogue/catalogue.ts'
import type { Side } from '../directory/sides.ts'
import type { Random } from '../random.ts'

/** How the recipient's name is set; all but the first make recognition harder. */
export type NameStyle =
  | 'plain'
  | 'last-name-first'
  | 'upper-case'
  /** Anna MÜLLER */
  | 'surname-capitals'
  | 'letter-spaced'
  | 'broken'
  | 'handwritten'

/** The recipient as printed; empty text means that the paper does not say it. */
export interface PrintedRecipient {
  readonly salutation: 'Frau' | 'Herr' | ''
  readonly academicTitle: string
  readonly firstNames: string
  readonly lastName: string
  readonly birthName: string
  readonly style: NameStyle
  readonly birthDate: string
  readonly employeeNumber: string
  readonly mailAddress: string
  readonly office: string
}

/** Somebody else on the page, as printed: `Dr. Petra Lang`. */
export interface PrintedPerson {
  readonly name: string
  readonly role: string
  readonly mailAddress: string
  readonly phone: string
}

/** Everything that a layout may print. Text is plain; layouts escape it. */
export interface Sheet {
  readonly issuer: Issuer
  readonly course: Course
  readonly recipient: PrintedRecipient
  readonly documentType: DocumentType
  /** Course days with preposition, as printed. */
  readonly period: string
  readonly issuedOn: string
  readonly validUntil: string
  readonly lecturers: readonly PrintedPerson[]
  /** The lecturer is printed larger than the recipient. */
  readonly lecturerProminent: boolean
  readonly signatories: readonly PrintedPerson[]
  readonly contact: PrintedPerson | null
  /** Others who took part, for lists. */
  readonly participants: readonly PrintedRecipient[]
  /** A sentence that changes what the paper means: failed, aborted, medical. */
  readonly remark: string
  /** A sentence that changes nothing, however it sounds: `Die Prüfung wurde nicht abgelegt, da …`. */
  readonly note: string
  /** White text that only a text layer shows. */
  readonly hiddenText: string
  readonly serialNumber: string
  readonly venue: string
  /** Chance for wording and small variations of this one paper. */
  readonly random: Random
}

/** Which second proofs the layout has a place for. */
export type ProofPlace = 'birth-date' | 'employee-number' | 'mail-address'

/** Somebody on the page who is not the recipient. */
export type Bystander = 'lecturer' | 'signatory' | 'contact'

/** Side of the wall; people, issuers, courses and fonts have one too. */
export type LayoutSet = Side

/** What the paper is, beyond the contract's document types. */
export type Purpose =
  | 'certificate'
  | 'attendance-list'
  | 'invitation'
  | 'registration'
  | 'booking'
  | 'invoice'
  | 'medical'

/** One hand: a way in which some issuers set their papers. */
export interface Layout {
  readonly id: string
  readonly set: LayoutSet
  readonly purpose: Purpose
  readonly documentType: DocumentType
  /** Fields whose issuers and courses use it; empty means all. */
  readonly fields: readonly Field[]
  /** Restricts the layout to issuers with these short names. */
  readonly issuers?: readonly string[]
  readonly proofPlaces: readonly ProofPlace[]
  /** Other people whom the layout has a place for. */
  readonly shows: readonly Bystander[]
  /** What the layout never prints although most do. */
  readonly omits?: readonly ('period' | 'issued-on')[]
  /** In which unit it prints the extent; default teaching units of 45 minutes. */
  readonly extent?: 'hours' | 'days' | 'none'
  /** It prints until when the proof is valid. */
  readonly expires?: true
  /** It hangs framed on a wall: only a phone's picture of it arrives. */
  readonly framed?: true
  readonly language: 'de' | 'en'
  readonly orientation: 'portrait' | 'landscape'
  /** How the layout sets names when the paper asks for nothing special; default `plain`. */
  readonly nameStyle?: NameStyle
  /** Complete HTML document with one `section.page` per page. */
  readonly render: (sheet: Sheet) => string
}
