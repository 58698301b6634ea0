/** A sentence, not a page. */
const LONGEST_MESSAGE = 300

/**
 * A message as it may leave the house. Secrets and declared personal values were masked when it was written; here goes what
 * else may name a person or a case: quotations, mail addresses, paths behind hosts, and numbers of more than three digits. Pure.
 */
export function discreet(message: string): string {
  const text = message
    .replace(/\bhttps?:\/\/(?:[^/\s"]*@)?([^/\s"]+)[^\s"]*/g, '$1')
    .replace(/„[^“”"]*[“”"]|»[^«]*«|"[^"]*"|'[^']*'/g, '…')
    .replace(/\[(?:secret|personal):[^\]]*\]/g, '…')
    .replace(/[^\s@]+@[^\s@]+/g, '…')
    .replace(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/gi, '…')
    .replace(/\d{4,}/g, '…')
    .replace(/\s+/g, ' ')
    .trim()
  return text.length > LONGEST_MESSAGE ? `${text.slice(0, LONGEST_MESSAGE)}…` : text
}
