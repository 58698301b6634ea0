import { command } from '../command.ts'
import { exitCodes } from '../exitCodes.ts'
import { withDatabase } from '../withDatabase.ts'
import { runId } from './robotWords.ts'

export const runsRepeat = command({
  words: ['runs', 'repeat'],
  operands: { name: { de: 'LAUF', en: 'RUN' }, least: 1, most: 1 },
  options: {
    'active-release': {
      kind: 'flag',
      help: {
        de: 'mit der Fassung, die jetzt gilt, statt mit der, mit der er begann',
        en: 'with the release that counts now instead of the one that it began with',
      },
    },
  },
  summary: { de: 'einen Lauf wiederholen', en: 'repeat a run' },
  details: {
    de: 'Für Läufe, die einen Menschen brauchen, aufgegeben oder abgebrochen wurden. Was geschehen ist, wird übersprungen; was ungewiss ist, wird zuerst nachgesehen.',
    en: 'For runs that need a person, were given up or cancelled. What has happened is skipped; what is uncertain is looked for first.',
  },
  failure: { de: 'dieser Lauf lässt sich nicht wiederholen', en: 'this run cannot be repeated' },
  async run(context) {
    const { operands, values, json, language, terminal } = context
    const id = runId(operands[0])
    const { repeatItem } = await import('#items')
    await withDatabase(context, (db) =>
      repeatItem(db, id, { release: values['active-release'] ? 'active' : 'own' }),
    )
    const text = { de: 'wartet wieder', en: 'queued again' }[language]
    terminal.print(json ? JSON.stringify({ id, state: 'queued' }) : text)
    return exitCodes.ok
  },
})
