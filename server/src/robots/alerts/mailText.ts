import { runCauses } from '@amtsbote/contract'
import type { Alert } from './alert.ts'

/** Subject and text of the mail about an alert, for the person on duty. Pure. */
export function mailText({ robot, title, cause, message, runId, openedAt }: Alert): {
  readonly subject: string
  readonly text: string
} {
  const { de, nextDe } = runCauses[cause]
  const since = openedAt.toLocaleString('de-DE', {
    timeZone: 'Europe/Berlin',
    dateStyle: 'medium',
    timeStyle: 'short',
  })
  return {
    subject: `Roboter ${robot}: ${de}`,
    text: [
      `Der Roboter „${title}“ (${robot}) kommt seit ${since} Uhr nicht weiter.`,
      '',
      de,
      `Meldung: ${message}`,
      `Was zu tun ist: ${nextDe}`,
      '',
      'Alle Läufe mit dieser Ursache: Seite Betrieb, oder amtsbote runs failures',
      `Der Lauf, mit dem es begann: amtsbote runs show ${runId}`,
      '',
      'Zu dieser Ursache kommt keine weitere Nachricht, bis sie behoben war und wiederkehrt.',
      '',
    ].join('\n'),
  }
}
