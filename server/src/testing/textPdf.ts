/** A4 in points. */
const WIDTH = 595
const HEIGHT = 842
const LEFT = 72
const TOP = 770
const LEADING = 26

/**
 * A one-page PDF with a text layer, written by hand so that tests need no other program. One line of text each;
 * a line that begins with `# ` is set large.
 */
export function textPdf(lines: readonly string[]): Buffer {
  const text = lines.map((line, index) => {
    const heading = line.startsWith('# ')
    const shown = heading ? line.slice(2) : line
    return `BT /F1 ${heading ? 22 : 12} Tf ${LEFT} ${TOP - index * LEADING} Td (${escaped(shown)}) Tj ET`
  })
  const content = text.join('\n')
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${WIDTH} ${HEIGHT}] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>`,
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
  ]
  return Buffer.from(assemble(objects), 'latin1')
}

function assemble(objects: readonly string[]): string {
  let file = '%PDF-1.7\n'
  const offsets = objects.map((body, index) => {
    const offset = file.length
    file += `${index + 1} 0 obj\n${body}\nendobj\n`
    return offset
  })
  const entries = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  const size = objects.length + 1
  return `${file}xref\n0 ${size}\n0000000000 65535 f \n${entries}trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${file.length}\n%%EOF\n`
}

function escaped(text: string): string {
  return text.replaceAll(/[\\()]/g, (sign) => `\\${sign}`).replaceAll('–', '\u0096')
}
