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
  /** Health as a topic of further training; sounds like a medical paper and is none. */
  | 'wellbeing'

export type Emblem =
  | 'ring'
  | 'bars'
  | 'tower'
  | 'wave'
  | 'diamond'
  | 'steps'
  | 'leaf'
  | 'arch'
  | 'shield'
  /** The initials in a filled square: a logo with text. */
  | 'initials'
  | 'none'

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
  readonly emblem: Emblem
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

/** Its length in full hours and quarters: `8` units of 45 minutes are `6` hours. */
export function courseHours({ units }: Course): number {
  return units * 0.75
}

/** The same as a German paper prints it: `11,25`. */
export function hoursText(course: Course): string {
  return String(courseHours(course)).replace('.', ',')
}

/** One course a line: `field | title | days | units | contents; …`. @throws Error when a line has other parts. */
export function courseTable(text: string): Course[] {
  return cells(text, 5).map(([field = '', title = '', days, units, contents = '']) =>
    course(field as Field, title, Number(days), Number(units), contents),
  )
}

/** One issuer a line: `name | short | street, place | field field … | colour emblem`. @throws Error as above. */
export function issuerTable(text: string): Issuer[] {
  return cells(text, 5).map(([name = '', short = '', address = '', fields = '', look = '']) => {
    const [colour = '', emblem = 'none'] = look.split(' ')
    return issuer(name, short, address, fields.split(' ') as Field[], [colour, emblem as Emblem])
  })
}

function cells(text: string, count: number): string[][] {
  const lines = text.split('\n').filter((line) => line.trim() !== '')
  return lines.map((line) => {
    const parts = line.split('|').map((part) => part.trim())
    if (parts.length !== count) throw new Error(`a line of the catalogue has ${parts.length} parts: ${line}`)
    return parts
  })
}
