import { command } from '../command.ts'
import { exitCodes } from '../exitCodes.ts'
import { withDatabase } from '../withDatabase.ts'
import { PERSON } from './procedureWords.ts'

export const secretsRemove = command({
  words: ['secrets', 'remove'],
  operands: { name: { de: 'ROBOTER NAME', en: 'ROBOT NAME' }, least: 2, most: 2 },
  options: {},
  summary: { de: 'ein Geheimnis entfernen', en: 'remove a secret' },
  details: {
    de: 'Ein Roboter, der es angibt, beginnt danach nicht mehr. Ändern Sie das Kennwort auch im Zielsystem.',
    en: 'A robot that declares it does not start any more. Change the password in the target system as well.',
  },
  failure: { de: 'dieses Geheimnis gibt es nicht', en: 'there is no such secret' },
  async run(context) {
    const { operands, json, language, terminal } = context
    const [robot = '', name = ''] = operands
    const { removeSecret } = await import('#vault')
    await withDatabase(context, (db) => removeSecret(db, { robot, name }, { by: PERSON, at: new Date() }))
    terminal.print(json ? JSON.stringify({ robot, name }) : { de: 'entfernt', en: 'removed' }[language])
    return exitCodes.ok
  },
})
