import { command } from '../command.ts'
import { exitCodes } from '../exitCodes.ts'
import { withDatabase } from '../withDatabase.ts'

export const systemsSet = command({
  words: ['systems', 'set'],
  operands: { name: { de: 'SYSTEM ADRESSE', en: 'SYSTEM ADDRESS' }, least: 2, most: 2 },
  options: {},
  summary: { de: 'die Adresse eines Zielsystems eintragen', en: 'set the address of a target system' },
  details: {
    de: 'Gilt für alle Roboter, die in diesem System arbeiten, vom nächsten Lauf an.',
    en: 'Holds for all robots that work in this system, from the next run on.',
  },
  failure: { de: 'nichts eingetragen', en: 'nothing was set' },
  async run(context) {
    const { operands, json, language, terminal } = context
    const [id = '', address = ''] = operands
    const { setSystem } = await import('#catalogue')
    await withDatabase(context, (db) => setSystem(db, { id, address }))
    const text = { de: 'eingetragen', en: 'set' }[language]
    terminal.print(json ? JSON.stringify({ id, address }) : text)
    return exitCodes.ok
  },
})
