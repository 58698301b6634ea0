import { localTime, type TriggerLine } from '#triggers'
import type { Language, Text } from '../language.ts'
import type { Format } from './people.ts'
import { oneLine } from './table.ts'

const outcomeTexts: Readonly<Record<TriggerLine['last'][number]['outcome'], Text>> = {
  fired: { de: 'gestartet', en: 'started' },
  merged: { de: 'zusammengelegt', en: 'taken together' },
  skipped: { de: 'ausgelassen', en: 'left out' },
  duplicate: { de: 'gab es schon', en: 'was there already' },
  refused: { de: 'nicht angenommen', en: 'refused' },
}

const reasonTexts: Readonly<Record<string, Text>> = {
  late: { de: 'nachgeholt', en: 'caught up' },
  missed: { de: 'versäumt', en: 'missed' },
  'earlier-waits': { de: 'der vorige wartet noch', en: 'the one before still waits' },
  'too-large': { de: 'zu groß', en: 'too large' },
  empty: { de: 'leer', en: 'empty' },
}

const troubleText: Text = {
  de: 'steht still: Der Kalender der Stadt fehlt. Eintragen mit amtsbote calendar set LAND.',
  en: 'stands still: the calendar of the town is missing. Set it with amtsbote calendar set LAND.',
}

/** Triggers for reading: a paragraph for each robot. */
export function renderTriggers(
  triggers: readonly TriggerLine[],
  { language }: Pick<Format, 'language' | 'columns'>,
): string[] {
  if (triggers.length === 0) return [{ de: 'Keine Roboter.', en: 'No robots.' }[language]]
  return triggers.flatMap((line, index) => [...(index > 0 ? [''] : []), ...paragraph(line, language)])
}

function paragraph(line: TriggerLine, language: Language): string[] {
  const { robot, title, next, last, missed, trouble } = line
  const label = (text: Text) => `  ${text[language].padEnd(10)}`
  const missedText = {
    de: `${missed} in 30 Tagen ohne eigenen Start`,
    en: `${missed} in 30 days without a start of their own`,
  }
  return [
    `${robot}  ${oneLine(title)}: ${triggerWords(line, language)}`,
    ...(trouble ? [`  ${troubleText[language]}`] : []),
    ...next.map(({ at }) => `${label({ de: 'nächster', en: 'next' })}${clock(at)}`),
    ...last.map(({ plannedAt, outcome, reason, item }) => {
      const why = reason ? ` (${reasonTexts[reason]?.[language] ?? reason})` : ''
      const words = `${outcomeTexts[outcome][language]}${why}`
      return `${label({ de: 'letzter', en: 'last' })}${clock(plannedAt)}  ${words}${item ? `  ${item}` : ''}`
    }),
    ...(missed > 0 ? [`${label({ de: 'versäumt', en: 'missed' })}${missedText[language]}`] : []),
  ]
}

function triggerWords({ trigger }: TriggerLine, language: Language): string {
  switch (trigger.kind) {
    case 'manual':
      return { de: 'nur auf Zuruf', en: 'only when asked' }[language]
    case 'folder':
      return { de: 'überwachter Ordner', en: 'watched folder' }[language]
    case 'webhook':
      return { de: 'unterschriebener Aufruf', en: 'signed call' }[language]
    case 'schedule': {
      const { when, ifClosed, missed = 'run-once' } = trigger
      const { kind, ...rest } = when
      const said = Object.values(rest).map((one) => (Array.isArray(one) ? one.join(',') : String(one)))
      return [kind, ...said, ...(ifClosed ? [`ifClosed ${ifClosed}`] : []), `missed ${missed}`].join(' ')
    }
  }
}

/** The town's clock, which is what people look at. */
function clock(at: Date): string {
  return localTime(at).replace('T', ' ')
}
