/** Values that questions are asked with; answers may hold any. */
export type Asked = string | number

/** A question, as the bus carries it. */
export interface Question {
  readonly destination: string
  readonly path: string
  readonly interface: string
  readonly member: string
  /** `s` text, `i` and `u` whole numbers: one letter for each value. */
  readonly signature?: string
  readonly values?: readonly Asked[]
}

/** What came over the bus: an answer or a failure says which question it is about. */
export interface Received {
  readonly kind: 'answer' | 'failure' | 'other'
  readonly about: number | null
  /** The first value, which is all that programs answer with here; variants as what is in them. */
  readonly value: unknown
  /** Length of the whole message. */
  readonly bytes: number
}

/** Numbers of the D-Bus specification, version 1. */
const LITTLE = 'l'.charCodeAt(0)
const HEAD_BYTES = 16
const CALL = 1
const ANSWER = 2
const FAILURE = 3
const fieldCodes = { path: 1, interface: 2, member: 3, about: 5, destination: 6, signature: 8 } as const

/** A question in bytes. */
export function encoded(question: Question, serial: number): Buffer {
  const { signature = '', values = [] } = question
  const body = new Writer()
  for (const [at, value] of values.entries()) {
    if (typeof value === 'string') body.text(value)
    else body.number(value, signature[at] === 'i')
  }
  const fields = new Writer()
  const named = [
    ['o', fieldCodes.path, question.path],
    ['s', fieldCodes.interface, question.interface],
    ['s', fieldCodes.member, question.member],
    ['s', fieldCodes.destination, question.destination],
    ...(signature === '' ? [] : ([['g', fieldCodes.signature, signature]] as const)),
  ] as const
  for (const [type, code, text] of named) {
    fields.align(8)
    fields.byte(code)
    fields.signature(type)
    if (type === 'g') fields.signature(text)
    else fields.text(text)
  }
  const head = new Writer()
  for (const byte of [LITTLE, CALL, 0, 1]) head.byte(byte)
  for (const number of [body.length, serial, fields.length]) head.number(number, false)
  const whole = Buffer.concat([head.bytes(), fields.bytes()])
  return Buffer.concat([whole, Buffer.alloc(-whole.length & 7), body.bytes()])
}

/** The first message in these bytes; null while it is not there as a whole. */
export function decoded(bytes: Buffer): Received | null {
  if (bytes.length < HEAD_BYTES) return null
  const isLittle = bytes[0] === LITTLE
  const number = (at: number) => (isLittle ? bytes.readUInt32LE(at) : bytes.readUInt32BE(at))
  const bodyAt = (HEAD_BYTES + number(12) + 7) & ~7
  const length = bodyAt + number(4)
  if (bytes.length < length) return null
  const message = bytes.subarray(0, length)
  const fields = new Map(new Reader(message, 12, isLittle).value('a(yv)') as [number, unknown][])
  const about = fields.get(fieldCodes.about)
  const signature = String(fields.get(fieldCodes.signature) ?? '')
  const kind = message[1] === ANSWER ? 'answer' : message[1] === FAILURE ? 'failure' : 'other'
  return {
    kind,
    about: typeof about === 'number' ? about : null,
    value: signature === '' ? null : new Reader(message, bodyAt, isLittle).value(signature),
    bytes: length,
  }
}

class Writer {
  readonly #parts: Buffer[] = []
  length = 0

  align(to: number): void {
    this.#add(Buffer.alloc((to - (this.length % to)) % to))
  }
  byte(value: number): void {
    this.#add(Buffer.of(value))
  }
  number(value: number, isSigned: boolean): void {
    this.align(4)
    const bytes = Buffer.alloc(4)
    if (isSigned) bytes.writeInt32LE(value)
    else bytes.writeUInt32LE(value)
    this.#add(bytes)
  }
  text(value: string): void {
    const bytes = Buffer.from(value)
    this.number(bytes.length, false)
    this.#add(Buffer.concat([bytes, Buffer.of(0)]))
  }
  signature(value: string): void {
    this.#add(Buffer.concat([Buffer.of(value.length), Buffer.from(`${value}\0`, 'latin1')]))
  }
  bytes(): Buffer {
    return Buffer.concat(this.#parts)
  }
  #add(bytes: Buffer): void {
    this.#parts.push(bytes)
    this.length += bytes.length
  }
}

