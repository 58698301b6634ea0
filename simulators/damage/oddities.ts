import { deflateSync } from 'node:zlib'
import sharp from 'sharp'

/** Files that are not damaged but made to be trouble; each name says what. */
export async function oddities(): Promise<ReadonlyMap<string, Buffer>> {
  const dot = sharp({ create: { width: 1, height: 1, channels: 3, background: '#fff' } })
  return new Map([
    ['leer.pdf', Buffer.alloc(0)],
    ['archiv.pdf', Buffer.from('504b03041400000008000000210000000000', 'hex')],
    ['webseite.pdf', Buffer.from('<!doctype html><title>Teilnahme</title><script>while(true){}</script>')],
    ['nur-kopf.pdf', Buffer.from('%PDF-1.7\n')],
    ['falsches-verzeichnis.pdf', onePage('595', '842', { xref: 7 })],
    ['kein-verzeichnis.pdf', onePage('595', '842').subarray(0, -60)],
    ['riesige-seite.pdf', onePage('14400', '14400')],
    ['uebergrosse-seite.pdf', onePage('9999999', '9999999')],
    ['winzige-seite.pdf', onePage('1', '1')],
    ['verkehrte-seite.pdf', onePage('-595', '-842')],
    ['bombe.pdf', bombInPdf()],
    ['bombe.png', pngHeader(60_000, 60_000)],
    ['ein-punkt.png', await dot.clone().png().toBuffer()],
    ['ein-punkt.jpg', await dot.clone().jpeg().toBuffer()],
    ['ein-punkt.tif', await dot.clone().tiff().toBuffer()],
    ['kreis.pdf', circularTree()],
  ])
}

function onePage(width: string, height: string, { xref }: { readonly xref?: number } = {}): Buffer {
  return pdf(
    [
      '<< /Type /Catalog /Pages 2 0 R >>',
      '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${width} ${height}] /Contents 4 0 R /Resources << >> >>`,
      '<< /Length 22 >>\nstream\n0 0 m 100 100 l S 0 0 m\nendstream',
    ],
    xref,
  )
}

/** A page tree that is its own child. */
function circularTree(): Buffer {
  return pdf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [2 0 R 2 0 R] /Count 4000000 /Parent 2 0 R >>',
  ])
}

/** A picture of 40,000 x 40,000 points in few bytes: 1.6 GB when unpacked. */
function bombInPdf(): Buffer {
  const packed = deflateSync(deflateSync(Buffer.alloc(16_000_000))).toString('latin1')
  return pdf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /XObject << /P 5 0 R >> >> >>',
    '<< /Length 27 >>\nstream\nq 595 0 0 842 0 0 cm /P Do Q\nendstream',
    `<< /Type /XObject /Subtype /Image /Width 40000 /Height 40000 /ColorSpace /DeviceGray /BitsPerComponent 8 /Filter [/FlateDecode /FlateDecode] /Length ${packed.length} >>\nstream\n${packed}\nendstream`,
  ])
}

function pdf(objects: readonly string[], startOfTable?: number): Buffer {
  let body = '%PDF-1.7\n'
  const places = objects.map((object, index) => {
    const place = body.length
    body += `${index + 1} 0 obj\n${object}\nendobj\n`
    return place
  })
  const rows = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('')
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}`
  const end = `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${startOfTable ?? body.length}\n%%EOF\n`
  return Buffer.from(body + table + end, 'latin1')
}

/** A PNG that only claims to be large. */
function pngHeader(width: number, height: number): Buffer {
  const header = Buffer.alloc(33)
  Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex').copy(header)
  header.writeUInt32BE(width, 16)
  header.writeUInt32BE(height, 20)
  header.set([8, 2, 0, 0, 0], 24)
  return header
}
