import { command, noOperands } from '../command.ts'
import { exitCodes } from '../exitCodes.ts'
import { withDatabase } from '../withDatabase.ts'

export const tasksList = command({
  words: ['tasks', 'list'],
  operands: noOperands,
  options: {},
  summary: { de: 'offene Fragen der Roboter auflisten', en: 'list open questions of robots' },
  details: {
    de: 'Älteste zuerst, mit den möglichen Antworten. Mit --json eine Zeile je Frage.',
    en: 'Oldest first, with the answers to choose from. With --json one line per question.',
  },
  failure: { de: 'die Liste ließ sich nicht lesen', en: 'the list could not be read' },
  async run(context) {
    const { json, language, terminal } = context
    const { listTasks } = await import('#tasks')
    const { renderTasks } = await import('../rendering/tasks.ts')
    const tasks = await withDatabase(context, listTasks)
    const lines = json ? tasks.map((one) => JSON.stringify(one)) : renderTasks(tasks, language)
    for (const line of lines) terminal.print(line)
    return exitCodes.ok
  },
})
