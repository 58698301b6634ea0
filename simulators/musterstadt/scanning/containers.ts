import sharp from 'sharp'
import { type Raster, toSharp } from './raster.ts'

/** Kinds of files that scanners, faxes and phones hand over. */
export type Container = 'pdf' | 'tiff' | 'jpeg' | 'png'

/** A page ready to be packed. `fax` pages are black and white and have unequal resolutions. */
export interface ScannedPage {
  readonly raster: Raster
  readonly jpegQuality: number
}

/** Packs pages into one file; JPEG and PNG take exactly one page. */
export async function packed(pages: readonly ScannedPage[], container: Container): Promise<Buffer> {
  const [first] = pages
  if (!first) throw new Error('a file needs a page')
  if (container === 'pdf') return scannedPdf(await Promise.all(pages.map(pdfPage)))
  if (container === 'tiff') return tiffOf(await Promise.all(pages.map(tiffPage)))
  const image = toSharp(first.raster).withMetadata({ density: first.raster.dpi })
  if (container === 'jpeg')
    return image.jpeg({ quality: first.jpegQuality, chromaSubsampling: '4:2:0' }).toBuffer()
  return image.png({ palette: true, colours: 16, dither: 0, compressionLevel: 9 }).toBuffer()
}

interface PdfPage {
  readonly jpeg: Buffer
  readonly raster: Raster
}

async function pdfPage(page: ScannedPage): Promise<PdfPage> {
  const jpeg = await toSharp(page.raster)
    .jpeg({ quality: page.jpegQuality, chromaSubsampling: '4:2:0' })
    .toBuffer()
  return { jpeg, raster: page.raster }
}

/** A PDF as office scanners write it: one JPEG per page, no text. */
export function scannedPdf(pages: readonly PdfPage[]): Buffer {
  const objects: Buffer[] = []
  const kids = pages.map((_, index) => `${3 + index * 3} 0 R`).join(' ')
  objects.push(Buffer.from('<< /Type /Catalog /Pages 2 0 R >>'))
  objects.push(Buffer.from(`<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`))
  for (const [index, { jpeg, raster }] of pages.entries()) {
    const number = 3 + index * 3
    const width = points(raster.width, raster.dpi)
    const height = points(raster.height, raster.dpiDown ?? raster.dpi)
    const draw = `q ${width} 0 0 ${height} 0 0 cm /Im0 Do Q`
    const space = raster.channels === 1 ? '/DeviceGray' : '/DeviceRGB'
    objects.push(
      Buffer.from(
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${width} ${height}] /Resources << /XObject << /Im0 ${number + 2} 0 R >> >> /Contents ${number + 1} 0 R >>`,
      ),
      Buffer.from(`<< /Length ${draw.length} >>\nstream\n${draw}\nendstream`),
      Buffer.concat([
        Buffer.from(
          `<< /Type /XObject /Subtype /Image /Width ${raster.width} /Height ${raster.height} /ColorSpace ${space} /BitsPerComponent 8 /Filter /DCTDecode /Length ${jpeg.length} >>\nstream\n`,
        ),
        jpeg,
        Buffer.from('\nendstream'),
      ]),
    )
  }
  return pdfFile(objects, '')
}

/** Writes numbered objects, cross-reference table and trailer; `trailer` adds entries to the last. */
export function pdfFile(objects: readonly Buffer[], trailer: string): Buffer {
  const parts: Buffer[] = [Buffer.from('%PDF-1.4\n%\xe2\xe3\xcf\xd3\n', 'latin1')]
  const offsets: number[] = []
  let length = parts[0]?.length ?? 0
  for (const [index, body] of objects.entries()) {
    offsets.push(length)
    const object = Buffer.concat([Buffer.from(`${index + 1} 0 obj\n`), body, Buffer.from('\nendobj\n')])
    parts.push(object)
    length += object.length
  }
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  parts.push(
    Buffer.from(
      `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R${trailer} >>\nstartxref\n${length}\n%%EOF\n`,
    ),
  )
  return Buffer.concat(parts)
}

function points(pixels: number, dpi: number): string {
  return ((pixels / dpi) * 72).toFixed(2)
}

async function tiffPage(page: ScannedPage): Promise<Buffer> {
  const { raster, jpegQuality } = page
  const resolution = { xres: raster.dpi / 25.4, yres: (raster.dpiDown ?? raster.dpi) / 25.4 }
  if (bilevel(raster)) {
    return toSharp(raster)
      .tiff({ bitdepth: 1, compression: 'ccittfax4', ...resolution })
      .toBuffer()
  }
  return toSharp(raster)
    .tiff({ compression: 'jpeg', quality: jpegQuality, ...resolution })
    .toBuffer()
}

function bilevel(raster: Raster): boolean {
  return raster.channels === 1 && raster.data.every((value) => value === 0 || value === 255)
}

/** Joins single-page TIFFs into one file by moving the later directories and chaining them. */
export function tiffOf(files: readonly Buffer[]): Buffer {
  const [first, ...others] = files
  if (!first) throw new Error('a TIFF needs a page')
  let whole = Buffer.from(first)
  for (const file of others) {
    const base = whole.length + (whole.length % 2)
    const moved = Buffer.from(file)
    const directory = relocate(moved, base)
    whole.writeUInt32LE(base + directory, lastLink(whole))
    whole = Buffer.concat([whole, Buffer.alloc(base - whole.length), moved])
  }
  return whole
}

const TIFF_TYPE_BYTES: Readonly<Record<number, number>> = { 1: 1, 2: 1, 3: 2, 4: 4, 5: 8, 7: 1 }
/** StripOffsets, TileOffsets: their values point into the file and move with it. */
const TIFF_POINTERS = new Set([273, 324])

/** Adds `base` to every offset of a one-page little-endian TIFF; answers where its directory lies. */
function relocate(file: Buffer, base: number): number {
  if (file.toString('latin1', 0, 2) !== 'II') throw new Error('expected a little-endian TIFF')
  const directory = file.readUInt32LE(4)
  const entries = file.readUInt16LE(directory)
  for (let index = 0; index < entries; index += 1) {
    const at = directory + 2 + index * 12
    const [tag, type, count] = [file.readUInt16LE(at), file.readUInt16LE(at + 2), file.readUInt32LE(at + 4)]
    const width = TIFF_TYPE_BYTES[type] ?? 1
    const outside = width * count > 4
    const values = outside ? file.readUInt32LE(at + 8) : at + 8
    if (TIFF_POINTERS.has(tag)) {
      for (let value = 0; value < count; value += 1) {
        const place = values + value * width
        if (width === 2) throw new Error('a strip offset of two bytes cannot be moved')
        file.writeUInt32LE(file.readUInt32LE(place) + base, place)
      }
    }
    if (outside) file.writeUInt32LE(values + base, at + 8)
  }
  return directory
}

/** Position of the link behind the last directory. */
function lastLink(file: Buffer): number {
  let directory = file.readUInt32LE(4)
  for (;;) {
    const link = directory + 2 + file.readUInt16LE(directory) * 12
    const next = file.readUInt32LE(link)
    if (next === 0) return link
    directory = next
  }
}

/** sharp would otherwise keep decoded pages of every document in memory. */
sharp.cache(false)
