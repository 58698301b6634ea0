import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto'

/** A key-encryption key. Its id follows from its bytes, so that two can never be taken for one another. */
export interface Key {
  readonly id: string
  readonly bytes: Buffer
}

/** Keys of a machine: the first one seals, all open. */
export type KeyRing = readonly [Key, ...Key[]]

/** A value sealed with a data key of its own, and that key sealed with the key-encryption key. */
export interface Envelope {
  readonly sealed: Buffer
  readonly dataKey: Buffer
  readonly keyId: string
}

/** AES-256-GCM: key 32 bytes, nonce 12 (the size it is made for), tag 16. */
const CIPHER = 'aes-256-gcm'
export const KEY_BYTES = 32
const NONCE_BYTES = 12
const TAG_BYTES = 16

export function keyOf(bytes: Buffer): Key {
  return {
    id: createHash('sha256').update('amtsbote key id').update(bytes).digest('hex').slice(0, 16),
    bytes,
  }
}

/**
 * Seals a value. `about` (robot, name, version) is bound to it: an envelope that somebody moves to another row does not open.
 * A nonce is random; each data key seals one value, so that no pair of them is used twice.
 */
export function seal(value: string, about: string, [key]: KeyRing): Envelope {
  const dataKey = randomBytes(KEY_BYTES)
  return {
    sealed: encrypt(Buffer.from(value, 'utf8'), dataKey, about),
    dataKey: encrypt(dataKey, key.bytes, `${key.id}\n${about}`),
    keyId: key.id,
  }
}

/** Opens an envelope. @returns undefined when this machine has no such key. @throws Error when it was changed or moved */
export function open(envelope: Envelope, about: string, ring: KeyRing): string | undefined {
  const dataKey = openDataKey(envelope, about, ring)
  return dataKey && decrypt(envelope.sealed, dataKey, about).toString('utf8')
}

/** The same envelope for the first key of the ring; the value itself is not touched. @returns as {@link open} */
export function rewrap(envelope: Envelope, about: string, ring: KeyRing): Envelope | undefined {
  const [key] = ring
  const dataKey = openDataKey(envelope, about, ring)
  return (
    dataKey && { ...envelope, dataKey: encrypt(dataKey, key.bytes, `${key.id}\n${about}`), keyId: key.id }
  )
}

function openDataKey({ dataKey, keyId }: Envelope, about: string, ring: KeyRing): Buffer | undefined {
  const key = ring.find(({ id }) => id === keyId)
  return key && decrypt(dataKey, key.bytes, `${keyId}\n${about}`)
}

function encrypt(bytes: Buffer, key: Buffer, about: string): Buffer {
  const nonce = randomBytes(NONCE_BYTES)
  const cipher = createCipheriv(CIPHER, key, nonce).setAAD(Buffer.from(about))
  const sealed = Buffer.concat([cipher.update(bytes), cipher.final()])
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed])
}

function decrypt(bytes: Buffer, key: Buffer, about: string): Buffer {
  const nonce = bytes.subarray(0, NONCE_BYTES)
  const decipher = createDecipheriv(CIPHER, key, nonce, { authTagLength: TAG_BYTES })
    .setAAD(Buffer.from(about))
    .setAuthTag(bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES))
  return Buffer.concat([decipher.update(bytes.subarray(NONCE_BYTES + TAG_BYTES)), decipher.final()])
}
