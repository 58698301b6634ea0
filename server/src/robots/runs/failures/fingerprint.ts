import { createHash } from 'node:crypto'

/** What of a failed attempt tells its cause. */
export interface FailedAttempt {
  readonly robot: string
  readonly outcome: string
  readonly message: string | null
  readonly place: string | null
}

/**
 * The same for failures with the same cause: robot, kind and place of the error, and its sentence without what differs from
 * case to case (numbers, what is quoted, addresses behind the host). Pure.
 */
export function fingerprint({ robot, outcome, message, place }: FailedAttempt): string {
  const sentence = (message ?? '')
    .replace(/\bhttps?:\/\/([^/\s"]+)[^\s"]*/g, '$1')
    .replace(/„[^“]*“|"[^"]*"|'[^']*'|\[(?:secret|personal):[^\]]*\]/g, '…')
    .replace(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, '#')
    .replace(/\d+/g, '#')
  return createHash('sha256').update([robot, outcome, place, sentence].join('\n')).digest('hex').slice(0, 12)
}
