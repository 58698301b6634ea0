import type { listAlerts } from '#alerts'
import type { Language, Text } from '../language.ts'
import { oneLine } from './table.ts'

type AlertLine = Awaited<ReturnType<typeof listAlerts>>[number]
type Delivery = AlertLine['deliveries'][number]

const stateTexts: Readonly<Record<Delivery['state'], Text>> = {
  waiting: { de: 'wartet', en: 'waits' },
  sent: { de: 'hinausgegangen', en: 'went out' },
  uncertain: { de: 'ungewiss', en: 'uncertain' },
}
const channelTexts: Readonly<Record<Delivery['channel'], Text>> = {
  mail: { de: 'Mail', en: 'mail' },
  webhook: { de: 'Aufruf', en: 'call' },
}

/** Alerts as paragraphs, the latest first. */
export function renderAlerts(alerts: readonly AlertLine[], language: Language): string[] {
  if (alerts.length === 0) return [{ de: 'Keine Alarme.', en: 'No alerts.' }[language]]
  const time = (at: Date) => at.toISOString().slice(0, 16).replace('T', ' ')
  return alerts.flatMap(({ robot, message, runId, openedAt, resolvedAt, deliveries }) => [
    `${time(openedAt)}  ${robot}  ${resolvedAt ? { de: 'behoben', en: 'resolved' }[language] : { de: 'offen', en: 'open' }[language]}  ${oneLine(message)}`,
    `  amtsbote runs show ${runId}`,
    ...deliveries.map(({ channel, state, tries, message: why }) => {
      const times = { de: `${tries}. Versuch`, en: `try ${tries}` }[language]
      return `  ${channelTexts[channel][language]}: ${stateTexts[state][language]}, ${times}${why ? ` (${why})` : ''}`
    }),
  ])
}
