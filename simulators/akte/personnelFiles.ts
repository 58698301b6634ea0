import { readFile, stat } from 'node:fs/promises'

/** A personnel file that exists in this e-file. */
export interface PersonnelFile {
  readonly employeeNumber: string
  readonly fileReference: string
  /** Shown on the page of the simulator only. */
  readonly name: string
}

/** Musterstadt numbers its personnel files by main office (10) and employee number. */
export function fileReferenceOf(employeeNumber: string): string {
  return `10-${employeeNumber}`
}

/**
 * The personnel files of a town: one for everybody in its directory, left staff included, because their files
 * are kept on. The CSV is read again when it has changed.
 */
export class PersonnelFiles {
  readonly #path: string
  #files: ReadonlyMap<string, PersonnelFile> = new Map()
  #readAt = ''

  constructor(csvPath: string) {
    this.#path = csvPath
  }

  /** @throws Error when the directory cannot be read or has no column `personalnummer` */
  async find(employeeNumber: string): Promise<PersonnelFile | undefined> {
    const { mtimeMs, size } = await stat(this.#path)
    const state = `${mtimeMs} ${size}`
    if (state !== this.#readAt) {
      this.#files = parseDirectory(decode(await readFile(this.#path)))
      this.#readAt = state
    }
    return this.#files.get(employeeNumber)
  }
}

/** Reads the columns that an e-file needs from a directory, in any order. */
export function parseDirectory(csv: string): ReadonlyMap<string, PersonnelFile> {
  const [header = '', ...lines] = csv.split(/\r?\n/)
  const separator = header.includes(';') ? ';' : ','
  const columns = splitLine(header, separator).map((name) => name.trim().toLowerCase())
  const at = (cells: readonly string[], name: string) => cells[columns.indexOf(name)]?.trim() ?? ''
  if (!columns.includes('personalnummer')) throw new Error('The directory has no column "personalnummer"')

  const files = lines.flatMap((line): PersonnelFile[] => {
    const cells = splitLine(line, separator)
    const employeeNumber = at(cells, 'personalnummer')
    if (employeeNumber === '') return []
    const name = [at(cells, 'titel'), at(cells, 'vorname'), at(cells, 'nachname')].filter(Boolean).join(' ')
    return [{ employeeNumber, fileReference: fileReferenceOf(employeeNumber), name }]
  })
  return new Map(files.map((file) => [file.employeeNumber, file]))
}

/** Fields in double quotes may hold the separator and doubled quotes; line breaks inside fields do not occur here. */
function splitLine(line: string, separator: string): string[] {
  const fields =
    line.match(separator === ';' ? /("(?:[^"]|"")*"|[^;]*)(?:;|$)/g : /("(?:[^"]|"")*"|[^,]*)(?:,|$)/g) ?? []
  return fields.map((field) =>
    field
      .replace(/[;,]$/, '')
      .replace(/^"(.*)"$/s, '$1')
      .replaceAll('""', '"'),
  )
}

/** UTF-8, or what Excel writes on a German Windows. */
function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}
