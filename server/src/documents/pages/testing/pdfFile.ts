/** One page of a PDF made by hand: its content stream uses the fonts /F1 (Helvetica) and /F2 (no Unicode), and its pictures. */
export interface PdfPage {
  readonly content: string
  readonly width?: number
  readonly height?: number
  readonly rotate?: 0 | 90 | 180 | 270
  /** JPEG files drawn as /P1, /P2 and so on. */
  readonly pictures?: readonly { readonly jpeg: Buffer; readonly width: number; readonly height: number }[]
  /** Content of a form, drawn as /Form1. */
  readonly form?: string
  /** Content of a note's appearance: a stamp over the lower half of the page. */
  readonly stamp?: string
}

/** Writes a PDF that any reader opens, so that tests say exactly what is in a file and need no other program. */
export function pdfFile(pages: readonly PdfPage[]): Buffer {
  const objects: Buffer[] = []
  const add = (body: string, stream?: Buffer): number => {
    const parts = stream
      ? [`${body.replace('>>', `/Length ${stream.length} >>`)}\nstream\n`, stream, '\nendstream']
      : [body]
    objects.push(
      Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : part))),
    )
    return objects.length
  }
  const reserve = () => add('')
  const [catalogue, tree] = [reserve(), reserve()]
  const helvetica = add('<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>')
  const kids = pages.map((page) => addPage(add, page, { tree, helvetica }))
  objects[catalogue - 1] = Buffer.from(`<< /Type /Catalog /Pages ${tree} 0 R >>`)
  objects[tree - 1] = Buffer.from(
    `<< /Type /Pages /Count ${kids.length} /Kids [${kids.map((kid) => `${kid} 0 R`).join(' ')}] >>`,
  )
  return assemble(objects, catalogue)
}

type Add = (body: string, stream?: Buffer) => number

function addPage(add: Add, page: PdfPage, { tree, helvetica }: { tree: number; helvetica: number }): number {
  const { width = 595, height = 842, rotate = 0, pictures = [], form, stamp, content } = page
  const fonts = `/Font << /F1 ${helvetica} 0 R >>`
  const pictureList = pictures.map(({ jpeg, width: columns, height: rows }) =>
    add(
      `<< /Type /XObject /Subtype /Image /Width ${columns} /Height ${rows} /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /DCTDecode >>`,
      jpeg,
    ),
  )
  const formAt = (body: string, box: string) =>
    add(
      `<< /Type /XObject /Subtype /Form /BBox [${box}] /Resources 0 0 R >>`.replace(
        '/Resources 0 0 R',
        `/Resources ${add(`<< ${fonts} >>`)} 0 R`,
      ),
      Buffer.from(body, 'latin1'),
    )
  const objects = [
    ...pictureList.map((id, index) => `/P${index + 1} ${id} 0 R`),
    ...(form === undefined ? [] : [`/Form1 ${formAt(form, `0 0 ${width} ${height}`)} 0 R`]),
  ]
  const resources = add(`<< ${fonts} /XObject << ${objects.join(' ')} >> >>`)
  const contents = add('<< >>', Buffer.from(content, 'latin1'))
  const lowerHalf = `0 0 ${width} ${height / 2}`
  const notes =
    stamp === undefined
      ? ''
      : `/Annots [${add(`<< /Type /Annot /Subtype /Stamp /F 4 /Rect [${lowerHalf}] /AP << /N ${formAt(stamp, lowerHalf)} 0 R >> >>`)} 0 R]`
  return add(
    `<< /Type /Page /Parent ${tree} 0 R /MediaBox [0 0 ${width} ${height}] /Rotate ${rotate} /Resources ${resources} 0 R /Contents ${contents} 0 R ${notes} >>`,
  )
}

function assemble(objects: readonly Buffer[], root: number): Buffer {
  const parts: Buffer[] = [Buffer.from('%PDF-1.7\n')]
  let length = parts[0]?.length ?? 0
  const offsets = objects.map((body, index) => {
    const offset = length
    const object = Buffer.concat([Buffer.from(`${index + 1} 0 obj\n`), body, Buffer.from('\nendobj\n')])
    parts.push(object)
    length += object.length
    return offset
  })
  const entries = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  const size = objects.length + 1
  const tail = `xref\n0 ${size}\n0000000000 65535 f \n${entries}trailer\n<< /Size ${size} /Root ${root} 0 R >>\nstartxref\n${length}\n%%EOF\n`
  return Buffer.concat([...parts, Buffer.from(tail)])
}

/** A line of text for a content stream: position in points from the bottom left, 12 points high unless said. */
export function textAt(
  text: string,
  options: { readonly x: number; readonly y: number; readonly size?: number; readonly before?: string },
): string {
  const { x, y, size = 12, before = '' } = options
  const escaped = text.replaceAll(/[\\()]/g, (sign) => `\\${sign}`)
  return `q ${before} BT /F1 ${size} Tf ${x} ${y} Td (${escaped}) Tj ET Q\n`
}
