import { readConfig } from '#config'
import { command, noOperands } from '../command.ts'
import { exitCodes } from '../exitCodes.ts'
import { withDatabase } from '../withDatabase.ts'
import { limitOf } from './robotWords.ts'

export const secretsList = command({
  words: ['secrets', 'list'],
  operands: noOperands,
  options: {},
  summary: { de: 'Geheimnisse auflisten, ohne ihre Werte', en: 'list secrets, without their values' },
  details: {
    de: 'Zeigt Roboter, Name, Konto, Fassung und bis wann es gilt. Endet mit 1, wenn eines abgelaufen ist, bald abläuft oder sich auf diesem Rechner nicht öffnen lässt.',
    en: 'Shows robot, name, account, version and until when it holds. Ends with 1 when one has expired, expires soon or cannot be opened on this machine.',
  },
  failure: { de: 'ein Geheimnis braucht jemanden', en: 'a secret needs somebody' },
  async run(context) {
    const { json, language, terminal, environment } = context
    const { vaultKey } = readConfig(environment)
    const { checkVault, listSecrets } = await import('#vault')
    const { renderSecrets } = await import('../rendering/secrets.ts')
    const { secrets, warnings } = await withDatabase(context, async (db) => ({
      secrets: await listSecrets(db, new Date()),
      warnings: await checkVault(db, vaultKey, new Date()),
    }))
    const why = new Map(warnings.map((one) => [`${one.secret.robot} ${one.secret.name}`, one.why]))
    const marked = secrets.map((one) => ({ ...one, warning: why.get(`${one.robot} ${one.name}`) ?? null }))
    const lines = json
      ? marked.map((one) => JSON.stringify(one))
      : renderSecrets(marked, { language, columns: terminal.columns })
    for (const line of lines) terminal.print(line)
    return warnings.length > 0 ? exitCodes.failed : exitCodes.ok
  },
})

export const secretsAudit = command({
  words: ['secrets', 'audit'],
  operands: noOperands,
  options: {
    limit: {
      kind: 'value',
      name: { de: 'ZAHL', en: 'NUMBER' },
      help: { de: 'höchstens so viele (50)', en: 'at most so many (50)' },
    },
  },
  summary: { de: 'wer wann was mit Geheimnissen tat', en: 'who did what with secrets, and when' },
  details: {
    de: 'Das Neueste zuerst: hinterlegt, ersetzt, entfernt, einem Lauf übergeben, Schlüssel gewechselt. Die Einträge lassen sich nicht ändern.',
    en: 'The latest first: deposited, replaced, removed, handed to a run, key replaced. Entries cannot be changed.',
  },
  failure: { de: 'die Liste ließ sich nicht lesen', en: 'the list could not be read' },
  async run(context) {
    const { values, json, language, terminal } = context
    const { listAudit } = await import('#vault')
    const { renderAudit } = await import('../rendering/secrets.ts')
    const entries = await withDatabase(context, (db) => listAudit(db, limitOf(values.limit, 50)))
    const lines = json
      ? entries.map((one) => JSON.stringify(one))
      : renderAudit(entries, { language, columns: terminal.columns })
    for (const line of lines) terminal.print(line)
    return exitCodes.ok
  },
})
