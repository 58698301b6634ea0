import { isAscii, isUtf8 } from 'node:buffer'
import { AmtsboteError } from '@amtsbote/contract'
import { guessCodePage } from './codePage.ts'

export interface DecodedText {
  readonly text: string
  /** Name as the Encoding Standard writes it; `cp850` is not in it but in many old payroll systems. */
  readonly encoding: string
  /** Lines that were written in another encoding than the rest (files glued together); decoded by their own. */
  readonly foreignLines: readonly number[]
}

/** 1,000 bytes show the pattern of zero bytes of UTF-16 without doubt. */
const SAMPLE_BYTES = 1_000
const LINE_FEED = 0x0a

/**
 * Turns the bytes of a file into text, whatever program wrote it.
 * @throws AmtsboteError AB-0201 when it is no text at all (a workbook, a PDF)
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  const marked = byteOrderMark(bytes)
  const encoding = marked ?? utf16WithoutMark(bytes)
  if (encoding) return { text: decode(bytes, encoding), encoding, foreignLines: [] }
  refuseWhatIsNoText(bytes)
  return isUtf8(bytes)
    ? { text: decode(bytes, 'utf-8'), encoding: 'utf-8', foreignLines: [] }
    : decodeLineByLine(bytes)
}

function byteOrderMark([first, second, third]: Uint8Array): string | undefined {
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8'
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  if (first === 0xfe && second === 0xff) return 'utf-16be'
  return undefined
}

/** A header line is ASCII: in UTF-16 every other byte of it is zero. */
function utf16WithoutMark(bytes: Uint8Array): string | undefined {
  const sample = bytes.subarray(0, SAMPLE_BYTES)
  const zeros = { even: 0, odd: 0 }
  sample.forEach((byte, index) => {
    if (byte === 0) zeros[index % 2 === 0 ? 'even' : 'odd'] += 1
  })
  const many = sample.length / 4
  if (zeros.odd > many && zeros.even === 0) return 'utf-16le'
  if (zeros.even > many && zeros.odd === 0) return 'utf-16be'
  return undefined
}

function refuseWhatIsNoText(bytes: Uint8Array): void {
  const start = decode(bytes.subarray(0, 4), 'windows-1252')
  if (start === 'PK\u0003\u0004' || start === 'ÐÏ\u0011à') {
    throw new AmtsboteError('AB-0201', 'Excel-Arbeitsmappe statt CSV / Excel workbook instead of CSV')
  }
  if (bytes.includes(0)) throw new AmtsboteError('AB-0201', 'keine Textdatei / not a text file')
}

/**
 * Not UTF-8 as a whole: either one of the older single-byte code pages, or UTF-8 with lines pasted in from
 * such a file. Decoded as a whole, one foreign line would spoil the umlauts of all the others.
 */
function decodeLineByLine(bytes: Uint8Array): DecodedText {
  const lines = linesBeyondAscii(bytes)
  const utf8 = lines.filter((line) => isUtf8(line.bytes))
  const singleByte = lines.filter((line) => !isUtf8(line.bytes))
  const codePage = guessCodePage(singleByte.map((line) => line.bytes))
  const [foreign, mainDecode, foreignDecode] =
    utf8.length > singleByte.length
      ? [singleByte, (part: Uint8Array) => decode(part, 'utf-8'), codePage.decode]
      : [utf8, codePage.decode, (part: Uint8Array) => decode(part, 'utf-8')]
  const parts: string[] = []
  let start = 0
  for (const line of foreign) {
    parts.push(mainDecode(bytes.subarray(start, line.start)), foreignDecode(line.bytes))
    start = line.start + line.bytes.length
  }
  parts.push(mainDecode(bytes.subarray(start)))
  return {
    text: parts.join(''),
    encoding: foreign === singleByte ? 'utf-8' : codePage.name,
    foreignLines: foreign.map(({ number }) => number),
  }
}

interface Line {
  /** Counted from 1. */
  readonly number: number
  /** Where it begins in the file. */
  readonly start: number
  readonly bytes: Uint8Array
}

/** The lines that say something about the encoding. */
function linesBeyondAscii(bytes: Uint8Array): Line[] {
  const lines: Line[] = []
  let number = 0
  for (let start = 0; start < bytes.length; ) {
    const feed = bytes.indexOf(LINE_FEED, start)
    const end = feed === -1 ? bytes.length : feed + 1
    const line = bytes.subarray(start, end)
    number += 1
    if (!isAscii(line)) lines.push({ number, start, bytes: line })
    start = end
  }
  return lines
}

/** The decoder drops a byte order mark by itself. */
function decode(bytes: Uint8Array, encoding: string): string {
  return new TextDecoder(encoding).decode(bytes)
}
