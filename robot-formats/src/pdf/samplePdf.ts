/** A PDF 1.7 written by hand after ISO 32000-1, for tests: the text of each page in lines (`\n`), and attached files. */
export function samplePdf(
  texts: readonly string[],
  attachments: Readonly<Record<string, Uint8Array>> = {},
): Uint8Array {
  const objects: Buffer[] = []
  const add = (body: string | Buffer) => objects.push(Buffer.from(body))
  const stream = (head: string, bytes: Uint8Array) =>
    add(
      Buffer.concat([
        Buffer.from(`<< ${head} /Length ${bytes.length} >>\nstream\n`),
        bytes,
        Buffer.from('\nendstream'),
      ]),
    )
  // 1 is the catalogue, 2 the list of pages, 3 the font: they are written once the rest has its numbers.
  objects.length = 3
  const pages = texts.map((text) => {
    const shown = text.split('\n').map((one) => `<${Buffer.from(one, 'latin1').toString('hex')}> Tj`)
    const content = stream('', Buffer.from(`BT /F 12 Tf 14 TL 72 720 Td ${shown.join(' T* ')} ET`))
    return add(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F 3 0 R >> >> /Contents ${content} 0 R >>`,
    )
  })
  const files = Object.entries(attachments).map(([name, bytes]) => {
    const embedded = stream('/Type /EmbeddedFile /Subtype /text#2Fxml', bytes)
    const text = `<feff${Buffer.from(name, 'utf16le').swap16().toString('hex')}>`
    const spec = add(
      `<< /Type /Filespec /F ${text} /UF ${text} /AFRelationship /Alternative /EF << /F ${embedded} 0 R /UF ${embedded} 0 R >> >>`,
    )
    return { text, spec }
  })
  const refs = (numbers: readonly number[]) => numbers.map((number) => `${number} 0 R`).join(' ')
  const names = files.map(({ text, spec }) => `${text} ${spec} 0 R`).join(' ')
  const attached = `/Names << /EmbeddedFiles << /Names [${names}] >> >> /AF [${refs(files.map(({ spec }) => spec))}]`
  objects[0] = Buffer.from(`<< /Type /Catalog /Pages 2 0 R ${files.length ? attached : ''} >>`)
  objects[1] = Buffer.from(`<< /Type /Pages /Count ${pages.length} /Kids [${refs(pages)}] >>`)
  objects[2] = Buffer.from(
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
  )
  return assembled(objects)
}

function assembled(objects: readonly Buffer[]): Uint8Array {
  const parts = [Buffer.from('%PDF-1.7\n')]
  let length = parts[0]?.length ?? 0
  const offsets = objects.map((body, index) => {
    const whole = Buffer.concat([Buffer.from(`${index + 1} 0 obj\n`), body, Buffer.from('\nendobj\n')])
    const offset = length
    parts.push(whole)
    length += whole.length
    return `${String(offset).padStart(10, '0')} 00000 n \n`
  })
  const size = objects.length + 1
  const table = `xref\n0 ${size}\n0000000000 65535 f \n${offsets.join('')}`
  const end = `trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${length}\n%%EOF\n`
  return new Uint8Array(Buffer.concat([...parts, Buffer.from(table + end)]))
}
