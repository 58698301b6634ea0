/** Headers by name in small letters, each as often as it stands in the mail. */
export type MailHeaders = ReadonlyMap<string, readonly string[]>

/**
 * Whether a program wrote it (RFC 3834, and what was used before): such a mail is not answered and opens no case of its own.
 */
export function isAutomatic(headers: MailHeaders): boolean {
  const submitted = first(headers, 'auto-submitted')
  return (
    (submitted !== '' && !/^no\b/i.test(submitted)) ||
    /^(bulk|junk|list|auto_reply)\b/i.test(first(headers, 'precedence')) ||
    ['list-id', 'x-autoreply', 'x-autorespond', 'x-loop'].some((name) => headers.has(name)) ||
    // Bounces come from nobody, so that nobody answers them.
    headers.get('return-path')?.[0] === '<>' ||
    /^multipart\/report\b/i.test(first(headers, 'content-type'))
  )
}

/** S/MIME that is encrypted or signed in one piece, PGP/MIME, and PGP in the text. */
export function isSealed(headers: MailHeaders, text: string): boolean {
  return (
    /^(multipart\/encrypted|application\/(x-)?pkcs7-mime)\b/i.test(first(headers, 'content-type')) ||
    /^-----BEGIN PGP MESSAGE-----\s*$/m.test(text)
  )
}

/**
 * Whether the end is there: a mail of several parts closes with its boundary (RFC 2046). Libraries take what came, so that
 * a file that was cut on its way would look like a shorter one.
 */
export function isComplete(headers: MailHeaders, bytes: Uint8Array): boolean {
  const type = first(headers, 'content-type')
  if (!/^multipart\//i.test(type)) return true
  const [, quoted, plain] = /\bboundary\s*=\s*(?:"([^"]+)"|([^\s;]+))/i.exec(type) ?? []
  const boundary = quoted ?? plain
  if (!boundary) return false
  const content = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return content.includes(`\n--${boundary}--`)
}

function first(headers: MailHeaders, name: string): string {
  return headers.get(name)?.[0] ?? ''
}
