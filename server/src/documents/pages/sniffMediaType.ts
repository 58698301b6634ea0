import type { MediaType } from '@amtsbote/contract'

/** Readers accept a PDF header anywhere in the first kilobyte (ISO 32000-1, annex H.3.4.1): mail gateways prepend lines. */
const PDF_HEADER_WITHIN_BYTES = 1024

/** As many bytes of a file as `sniffMediaType` looks at. */
export const SNIFFED_BYTES = PDF_HEADER_WITHIN_BYTES + 5

const pictures: readonly { readonly type: MediaType; readonly starts: readonly number[] }[] = [
  { type: 'image/jpeg', starts: [0xff, 0xd8, 0xff] },
  { type: 'image/png', starts: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] },
  { type: 'image/tiff', starts: [0x49, 0x49, 0x2a, 0x00] },
  { type: 'image/tiff', starts: [0x4d, 0x4d, 0x00, 0x2a] },
  // BigTIFF, which large scanners write.
  { type: 'image/tiff', starts: [0x49, 0x49, 0x2b, 0x00] },
  { type: 'image/tiff', starts: [0x4d, 0x4d, 0x00, 0x2b] },
]

/** Containers and programs that may hold a PDF uncompressed within their first kilobyte and are none. */
const containers: readonly (readonly number[])[] = [
  [0x50, 0x4b], // zip, docx, odt
  [0x52, 0x61, 0x72, 0x21], // rar
  [0x37, 0x7a, 0xbc, 0xaf], // 7z
  [0x1f, 0x8b], // gzip
  [0xd0, 0xcf, 0x11, 0xe0], // old Office, msg
  [0x4d, 0x5a], // Windows program
  [0x7f, 0x45, 0x4c, 0x46], // Linux program
]

/**
 * The type of a file by its first bytes (give `SNIFFED_BYTES` of them, or the whole file); null when it is
 * none of those we read. The name of the file is never asked.
 */
export function sniffMediaType(head: Uint8Array): MediaType | null {
  const picture = pictures.find(({ starts }) => beginsWith(head, starts))
  if (picture) return picture.type
  if (containers.some((starts) => beginsWith(head, starts))) return null
  const text = Buffer.from(head.buffer, head.byteOffset, head.byteLength).toString('latin1')
  const at = text.indexOf('%PDF-')
  return at >= 0 && at <= PDF_HEADER_WITHIN_BYTES ? 'application/pdf' : null
}

function beginsWith(head: Uint8Array, starts: readonly number[]): boolean {
  return starts.every((byte, index) => head[index] === byte)
}
