import { command, noOperands } from '../command.ts'
import { exitCodes } from '../exitCodes.ts'
import { withDatabase } from '../withDatabase.ts'

export const systemsList = command({
  words: ['systems', 'list'],
  operands: noOperands,
  options: {},
  summary: { de: 'Zielsysteme der Roboter auflisten', en: 'list target systems of robots' },
  details: {
    de: 'Zeigt, unter welcher Adresse jedes Zielsystem erreicht wird.',
    en: 'Shows the address at which each target system is reached.',
  },
  failure: { de: 'die Liste ließ sich nicht lesen', en: 'the list could not be read' },
  async run(context) {
    const { json, terminal } = context
    const { listSystems } = await import('#catalogue')
    const systems = await withDatabase(context, listSystems)
    for (const one of systems) terminal.print(json ? JSON.stringify(one) : `${one.id}  ${one.address}`)
    return exitCodes.ok
  },
})
