import { type FileHandle, open } from 'node:fs/promises'

/** Pixels per inch of paper on each axis. Fax machines use 204 x 98. */
export interface Resolution {
  readonly x: number
  readonly y: number
}

/** TIFF 6.0, section 8. sharp tells only one resolution, and fax pages have two. */
const X_RESOLUTION = 282
const Y_RESOLUTION = 283
const RESOLUTION_UNIT = 296
const UNIT_CENTIMETRE = 3
const CENTIMETRES_PER_INCH = 2.54

const CLASSIC_TIFF = 42
const HEADER_BYTES = 8
const ENTRY_BYTES = 12
/** Real directories have 10 to 40 entries. */
const MOST_ENTRIES = 512
/** How oblong pixels may be: 204 x 98 dpi is 2.1. */
const MOST_OBLONG = 4

/** The resolution of one page (from 0) of a classic TIFF; null when it says nothing, or is another kind of file. */
export async function tiffResolution(path: string, index: number): Promise<Resolution | null> {
  await using file = await open(path, 'r')
  const header = await bytesAt(file, 0, HEADER_BYTES)
  const order = header?.toString('latin1', 0, 2)
  if (!header || (order !== 'II' && order !== 'MM')) return null
  const read = readerOf(order === 'II')
  if (read.short(header, 2) !== CLASSIC_TIFF) return null
  let directory = await directoryAt(file, read, read.long(header, 4))
  for (let skipped = 0; directory && skipped < index; skipped += 1)
    directory = await directoryAt(file, read, directory.next)
  return directory ? await resolutionIn(file, read, directory.entries) : null
}

interface Reader {
  short(bytes: Buffer, at: number): number
  long(bytes: Buffer, at: number): number
}

function readerOf(littleEndian: boolean): Reader {
  return littleEndian
    ? { short: (bytes, at) => bytes.readUInt16LE(at), long: (bytes, at) => bytes.readUInt32LE(at) }
    : { short: (bytes, at) => bytes.readUInt16BE(at), long: (bytes, at) => bytes.readUInt32BE(at) }
}

async function directoryAt(
  file: FileHandle,
  read: Reader,
  offset: number,
): Promise<{ readonly entries: readonly Buffer[]; readonly next: number } | null> {
  if (offset === 0) return null
  const count = await bytesAt(file, offset, 2)
  const entries = count ? read.short(count, 0) : 0
  if (entries === 0 || entries > MOST_ENTRIES) return null
  const table = await bytesAt(file, offset + 2, entries * ENTRY_BYTES + 4)
  if (!table) return null
  return {
    entries: Array.from({ length: entries }, (_, i) =>
      table.subarray(i * ENTRY_BYTES, (i + 1) * ENTRY_BYTES),
    ),
    next: read.long(table, entries * ENTRY_BYTES),
  }
}

async function resolutionIn(
  file: FileHandle,
  read: Reader,
  entries: readonly Buffer[],
): Promise<Resolution | null> {
  const entry = (tag: number) => entries.find((candidate) => read.short(candidate, 0) === tag)
  const fraction = async (tag: number): Promise<number | null> => {
    const found = entry(tag)
    const value = found ? await bytesAt(file, read.long(found, 8), 8) : null
    return value && read.long(value, 4) > 0 ? read.long(value, 0) / read.long(value, 4) : null
  }
  const [x, y] = [await fraction(X_RESOLUTION), await fraction(Y_RESOLUTION)]
  if (!x || !y || Math.max(x / y, y / x) > MOST_OBLONG) return null
  const unit = entry(RESOLUTION_UNIT)
  const perInch = unit && read.short(unit, 8) === UNIT_CENTIMETRE ? CENTIMETRES_PER_INCH : 1
  return { x: x * perInch, y: y * perInch }
}

async function bytesAt(file: FileHandle, position: number, length: number): Promise<Buffer | null> {
  const buffer = Buffer.alloc(length)
  const { bytesRead } = await file.read(buffer, 0, length, position)
  return bytesRead === length ? buffer : null
}
