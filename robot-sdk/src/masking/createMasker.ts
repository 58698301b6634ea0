import { unpacked } from './containers.ts'
import { formsOf, isLatin1 } from './forms.ts'
import { LEAST_PATTERN, openScanner, type Pattern, type Scanner } from './scanner.ts'

/** A value that must not be seen, and what it is called in its place. */
export interface Hidden {
  readonly kind: 'secret' | 'personal'
  /** Name of the secret, or place of the field in the input. */
  readonly label: string
  readonly value: string
}

/** Takes hidden values out of what a run leaves behind. */
export interface Masker {
  /** A text without them. */
  text(text: string): string
  /** A JSON value without them, in a way that {@link restore} can take back. */
  keep(value: unknown): unknown
  /** What {@link keep} was given, with the values as they are now. */
  restore(value: unknown): unknown
  /**
   * A file without them: text is masked. Whatever else is looked through, packed parts included; null when it shows one, or
   * cannot be looked through.
   */
  file(bytes: Buffer): Buffer | null
}

/** Up to so many characters a personal value counts as a word of its own only: "Ute" is no part of "Route". */
const SHORT = 4
/** Lines of a secret of several lines (a private key) are hidden one by one, because output is cut into lines. */
const LEAST_LINE = 8

const nothingHidden: Masker = {
  text: (text) => text,
  keep: (value) => value,
  restore: (value) => value,
  file: (bytes) => bytes,
}

/** Prepares the masking of a run. Values of fewer than three characters cannot be hidden and are left out. */
export function createMasker(hidden: readonly Hidden[]): Masker {
  const patterns = hidden.flatMap(patternsOf)
  if (patterns.length === 0) return nothingHidden
  const texts = openScanner(patterns)
  // Only runs that keep pictures or archives need it.
  let bytewise: Scanner | undefined
  const originals = new Map(patterns.map(({ placeholder, text }) => [placeholder, text]))

  const mask = (text: string) => {
    let masked = ''
    let done = 0
    for (const { from, pattern } of texts.matches(text)) {
      masked += text.slice(done, from) + pattern.placeholder
      done = from + pattern.text.length
    }
    return masked + text.slice(done)
  }
  const isClean = (bytes: Buffer) => {
    bytewise ??= openScanner(patterns.flatMap(inBytes))
    return bytewise.matches(bytes.toString('latin1')).next().done === true
  }
  return {
    text: mask,
    keep: (value) =>
      mapped(value, (leaf) => {
        if (typeof leaf === 'string') return mask(escaped(leaf))
        const masked = mask(String(leaf))
        // Wholly hidden, or it was another number that only holds the same digits.
        return originals.get(masked) === String(leaf) ? masked.replace('[', NUMBER) : leaf
      }),
    restore: (value) =>
      mapped(value, (leaf) => {
        if (typeof leaf !== 'string') return leaf
        const number = leaf.startsWith(NUMBER) ? originals.get(leaf.replace(NUMBER, '[')) : undefined
        if (number !== undefined) return Number(number)
        return leaf.replace(PLACEHOLDER, (found, backslashes: string) =>
          backslashes ? `[${found.slice(2)}` : (originals.get(found) ?? found),
        )
      }),
    file(bytes) {
      const text = asText(bytes)
      if (text !== null) return Buffer.from(mask(text))
      return unpacked(bytes)?.every(isClean) ? bytes : null
    },
  }
}

/** Before the placeholder of a value that was a number. */
const NUMBER = '[number:'
/** A placeholder, or something that looked like one and was escaped by a backslash more. */
const PLACEHOLDER = /\[(\\*)(?:secret|personal|number):[^\]]*\]?/g

/** A page that shows "[secret:x]" must not be given the secret when an earlier result is restored. */
function escaped(text: string): string {
  return text.replace(/\[(\\*)(secret|personal|number):/g, '[\\$1$2:')
}

function patternsOf({ kind, label: given, value }: Hidden): Pattern[] {
  const label = given.replace(/[[\]]/g, '_')
  const lines = value.split(/\r?\n/).filter((line) => line.length >= LEAST_LINE)
  const values = lines.length > 1 ? [value, ...lines] : [value]
  return values.flatMap((one, index) => {
    const part = index > 0 ? ` line ${index}` : ''
    return spellings(kind, one).flatMap(({ name, text }) =>
      text.length < LEAST_PATTERN
        ? []
        : [
            {
              text,
              placeholder: `[${kind}:${label}${part}${name ? ` ${name}` : ''}]`,
              isWord: kind === 'personal' && text.length <= SHORT,
            },
          ],
    )
  })
}

/** Programs print people's names in capitals; passwords they do not. */
function spellings(kind: Hidden['kind'], value: string) {
  const forms = formsOf(value)
  if (kind === 'secret') return forms
  const others = [
    ['upper', value.toUpperCase()],
    ['lower', value.toLowerCase()],
  ] as const
  return [
    ...forms,
    ...others
      .filter(([, other]) => other !== value)
      .flatMap(([name, other]) =>
        formsOf(other).map((form) => ({ ...form, name: `${name} ${form.name}`.trim() })),
      ),
  ]
}

/** The bytes in which a pattern lies in a file, one character a byte. */
function inBytes(pattern: Pattern): Pattern[] {
  const utf16 = Buffer.from(pattern.text, 'utf16le')
  const narrow = isLatin1(pattern.text) ? [Buffer.from(pattern.text, 'latin1')] : []
  const spelled = [utf16, Buffer.from(utf16).swap16(), ...narrow]
  // Text of a PDF stands in hexadecimal, too.
  const coded = spelled.map((bytes) => bytes.toString('hex')).flatMap((text) => [text, text.toUpperCase()])
  const plain = [Buffer.from(pattern.text, 'utf8'), ...spelled].map((bytes) => bytes.toString('latin1'))
  const texts = new Set([...plain, ...coded])
  return [...texts].map((text) => ({ ...pattern, text, isWord: pattern.isWord && text.length <= SHORT }))
}

function asText(bytes: Buffer): string | null {
  if (bytes.includes(0)) return null
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return null
  }
}

function mapped(value: unknown, leaf: (value: string | number) => unknown): unknown {
  if (typeof value === 'string' || typeof value === 'number') return leaf(value)
  if (Array.isArray(value)) return value.map((one) => mapped(one, leaf))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([name, one]) => [String(leaf(name)), mapped(one, leaf)]),
  )
}
