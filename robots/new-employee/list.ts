import { readTable, type TableFault, type TableRow } from '@amtsbote/robot-formats'
import { BusinessError, z } from '@amtsbote/robot-sdk'

/** A list is written by hand for one date; longer ones are whole staffs, which are brought over by other means. */
const ROWS_MAX = 200
/** Tryton has no limit; longer ones are two cells that ran together. */
const NAME_LENGTH_MAX = 80

/** What the heading of each column may say. */
const columns = {
  personnelNumber: ['Personalnummer', 'Personal-Nr.', 'Pers.-Nr.', 'PersNr'],
  lastName: ['Nachname', 'Familienname', 'Name'],
  firstName: ['Vorname', 'Vornamen'],
  entry: ['Eintritt', 'Eintrittsdatum', 'Eintritt am', 'Beschäftigt ab'],
}

/** Letters of all languages with what stands between them in double names; never a comma, which parts the two names. */
const nameOf = (what: string) =>
  z
    .string()
    .transform((text) => text.normalize('NFC').replace(/\s+/g, ' ').trim())
    .pipe(
      z
        .string()
        .min(1, `Der ${what} fehlt.`)
        .max(NAME_LENGTH_MAX, `Der ${what} ist länger als ${NAME_LENGTH_MAX} Zeichen.`)
        .regex(/^(?:$|[\p{L}\p{M}'’.\- ]+$)/u, `Der ${what} enthält Zeichen, die in keinem Namen stehen.`),
    )

const entrySchema = z.string().transform((text, check) => {
  const day = dayOf(text)
  if (day) return day
  const message =
    text === ''
      ? 'Der Eintritt fehlt.'
      : 'Das ist kein Tag. Bitte als TT.MM.JJJJ schreiben, mit vierstelligem Jahr.'
  check.addIssue({ code: 'custom', message })
  return z.NEVER
})

const rowSchema = z.object({
  personnelNumber: z.string().regex(/^\d{4,12}$/, 'Eine Personalnummer hat 4 bis 12 Ziffern.'),
  lastName: nameOf('Nachname'),
  firstName: nameOf('Vorname'),
  entry: entrySchema,
})

/** Somebody who starts; the day as `2026-03-01`. */
export type NewEmployee = z.infer<typeof rowSchema>

/** A row that can be read, with its number in the table. */
export type ListRow = TableRow<NewEmployee>

/**
 * Reads a list of new employees (xlsx, ods, csv).
 * @throws BusinessError when it is no table, a column is missing, or it is empty or too long
 */
export function readList(bytes: Uint8Array): {
  readonly rows: readonly ListRow[]
  readonly faults: readonly TableFault[]
} {
  const reading = readTable(bytes, { columns, row: rowSchema })
  const count = reading.rows.length + new Set(reading.faults.map(({ number }) => number)).size
  if (count === 0) throw new BusinessError('Die Liste hat keine Zeilen.')
  if (count > ROWS_MAX)
    throw new BusinessError(`Die Liste hat ${count} Zeilen. Bitte in Listen zu ${ROWS_MAX} Zeilen teilen.`)
  return reading
}

/** As the personnel system writes names: `Grünwald-Çelik, Zoë`. */
export function fullName({ lastName, firstName }: NewEmployee): string {
  return `${lastName}, ${firstName}`
}

/** As people write and read days in forms: `01.03.2026`. */
export function germanDay(day: string): string {
  return day.split('-').toReversed().join('.')
}

/** A day as `2026-03-01`, from that or from `1.3.2026`; null for what is no day of this or the last century. */
function dayOf(text: string): string | null {
  const [, day = '', month = '', year = ''] =
    /^(\d{1,2})\.\s?(\d{1,2})\.\s?((?:19|20)\d{2})$/.exec(text) ?? []
  const written = year === '' ? text : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return /^(?:19|20)/.test(written) && z.iso.date().safeParse(written).success ? written : null
}
