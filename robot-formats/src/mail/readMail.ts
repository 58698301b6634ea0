import { createHash } from 'node:crypto'
import { simpleParser } from 'mailparser'
import { FormatError } from '../formatError.ts'
import { isAutomatic, isComplete, isSealed, type MailHeaders } from './signs.ts'

/** Somebody who sends or receives. */
export interface MailAddress {
  /** In small letters. */
  readonly address: string
  /** Empty where the mail has none. */
  readonly name: string
}

/** A file that came with a mail. */
export interface MailAttachment {
  /** Empty where the mail gives none. Letters as the sender wrote them: not fit for a path unchecked. */
  readonly name: string
  /** As the sender claims. */
  readonly mediaType: string
  readonly bytes: Uint8Array
  readonly sha256: string
  /** Outlook's own envelope (`winmail.dat`) for text and files; named here, not opened. */
  readonly isWinmail: boolean
}

/** What a mail holds, decoded. */
export interface Mail {
  /** Mostly one; empty where nobody is named. */
  readonly from: readonly MailAddress[]
  readonly to: readonly MailAddress[]
  readonly subject: string
  /** When the sender's clock says it was written; null where that is no time. */
  readonly sentAt: Date | null
  /** With its angle brackets, as it stands in the mail. */
  readonly messageId: string | null
  /** The plain text; where there is only HTML, the text of that. */
  readonly text: string
  readonly attachments: readonly MailAttachment[]
  /** Written by a program: an absence notice, a bounce, a mailing list. An answer to it could start a loop. */
  readonly isAutomatic: boolean
  /** Encrypted or packed into its signature: there is nothing to read without a key. */
  readonly isSealed: boolean
  /** False where the end is missing: what came is cut. */
  readonly isComplete: boolean
}

/**
 * Reads a mail as it lies in a mailbox (`.eml`, RFC 5322).
 * @throws FormatError the bytes are no mail
 */
export async function readMail(bytes: Uint8Array): Promise<Mail> {
  const parsed = await simpleParser(Buffer.from(bytes), {
    skipImageLinks: true,
    skipTextToHtml: true,
    skipTextLinks: true,
  }).catch((error: Error) => {
    throw new FormatError(`Die E-Mail lässt sich nicht lesen: ${error.message}`)
  })
  const headers = headersOf(parsed.headerLines)
  if (!['from', 'date', 'message-id', 'received', 'subject'].some((name) => headers.has(name)))
    throw new FormatError('Das ist keine E-Mail: Der Kopf fehlt.')
  const text = parsed.text ?? ''
  return {
    from: addressesOf([parsed.from]),
    to: addressesOf([parsed.to].flat()),
    subject: parsed.subject ?? '',
    sentAt: timeOf(headers.get('date')?.[0]),
    messageId: parsed.messageId ?? null,
    text,
    attachments: parsed.attachments.map(attachmentOf),
    isAutomatic: isAutomatic(headers),
    isSealed: isSealed(headers, text),
    isComplete: isComplete(headers, bytes),
  }
}

/** The headers as they stand, unfolded: what mailparser makes of some of them hides that they were wrong. */
function headersOf(lines: readonly { readonly key: string; readonly line: string }[]): MailHeaders {
  const headers = new Map<string, string[]>()
  for (const { key, line } of lines) {
    const value = line
      .slice(line.indexOf(':') + 1)
      .replace(/\r?\n[ \t]+/g, ' ')
      .trim()
    headers.set(key, [...(headers.get(key) ?? []), value])
  }
  return headers
}

interface Named {
  readonly address?: string
  readonly name?: string
  readonly group?: readonly Named[]
}

function addressesOf(headers: readonly ({ readonly value: readonly Named[] } | undefined)[]): MailAddress[] {
  return headers
    .flatMap((header) => header?.value ?? [])
    .flatMap((one) => one.group ?? [one])
    .flatMap(({ address, name }) =>
      address ? [{ address: address.toLowerCase(), name: (name ?? '').trim() }] : [],
    )
}

/** mailparser gives the present time for one that is none. */
function timeOf(header: string | undefined): Date | null {
  const time = new Date(header ?? '')
  return Number.isNaN(time.getTime()) ? null : time
}

function attachmentOf(part: {
  readonly filename?: string | false
  /** Not a string where the part has none, or where the mail was cut inside its head. */
  readonly contentType?: unknown
  readonly content: Uint8Array
}): MailAttachment {
  const name = part.filename || ''
  const mediaType =
    typeof part.contentType === 'string' ? part.contentType.toLowerCase() : 'application/octet-stream'
  return {
    name,
    mediaType,
    bytes: part.content,
    sha256: createHash('sha256').update(part.content).digest('hex'),
    isWinmail: /ms-tnef$/.test(mediaType) || name.toLowerCase() === 'winmail.dat',
  }
}
