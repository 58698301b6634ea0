/** A spelling in which a value may turn up, with the name of the spelling; the value itself has none. */
export interface Form {
  readonly name: string
  readonly text: string
}

/** Shorter pieces of Base64 and hexadecimal would be found everywhere. */
const LEAST_CODED = 5

/**
 * All spellings of a value in which it travels: as it is, composed and decomposed; in addresses, JSON, HTML, headers, mails;
 * in hexadecimal; in Base64 wherever it begins. Pure; the value itself comes first.
 */
export function formsOf(value: string): Form[] {
  const forms: Form[] = [{ name: '', text: value }]
  const add = (name: string, text: string) => {
    if (text !== '' && !forms.some((form) => form.text === text)) forms.push({ name, text })
  }
  add('decomposed', value.normalize('NFD'))
  add('composed', value.normalize('NFC'))
  for (const [name, text] of spelled(value)) add(name, text)
  const bytes = Buffer.from(value, 'utf8')
  if (bytes.length < LEAST_CODED - 1) return forms
  add('hex', bytes.toString('hex'))
  add('HEX', bytes.toString('hex').toUpperCase())
  for (const offset of [0, 1, 2]) {
    for (const encoding of ['base64', 'base64url'] as const) {
      const text = base64Within(bytes, offset, encoding)
      if (text.length >= LEAST_CODED) add(`${encoding}-${offset}`, text)
    }
  }
  return forms
}

function* spelled(value: string): Generator<[string, string]> {
  const url = encodeURIComponent(value)
  const strict = url.replace(/[!'()*]/g, (sign) => percent(sign.charCodeAt(0)))
  yield ['url', url]
  yield ['url-lower', url.replace(/%../g, (code) => code.toLowerCase())]
  yield ['url-strict', strict]
  yield ['form', strict.replaceAll('%20', '+').replaceAll('%2A', '*').replaceAll('~', '%7E')]
  yield ['uri', encodeURI(value)]
  yield ['url-latin1', latin1(value, (sign) => (/[\w.~-]/.test(sign) ? sign : percent(sign.charCodeAt(0))))]
  const json = JSON.stringify(value).slice(1, -1)
  const ascii = json.replace(/[^ -~]/g, (sign) => `\\u${hex(sign, 4)}`)
  yield ['json', json]
  yield ['json-ascii', ascii]
  yield ['json-in-json', JSON.stringify(json).slice(1, -1)]
  yield ['json-ascii-in-json', JSON.stringify(ascii).slice(1, -1)]
  yield ['slashes', json.replaceAll('/', '\\/')]
  yield* inMarkup(value)
  yield ['quoted-printable', bytewise(value, (byte) => /[^ -<>-~]/.test(byte), '=')]
  // UTF-8 that somebody read as Latin-1.
  yield ['misread', Buffer.from(value, 'utf8').toString('latin1')]
}

const NAMED: Readonly<Record<string, string>> = {
  ...{
    ä: 'auml',
    ö: 'ouml',
    ü: 'uuml',
    Ä: 'Auml',
    Ö: 'Ouml',
    Ü: 'Uuml',
    ß: 'szlig',
    é: 'eacute',
    è: 'egrave',
  },
}

function* inMarkup(value: string): Generator<[string, string]> {
  const quotes = [
    ['&quot;', '&#39;'],
    ['&quot;', '&#x27;'],
    ['&#34;', '&#39;'],
    ['&quot;', '&apos;'],
    ['&quot;', "'"],
    ['"', "'"],
  ] as const
  for (const [index, [double, single]] of quotes.entries()) {
    const escaped = value
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;')
      .replaceAll('"', double)
      .replaceAll("'", single)
    yield [`html-${index + 1}`, escaped]
    yield [
      `html-named-${index + 1}`,
      escaped.replace(/[^ -~]/g, (sign) => (NAMED[sign] ? `&${NAMED[sign]};` : sign)),
    ]
    yield [`html-decimal-${index + 1}`, escaped.replace(/[^ -~]/g, (sign) => `&#${sign.charCodeAt(0)};`)]
    yield [`html-hex-${index + 1}`, escaped.replace(/[^ -~]/g, (sign) => `&#x${hex(sign, 1).toUpperCase()};`)]
  }
}

/** What Base64 of a longer text shows of a value that begins `offset` bytes behind a multiple of three. */
function base64Within(bytes: Buffer, offset: number, encoding: 'base64' | 'base64url'): string {
  const whole = Buffer.concat([Buffer.alloc(offset), bytes]).toString(encoding)
  const first = Math.ceil((offset * 8) / 6)
  return whole.slice(first, Math.floor(((offset + bytes.length) * 8) / 6))
}

function latin1(value: string, write: (sign: string) => string): string {
  return isLatin1(value) ? [...value].map(write).join('') : ''
}

/** Whether Latin-1 can say it, as older programs write addresses and files. */
export function isLatin1(value: string): boolean {
  return [...value].every((sign) => sign.charCodeAt(0) < 0x100)
}

function bytewise(value: string, isCoded: (byte: string) => boolean, sign: string): string {
  return [...Buffer.from(value, 'utf8').toString('latin1')]
    .map((byte) => (isCoded(byte) ? `${sign}${hex(byte, 2).toUpperCase()}` : byte))
    .join('')
}

function percent(code: number): string {
  return `%${code.toString(16).toUpperCase().padStart(2, '0')}`
}

function hex(sign: string, digits: number): string {
  return sign.charCodeAt(0).toString(16).padStart(digits, '0')
}
