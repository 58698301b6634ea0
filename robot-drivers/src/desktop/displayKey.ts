/** Any host: the display is reached by its socket alone. */
const ANY = 0xffff
const PROTOCOL = 'MIT-MAGIC-COOKIE-1'

/** The file (Xauthority) without which nobody on this machine, of whatever account, gets to the display of a run. */
export function displayKey(secret: Uint8Array): Buffer {
  const family = Buffer.alloc(2)
  family.writeUInt16BE(ANY)
  return Buffer.concat([family, counted(''), counted(''), counted(PROTOCOL), counted(secret)])
}

function counted(content: string | Uint8Array): Buffer {
  const bytes = Buffer.from(content)
  const length = Buffer.alloc(2)
  length.writeUInt16BE(bytes.length)
  return Buffer.concat([length, bytes])
}
