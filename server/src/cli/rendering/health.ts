import { documentStateSchema, type Health } from '@amtsbote/contract'
import type { Language, Text } from '../language.ts'
import { stateWords } from './documentWords.ts'
import { renderTable } from './table.ts'

/** How the system is, figures first, then what does not run as it should and what to do. */
export function renderHealth(
  health: Health,
  { serverRuns, language }: { readonly serverRuns: boolean; readonly language: Language },
): string[] {
  const number = (count: number) => new Intl.NumberFormat(language).format(count)
  const facts: [Text, string][] = [
    [{ de: 'Zustand', en: 'State' }, (health.status === 'ok' ? words.ok : words.degraded)[language]],
    [{ de: 'Fassung', en: 'Version' }, `${health.version}, ${health.town}`],
    [{ de: 'Server', en: 'Server' }, words[serverRuns ? 'running' : 'stopped'][language]],
    [{ de: 'Datenbank', en: 'Database' }, words[health.database][language]],
    [{ de: 'Texterkennung', en: 'Reading' }, health.ocrEngine],
    [{ de: 'Beschäftigte', en: 'Employees' }, number(health.employees)],
  ]
  const counts = documentStateSchema.options.flatMap((state): [string, string][] => {
    const count = health.documents[state]
    return count ? [[`  ${stateWords[state][language]}`, number(count)]] : []
  })
  const rows = [
    ...facts.map(([title, value]) => [title[language], value]),
    [{ de: 'Dokumente', en: 'Documents' }[language], counts.length > 0 ? '' : '0'],
    ...counts,
  ]
  return [
    ...renderTable([{ title: '' }, { title: '' }], rows, undefined).slice(1),
    ...health.warnings.map((warning) => `${words.warning[language]}: ${warning[language]}`),
  ]
}

const words = {
  ok: { de: 'in Ordnung', en: 'ok' },
  degraded: { de: 'eingeschränkt', en: 'degraded' },
  running: { de: 'läuft', en: 'running' },
  stopped: { de: 'läuft nicht', en: 'not running' },
  embedded: { de: 'eingebaut', en: 'embedded' },
  external: { de: 'eigener Server', en: 'external server' },
  warning: { de: 'Achtung', en: 'Warning' },
} as const satisfies Record<string, Text>
