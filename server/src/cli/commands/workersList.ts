import { readConfig } from '#config'
import { command, noOperands } from '../command.ts'
import { exitCodes } from '../exitCodes.ts'
import { withDatabase } from '../withDatabase.ts'

export const workersList = command({
  words: ['workers', 'list'],
  operands: noOperands,
  options: {},
  summary: { de: 'Arbeitsrechner der Roboter auflisten', en: 'list workers' },
  details: {
    de: 'Zeigt, wo Roboter laufen können, und welcher Arbeitsrechner verstummt ist; dessen Aufträge übernimmt ein anderer.',
    en: 'Shows where robots can run, and which worker fell silent; another one takes over its items.',
  },
  failure: { de: 'ein Arbeitsrechner ist verstummt', en: 'a worker is silent' },
  async run(context) {
    const { json, language, terminal, environment } = context
    const { leaseMs } = readConfig(environment).robots
    const { listWorkers } = await import('#workers')
    const { renderWorkers } = await import('../rendering/robots.ts')
    const workers = await withDatabase(context, (db) => listWorkers(db, { leaseMs }))
    const lines = json
      ? workers.map((one) => JSON.stringify(one))
      : renderWorkers(workers, { language, columns: terminal.columns })
    for (const line of lines) terminal.print(line)
    return workers.some(({ state }) => state === 'silent') ? exitCodes.failed : exitCodes.ok
  },
})
