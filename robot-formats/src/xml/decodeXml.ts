import { FormatError } from '../formatError.ts'

/** Enough for a year of invoices in one file; its tree takes about ten times as much memory. */
const XML_MAX_BYTES = 64 * 1024 * 1024

/** Behind this many bytes no declaration of an encoding begins (`<?xml version="1.0" encoding="…"`). */
const DECLARATION_MAX_BYTES = 200

/** The text of an XML file in the encoding it claims; UTF-8 where it claims none. @throws FormatError */
export function decodeXml(bytes: Uint8Array): string {
  if (bytes.length > XML_MAX_BYTES) {
    const size = Math.ceil(bytes.length / 1024 / 1024)
    throw new FormatError(`Die Datei ist mit ${size} MB größer als die erlaubten 64 MB. Bitte teilen.`)
  }
  const label = encodingOf(bytes)
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes)
  } catch {
    throw new FormatError(
      `Die Datei ist kein Text in der Zeichenkodierung „${label}“, die sie nennt. Bitte neu ausgeben lassen.`,
    )
  }
}

function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, DECLARATION_MAX_BYTES))
  return /^(?:\u00ef\u00bb\u00bf)?<\?xml[^>]*?\bencoding\s*=\s*["']([\w.-]+)["']/.exec(head)?.[1] ?? 'utf-8'
}
