import { gunzipSync, inflateRawSync, inflateSync } from 'node:zlib'

/** More is not looked through: a bomb fills no memory. */
const UNPACKED_BYTES = 128 * 1024 * 1024
/** An archive in an archive in an archive is nobody's evidence. */
const DEPTH = 3

/**
 * The bytes themselves and everything that is packed in them: entries of ZIP archives (traces, office files), streams of PDF
 * files, gzip.
 * @returns null when something is packed that cannot be looked into, or too much
 */
export function unpacked(bytes: Buffer): Buffer[] | null {
  const parts: Buffer[] = []
  let left = UNPACKED_BYTES
  const open = (part: Buffer, depth: number): boolean => {
    left -= part.length
    if (left < 0 || depth > DEPTH) return false
    parts.push(part)
    const inner = partsOf(part, left)
    return inner?.every((one) => open(one, depth + 1)) ?? false
  }
  return open(bytes, 0) ? parts : null
}

function partsOf(bytes: Buffer, limit: number): Buffer[] | null {
  try {
    if (bytes.subarray(0, 4).equals(Buffer.from('PK\u0003\u0004'))) return zipEntries(bytes, limit)
    if (bytes[0] === 0x1f && bytes[1] === 0x8b) return [gunzipSync(bytes, { maxOutputLength: limit })]
    if (bytes.subarray(0, 1024).includes('%PDF-')) return pdfStreams(bytes, limit)
    return []
  } catch {
    return null
  }
}

const END = Buffer.from('PK\u0005\u0006')

/** Entries by the directory at the end, which is what programs read. @throws Error for what it does not know */
function zipEntries(bytes: Buffer, limit: number): Buffer[] {
  const entries: Buffer[] = []
  const end = bytes.lastIndexOf(END)
  let at = bytes.readUInt32LE(end + 16)
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left -= 1) {
    const method = bytes.readUInt16LE(at + 10)
    const size = bytes.readUInt32LE(at + 20)
    const local = bytes.readUInt32LE(at + 42)
    const from = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28)
    const packed = bytes.subarray(from, from + size)
    if (method === 0) entries.push(packed)
    else if (method === 8) entries.push(inflateRawSync(packed, { maxOutputLength: limit }))
    else throw new Error(`compression method ${method}`)
    at += 46 + bytes.readUInt16LE(at + 28) + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32)
  }
  return entries
}

/** Streams that are not packed, or packed otherwise (pictures), are left as they stand. */
function pdfStreams(bytes: Buffer, limit: number): Buffer[] {
  const streams: Buffer[] = []
  for (let at = bytes.indexOf('stream'); at !== -1; at = bytes.indexOf('stream', at + 6)) {
    if (bytes.subarray(at - 3, at).toString('latin1') === 'end') continue
    const from = at + (bytes[at + 6] === 0x0d ? 8 : 7)
    const end = bytes.indexOf('endstream', from)
    if (end === -1) break
    try {
      const text = inflateSync(bytes.subarray(from, end), { maxOutputLength: limit }).toString('latin1')
      streams.push(Buffer.from(text, 'latin1'), Buffer.from(shownText(text), 'latin1'))
    } catch {
      // Not packed this way.
    }
  }
  return streams
}

/** What a page's program shows as text: strings joined over their kerning, octal escapes resolved. */
function shownText(program: string): string {
  const strings = program.match(/\((?:\\.|[^\\()])*\)/gs) ?? []
  return strings
    .map((one) =>
      one
        .slice(1, -1)
        .replace(/\\(?:([0-7]{1,3})|(.))/gs, (_, octal, sign) =>
          octal ? String.fromCharCode(Number.parseInt(octal, 8)) : sign,
        ),
    )
    .join('')
}
