import type { listAudit, SecretLine } from '#vault'
import type { Language, Text } from '../language.ts'
import type { Format } from './people.ts'
import { renderTable } from './table.ts'

const warningTexts: Readonly<Record<'expires-soon' | 'expired' | 'key-missing', Text>> = {
  'expires-soon': { de: 'läuft bald ab', en: 'expires soon' },
  expired: { de: 'abgelaufen', en: 'expired' },
  'key-missing': { de: 'Schlüssel fehlt hier', en: 'key missing here' },
}

export function renderSecrets(
  secrets: readonly (SecretLine & { readonly warning: keyof typeof warningTexts | null })[],
  { language, columns }: Format,
): string[] {
  if (secrets.length === 0) return [{ de: 'Keine Geheimnisse.', en: 'No secrets.' }[language]]
  const titles: Readonly<Record<Language, readonly string[]>> = {
    de: ['Roboter', 'Name', 'Fassung', 'System', 'Konto', 'gilt bis', ''],
    en: ['Robot', 'Name', 'Version', 'System', 'Account', 'holds until', ''],
  }
  const rows = secrets.map(({ robot, name, version, system, account, expiresAt, warning }) => [
    ...[robot, name, String(version), system ?? '', account ?? ''],
    ...[expiresAt?.toISOString().slice(0, 10) ?? '', warning ? warningTexts[warning][language] : ''],
  ])
  return renderTable(
    titles[language].map((title) => ({ title })),
    rows,
    columns,
  )
}

type AuditEntry = Awaited<ReturnType<typeof listAudit>>[number]

const actTexts: Readonly<Record<AuditEntry['act'], Text>> = {
  set: { de: 'hinterlegt', en: 'deposited' },
  rotated: { de: 'ersetzt', en: 'replaced' },
  removed: { de: 'entfernt', en: 'removed' },
  'handed-over': { de: 'übergeben', en: 'handed over' },
  'key-rotated': { de: 'Schlüssel gewechselt', en: 'key replaced' },
}

export function renderAudit(entries: readonly AuditEntry[], { language }: Format): string[] {
  return entries.map(({ at, by, act, robot, name, version }) =>
    [at.toISOString().slice(0, 19).replace('T', ' '), actTexts[act][language], robot, name, version, by].join(
      '  ',
    ),
  )
}