/** Places at which values of a type begin. */
const alignments: Readonly<Record<string, number>> = {
  y: 1,
  g: 1,
  v: 1,
  n: 2,
  q: 2,
  x: 8,
  t: 8,
  d: 8,
  '(': 8,
  '{': 8,
}

class Reader {
  readonly #bytes: Buffer
  readonly #view: DataView
  readonly #isLittle: boolean
  #at: number

  constructor(bytes: Buffer, at: number, isLittle: boolean) {
    this.#bytes = bytes
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
    this.#at = at
    this.#isLittle = isLittle
  }

  /** The value of the first type in a signature; what follows it there is not read. */
  value(signature: string): unknown {
    const type = signature[0] ?? ''
    this.#align(type)
    if (type === 'v') return this.value(this.#signature())
    if (type === 'g') return this.#signature()
    if (type === 's' || type === 'o') return this.#text(this.#number())
    if (type === 'a') return this.#list(firstType(signature.slice(1)))
    if (type === '(' || type === '{') return this.#struct(firstType(signature).slice(1, -1))
    return this.#plain(type)
  }

  #align(type: string): void {
    const to = alignments[type] ?? 4
    this.#at = Math.ceil(this.#at / to) * to
  }
  #number(): number {
    const value = this.#view.getUint32(this.#at, this.#isLittle)
    this.#at += 4
    return value
  }
  #text(length: number): string {
    const text = this.#bytes.toString('utf8', this.#at, this.#at + length)
    this.#at += length + 1
    return text
  }
  #signature(): string {
    const length = this.#bytes[this.#at] ?? 0
    this.#at += 1
    return this.#text(length)
  }
  #list(type: string): unknown[] {
    const length = this.#number()
    this.#align(type[0] ?? '')
    const end = this.#at + length
    const values: unknown[] = []
    while (this.#at < end) values.push(this.value(type))
    return values
  }
  #struct(types: string): unknown[] {
    const values: unknown[] = []
    for (let rest = types; rest !== ''; rest = rest.slice(firstType(rest).length))
      values.push(this.value(rest))
    return values
  }
  #plain(type: string): unknown {
    const [view, at, little] = [this.#view, this.#at, this.#isLittle]
    this.#at += type === 'y' ? 1 : type === 'n' || type === 'q' ? 2 : 'xtd'.includes(type) ? 8 : 4
    if (type === 'y') return view.getUint8(at)
    if (type === 'n') return view.getInt16(at, little)
    if (type === 'q') return view.getUint16(at, little)
    if (type === 'i') return view.getInt32(at, little)
    if (type === 'b') return view.getUint32(at, little) === 1
    if (type === 'x') return view.getBigInt64(at, little)
    if (type === 't') return view.getBigUint64(at, little)
    if (type === 'd') return view.getFloat64(at, little)
    return view.getUint32(at, little)
  }
}

/** `a(so)u` begins with `a(so)`. */
function firstType(signature: string): string {
  const type = signature[0] ?? ''
  if (type === 'a') return `a${firstType(signature.slice(1))}`
  if (type !== '(' && type !== '{') return type
  let depth = 0
  for (let at = 0; at < signature.length; at += 1) {
    const sign = signature[at] ?? ''
    if (sign === '(' || sign === '{') depth += 1
    if (sign === ')' || sign === '}') depth -= 1
    if (depth === 0) return signature.slice(0, at + 1)
  }
  return signature
}
