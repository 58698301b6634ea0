import { AmtsboteError } from '@amtsbote/contract'
import { command } from '../command.ts'
import { exitCodes } from '../exitCodes.ts'
import { withDatabase } from '../withDatabase.ts'
import { PERSON } from './procedureWords.ts'
import { oneOf, parseJson, runId } from './robotWords.ts'

export const runsSettle = command({
  words: ['runs', 'settle'],
  operands: {
    name: { de: 'LAUF WIRKUNG done|absent GRUND', en: 'RUN EFFECT done|absent REASON' },
    least: 4,
    most: 4,
  },
  options: {
    result: {
      kind: 'value',
      name: { de: 'JSON', en: 'JSON' },
      help: {
        de: 'was der Roboter daraus weiß, etwa eine Nummer',
        en: 'what the robot learns of it, a number say',
      },
    },
  },
  summary: { de: 'eine ungewisse Wirkung klären', en: 'settle an uncertain effect' },
  details: {
    de: 'Sie haben im Zielsystem nachgesehen: done heißt, sie ist geschehen und wird übersprungen; absent heißt, sie ist nicht geschehen und wird getan. Danach: runs repeat.',
    en: 'You looked into the target system: done says it has happened and is skipped; absent says it has not and is done. Then: runs repeat.',
  },
  failure: { de: 'diese Wirkung ist nicht offen', en: 'this effect is not open' },
  async run(context) {
    const { operands, values, json, language, terminal } = context
    const [run, key = '', word = '', reason = ''] = operands
    if (reason.trim() === '') throw new AmtsboteError('AB-0403', 'GRUND / REASON')
    const kind = oneOf(['done', 'absent'], word, 'done | absent')
    const result = values.result === undefined ? null : parseJson(values.result, '--result JSON')
    const finding = kind === 'done' ? { kind, result } : { kind }
    const { settleEffect } = await import('#runs')
    const effect = { runId: runId(run), key }
    const said = { finding, by: PERSON, reason, at: new Date() }
    await withDatabase(context, (db) => settleEffect(db, effect, said))
    const text = { de: 'geklärt', en: 'settled' }[language]
    terminal.print(json ? JSON.stringify({ ...effect, finding: kind }) : text)
    return exitCodes.ok
  },
})
