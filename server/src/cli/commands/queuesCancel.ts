import { command } from '../command.ts'
import { exitCodes } from '../exitCodes.ts'
import { withDatabase } from '../withDatabase.ts'
import { runId } from './robotWords.ts'

export const queuesCancel = command({
  words: ['queues', 'cancel'],
  operands: { name: { de: 'AUFTRAG', en: 'ITEM' }, least: 1, most: 1 },
  options: {},
  summary: { de: 'einen Auftrag abbrechen', en: 'cancel a work item' },
  details: {
    de: 'Ob er wartet oder läuft: Von sofort an beginnt keine Wirkung mehr. Was schon geschehen ist, bleibt geschehen und steht im Lauf.',
    en: 'Whether it waits or runs: from now on no effect begins. What has happened stays and stands in the run.',
  },
  failure: { de: 'der Auftrag ist schon erledigt', en: 'the item is done already' },
  async run(context) {
    const { operands, json, language, terminal } = context
    const id = runId(operands[0])
    const { cancelItem } = await import('#items')
    await withDatabase(context, (db) => cancelItem(db, id))
    const text = { de: 'abgebrochen', en: 'cancelled' }[language]
    terminal.print(json ? JSON.stringify({ id, state: 'cancelled' }) : text)
    return exitCodes.ok
  },
})
