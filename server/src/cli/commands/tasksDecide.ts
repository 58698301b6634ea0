import { command } from '../command.ts'
import { exitCodes } from '../exitCodes.ts'
import { withDatabase } from '../withDatabase.ts'
import { PERSON } from './procedureWords.ts'
import { runId } from './robotWords.ts'

export const tasksDecide = command({
  words: ['tasks', 'decide'],
  operands: { name: { de: 'FRAGE ANTWORT', en: 'QUESTION ANSWER' }, least: 2, most: 2 },
  options: {},
  summary: { de: 'die Frage eines Roboters beantworten', en: 'answer a robot’s question' },
  details: {
    de: 'Der Roboter läuft noch einmal, mit denselben Angaben und dieser Antwort.',
    en: 'The robot runs again, with the same input and this answer.',
  },
  failure: { de: 'nicht beantwortet', en: 'not answered' },
  async run(context) {
    const { operands, json, language, terminal } = context
    const [task, choice = ''] = operands
    const { decideTask } = await import('#tasks')
    const answer = { choice, by: PERSON, at: new Date() }
    const followUp = await withDatabase(context, (db) => decideTask(db, runId(task), answer))
    const text = { de: `beantwortet, Folgeauftrag ${followUp}`, en: `answered, follow-up item ${followUp}` }
    terminal.print(json ? JSON.stringify({ followUp }) : text[language])
    return exitCodes.ok
  },
})
