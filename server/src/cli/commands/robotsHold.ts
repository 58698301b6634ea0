import { AmtsboteError } from '@amtsbote/contract'
import type { Subject } from '#switches'
import { type Command, command } from '../command.ts'
import { exitCodes } from '../exitCodes.ts'
import type { Text } from '../language.ts'
import { withDatabase } from '../withDatabase.ts'
import { PERSON } from './procedureWords.ts'

const subjectName: Text = { de: 'ROBOTER|system:NAME|all', en: 'ROBOT|system:NAME|all' }

export const robotsPause = holdCommand('pause', {
  summary: { de: 'Roboter pausieren', en: 'pause robots' },
  details: {
    de: 'Ein Roboter, alle Roboter eines Zielsystems (system:NAME) oder alle (all) beginnen nichts Neues mehr. Was läuft, läuft zu Ende.',
    en: 'A robot, all robots of a target system (system:NAME) or all (all) begin nothing new. What runs goes on to its end.',
  },
})

export const robotsStop = holdCommand('stop', {
  summary: { de: 'Notschalter: Roboter sofort anhalten', en: 'kill switch: stop robots at once' },
  details: {
    de: 'Wie pause, und was läuft, wird beendet: Von sofort an beginnt keine Wirkung mehr, auf keinem Rechner. Die Aufträge warten; nach resume wird zuerst nachgesehen, was schon geschehen ist.',
    en: 'Like pause, and what runs is ended: from now on no effect begins, on any machine. The items wait; after resume it is looked first what has happened already.',
  },
})

export const robotsResume = command({
  words: ['robots', 'resume'],
  operands: { name: subjectName, least: 1, most: 1 },
  options: {},
  summary: { de: 'angehaltene Roboter fortsetzen', en: 'resume held robots' },
  details: {
    de: 'Hebt pause oder stop für genau diese Angabe auf.',
    en: 'Takes pause or stop back for exactly this subject.',
  },
  failure: { de: 'hier war nichts angehalten', en: 'nothing was held here' },
  async run(context) {
    const { operands, json, language, terminal } = context
    const subject = subjectOf(operands[0] ?? '')
    const { resume } = await import('#switches')
    await withDatabase(context, (db) => resume(db, subject))
    terminal.print(
      json ? JSON.stringify({ ...subject, mode: null }) : { de: 'fortgesetzt', en: 'resumed' }[language],
    )
    return exitCodes.ok
  },
})

function holdCommand(
  mode: 'pause' | 'stop',
  texts: { readonly summary: Text; readonly details: Text },
): Command {
  return command({
    words: ['robots', mode],
    operands: {
      name: { de: `${subjectName.de} GRUND`, en: `${subjectName.en} REASON` },
      least: 2,
      most: 2,
    },
    options: {},
    ...texts,
    failure: { de: 'nichts angehalten', en: 'nothing was held' },
    async run(context) {
      const { operands, json, language, terminal } = context
      const [word = '', reason = ''] = operands
      if (reason.trim() === '') throw new AmtsboteError('AB-0403', 'GRUND / REASON')
      const subject = subjectOf(word)
      const { hold } = await import('#switches')
      const { findRobot } = await import('#catalogue')
      const taken = await withDatabase(context, async (db) => {
        if (subject.scope === 'robot') await findRobot(db, subject.id)
        return hold(db, subject, { mode, reason, by: PERSON, at: new Date() })
      })
      const text = { de: `angehalten, ${taken} Läufe beendet`, en: `held, ${taken} runs ended` }[language]
      terminal.print(json ? JSON.stringify({ ...subject, mode, taken }) : text)
      return exitCodes.ok
    },
  })
}

function subjectOf(word: string): Subject {
  if (word === 'all') return { scope: 'all', id: '' }
  const system = /^system:(.+)$/.exec(word)?.[1]
  return system ? { scope: 'system', id: system } : { scope: 'robot', id: word }
}
