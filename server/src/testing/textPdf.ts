/** A4 in points. */
const WIDTH = 595
const HEIGHT = 842
const LEFT = 72
const TOP = 770
const LEADING = 26

/** Signs that are drawn as others: what the text layer says, and the PostScript name of what is to be seen. */
export type DrawnAs = Readonly<Record<string, string>>

/**
 * A one-page PDF with a text layer, written by hand so that tests need no other program. One line of text each;
 * a line that begins with `# ` is set large. `drawnAs` makes a layer that lies, letter by letter.
 */
export function textPdf(lines: readonly string[], drawnAs: DrawnAs = {}): Buffer {
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
    `<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding ${encoding(drawnAs)} /ToUnicode 6 0 R >>`,
    meaning(Object.keys(drawnAs)),
  ]
  return Buffer.from(assemble(objects), 'latin1')
}

/** Which picture belongs to which character code. */
function encoding(drawnAs: DrawnAs): string {
  const differences = Object.entries(drawnAs).map(([sign, name]) => `${sign.charCodeAt(0)} /${name}`)
  return `<< /Type /Encoding /BaseEncoding /WinAnsiEncoding /Differences [${differences.join(' ')}] >>`
}

/** What the codes of these signs mean, whatever their picture; all others mean what their picture shows. */
function meaning(signs: readonly string[]): string {
  const codes = signs.map((sign) => sign.charCodeAt(0).toString(16).padStart(2, '0'))
  const chars = codes.map((code) => `<${code}> <00${code}>`)
  const map = `/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /Signs def /CMapType 2 def
1 begincodespacerange <00> <ff> endcodespacerange
${chars.length > 0 ? `${chars.length} beginbfchar ${chars.join('\n')} endbfchar` : ''}
endcmap end end`
  return `<< /Length ${map.length} >>\nstream\n${map}\nendstream`
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
