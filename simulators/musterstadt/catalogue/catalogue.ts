/** What a course is about; decides who offers it and on which kind of paper it is confirmed. */
export type Field =
  | 'administration'
  | 'finance'
  | 'computing'
  | 'leadership'
  | 'social'
  | 'childcare'
  | 'building'
  | 'fire'
  | 'safety'
  | 'first-aid'
  | 'language'
  | 'health'
  | 'international'

/** An invented body that gives out certificates. */
export interface Issuer {
  readonly name: string
  /** How its name ends up in a title: short, without legal form. */
  readonly short: string
  readonly street: string
  readonly place: string
  readonly fields: readonly Field[]
  /** Ink of its letterhead. */
  readonly colour: string
  /** Letterhead emblem: a few simple shapes are enough to make papers look different. */
  readonly emblem: 'ring' | 'bars' | 'tower' | 'wave' | 'none'
}

export interface Course {
  readonly title: string
  readonly field: Field
  readonly days: number
  /** Teaching units of 45 minutes. */
  readonly units: number
  readonly contents: readonly string[]
}

/** Issuers, courses and places of one wall: development and evaluation share none of them. */
export interface Catalogue {
  readonly issuers: readonly Issuer[]
  readonly courses: readonly Course[]
}

/** Writes an issuer as one line of a table. */
export function issuer(
  name: string,
  short: string,
  address: string,
  fields: readonly Field[],
  look: readonly [colour: string, emblem: Issuer['emblem']],
): Issuer {
  const [street = '', place = ''] = address.split(', ')
  return { name, short, street, place, fields, colour: look[0], emblem: look[1] }
}

/** Writes a course as one line of a table; contents are separated by semicolons. */
export function course(field: Field, title: string, days: number, units: number, contents: string): Course {
  return { field, title, days, units, contents: contents.split(';').map((item) => item.trim()) }
}
