import { command } from '../command.ts'
import { exitCodes } from '../exitCodes.ts'
import { withDatabase } from '../withDatabase.ts'
import { runId } from './robotWords.ts'

export const runsShow = command({
  words: ['runs', 'show'],
  operands: { name: { de: 'LAUF', en: 'RUN' }, least: 1, most: 1 },
  options: {},
  summary: { de: 'einen Lauf mit Wirkungen und Protokoll zeigen', en: 'show a run with effects and log' },
  details: {
    de: 'Zeigt jeden Versuch, jede Wirkung mit ihrem Beweis, Protokoll und Anlagen.',
    en: 'Shows each attempt, each effect with its proof, log and attachments.',
  },
  failure: { de: 'diesen Lauf gibt es nicht', en: 'there is no such run' },
  async run(context) {
    const { operands, json, language, terminal } = context
    const { showRun } = await import('#runs')
    const { renderRun } = await import('../rendering/robots.ts')
    const run = await withDatabase(context, (db) => showRun(db, runId(operands[0])))
    const lines = json ? [JSON.stringify(run)] : renderRun(run, { language, columns: terminal.columns })
    for (const line of lines) terminal.print(line)
    return exitCodes.ok
  },
})
