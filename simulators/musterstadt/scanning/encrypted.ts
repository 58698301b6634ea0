import { createHash } from 'node:crypto'
import type { Random } from '../random.ts'
import { pdfFile } from './containers.ts'

/** Padding string of the standard security handler (PDF 32000-1, 7.6.3.3). */
const PADDING = Buffer.from('28bf4e5e4e758a4164004e56fffa01082e2e00b6d0683e802f0ca9fe6453697a', 'hex')
const PERMISSIONS = -44

/** A PDF that opens only with a password (40-bit RC4, revision 2): what it says nobody will ever know. */
export function encryptedPdf(random: Random): Buffer {
  const identifier = md5(Buffer.from(`musterstadt ${random.integer(0, 1e9)}`))
  const [userPassword, ownerPassword] = [password(random), password(random)]
  const owner = rc4(md5(padded(ownerPassword)).subarray(0, 5), padded(userPassword))
  const permissions = Buffer.alloc(4)
  permissions.writeInt32LE(PERMISSIONS)
  const key = md5(Buffer.concat([padded(userPassword), owner, permissions, identifier])).subarray(0, 5)
  const user = rc4(key, PADDING)
  const content = Buffer.from('BT /F1 14 Tf 72 760 Td (Teilnahmebescheinigung - vertraulich) Tj ET')
  const sealed = rc4(objectKey(key, 4), content)
  const objects = [
    Buffer.from('<< /Type /Catalog /Pages 2 0 R >>'),
    Buffer.from('<< /Type /Pages /Kids [3 0 R] /Count 1 >>'),
    Buffer.from(
      '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 5 0 R >> >> /Contents 4 0 R >>',
    ),
    Buffer.concat([
      Buffer.from(`<< /Length ${sealed.length} >>\nstream\n`),
      sealed,
      Buffer.from('\nendstream'),
    ]),
    Buffer.from('<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>'),
    Buffer.from(`<< /Filter /Standard /V 1 /R 2 /O ${hex(owner)} /U ${hex(user)} /P ${PERMISSIONS} >>`),
  ]
  return pdfFile(objects, ` /Encrypt 6 0 R /ID [${hex(identifier)} ${hex(identifier)}]`)
}

function password(random: Random): string {
  return Array.from({ length: 12 }, () => String.fromCharCode(random.integer(97, 122))).join('')
}

function padded(text: string): Buffer {
  return Buffer.concat([Buffer.from(text), PADDING]).subarray(0, 32)
}

function objectKey(key: Buffer, number: number): Buffer {
  return md5(Buffer.concat([key, Buffer.from([number, 0, 0, 0, 0])])).subarray(0, 10)
}

function md5(bytes: Buffer): Buffer {
  return createHash('md5').update(bytes).digest()
}

function hex(bytes: Buffer): string {
  return `<${bytes.toString('hex')}>`
}

/** OpenSSL 3 no longer offers RC4; the cipher is ten lines. */
function rc4(key: Buffer, input: Buffer): Buffer {
  const state = Uint8Array.from({ length: 256 }, (_, index) => index)
  const swap = (one: number, other: number) => {
    const kept = state[one] ?? 0
    state[one] = state[other] ?? 0
    state[other] = kept
  }
  for (let index = 0, other = 0; index < 256; index += 1) {
    other = (other + (state[index] ?? 0) + (key[index % key.length] ?? 0)) & 255
    swap(index, other)
  }
  let [one, other] = [0, 0]
  return Buffer.from(
    input.map((value) => {
      one = (one + 1) & 255
      other = (other + (state[one] ?? 0)) & 255
      swap(one, other)
      return value ^ (state[((state[one] ?? 0) + (state[other] ?? 0)) & 255] ?? 0)
    }),
  )
}
