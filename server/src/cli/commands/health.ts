import type { Health } from '@amtsbote/contract'
import { command, noOperands } from '../command.ts'
import { exitCodes } from '../exitCodes.ts'
import { programVersion } from '../programVersion.ts'
import { renderHealth } from '../rendering/health.ts'
import { withApplication } from '../withDatabase.ts'

export const health = command({
  words: ['health'],
  operands: noOperands,
  options: {},
  summary: { de: 'zeigen, ob alles läuft', en: 'show whether everything runs' },
  details: {
    de: 'Prüft Datenbank, Texterkennung, Verzeichnis und offene Ablagen und nennt, was zu tun ist.',
    en: 'Checks database, reading, directory and open filings, and says what to do.',
  },
  failure: {
    de: 'etwas läuft nicht, wie es soll; die Ausgabe sagt was',
    en: 'something does not run as it should; the output says what',
  },
  async run(context) {
    const { json, language, terminal } = context
    const { livingProcesses } = await import('#processes')
    const { createOcrEngine } = await import('#reading')
    const { readHealth } = await import('#serving')
    const { state, serverRuns } = await withApplication(context, async ({ db, config, databaseKind }) => {
      const engine = await createOcrEngine({ size: 1, choice: config.ocr })
      await engine.close()
      const facts = {
        version: programVersion(),
        town: config.town,
        database: databaseKind,
        ocrEngine: engine.name,
      }
      const living = await livingProcesses(db, new Date())
      return { state: await readHealth(db, facts), serverRuns: living.some(({ kind }) => kind === 'server') }
    })
    const lines = json
      ? [JSON.stringify({ ...state, serverRuns })]
      : renderHealth(state, { serverRuns, language })
    for (const line of lines) terminal.print(line)
    return isWell(state) ? exitCodes.ok : exitCodes.failed
  },
})

function isWell({ status }: Health): boolean {
  return status === 'ok'
}
