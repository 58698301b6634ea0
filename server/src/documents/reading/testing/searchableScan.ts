/** A word that a scanner wrote over its picture: fractions of the page. */
interface ScannedWord {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** A4 in points. */
const [WIDTH, HEIGHT] = [595, 842]

/** How scanners write PDFs: the picture over the whole page, the words invisibly in front (rendering mode 3). */
export function searchableScan(
  jpeg: Buffer,
  size: { readonly width: number; readonly height: number },
  words: readonly ScannedWord[],
): Buffer {
  const text = words.map(({ text, x, y, width, height }) => {
    const points = height * HEIGHT
    // Helvetica's letters are half as wide as high on average; stretched to the width of the word.
    const stretch = (width * WIDTH * 100) / (text.length * points * 0.55)
    return `/F1 ${points.toFixed(2)} Tf ${stretch.toFixed(1)} Tz 1 0 0 1 ${(x * WIDTH).toFixed(2)} ${((1 - y - height) * HEIGHT).toFixed(2)} Tm (${escaped(text)}) Tj`
  })
  const content = Buffer.from(
    `q ${WIDTH} 0 0 ${HEIGHT} 0 0 cm /P1 Do Q BT 3 Tr ${text.join('\n')} ET`,
    'latin1',
  )
  return assemble([
    plain('<< /Type /Catalog /Pages 2 0 R >>'),
    plain('<< /Type /Pages /Kids [3 0 R] /Count 1 >>'),
    plain(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${WIDTH} ${HEIGHT}] /Contents 4 0 R /Resources << /Font << /F1 6 0 R >> /XObject << /P1 5 0 R >> >> >>`,
    ),
    stream('', content),
    stream(
      `/Type /XObject /Subtype /Image /Width ${size.width} /Height ${size.height} /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /DCTDecode`,
      jpeg,
    ),
    plain('<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>'),
  ])
}

function plain(body: string): Buffer {
  return Buffer.from(body, 'latin1')
}

function stream(entries: string, bytes: Buffer): Buffer {
  return Buffer.concat([
    plain(`<< ${entries} /Length ${bytes.length} >>\nstream\n`),
    bytes,
    plain('\nendstream'),
  ])
}

function assemble(objects: readonly Buffer[]): Buffer {
  const parts = [plain('%PDF-1.7\n')]
  let length = 9
  const offsets = objects.map((body, index) => {
    const offset = length
    const object = Buffer.concat([plain(`${index + 1} 0 obj\n`), body, plain('\nendobj\n')])
    parts.push(object)
    length += object.length
    return `${String(offset).padStart(10, '0')} 00000 n \n`
  })
  const size = objects.length + 1
  const table = `xref\n0 ${size}\n0000000000 65535 f \n${offsets.join('')}`
  return Buffer.concat([
    ...parts,
    plain(`${table}trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${length}\n%%EOF\n`),
  ])
}

function escaped(text: string): string {
  return text.replaceAll(/[\\()]/g, (sign) => `\\${sign}`)
}
