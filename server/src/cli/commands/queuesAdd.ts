import { readFile } from 'node:fs/promises'
import { AmtsboteError } from '@amtsbote/contract'
import { priorities } from '#items'
import { command } from '../command.ts'
import { exitCodes } from '../exitCodes.ts'
import { withDatabase } from '../withDatabase.ts'
import { oneOf, parseJson } from './robotWords.ts'

export const queuesAdd = command({
  words: ['queues', 'add'],
  operands: { name: { de: 'ROBOTER', en: 'ROBOT' }, least: 1, most: 1 },
  options: {
    input: {
      kind: 'value',
      name: { de: 'JSON', en: 'JSON' },
      help: { de: 'die Angaben des Auftrags', en: 'what the item holds' },
    },
    file: {
      kind: 'value',
      name: { de: 'DATEI', en: 'FILE' },
      help: { de: 'Datei mit den Angaben als JSON', en: 'file that holds them as JSON' },
    },
    key: {
      kind: 'value',
      name: { de: 'SCHLÜSSEL', en: 'KEY' },
      help: {
        de: 'Geschäftszeichen; derselbe Schlüssel wird nur einmal angenommen',
        en: 'business key; the same one is taken in once',
      },
    },
    priority: {
      kind: 'value',
      name: { de: 'RANG', en: 'RANK' },
      help: { de: `wie eilig: ${priorities.join(', ')}`, en: `how urgent: ${priorities.join(', ')}` },
    },
    due: {
      kind: 'value',
      name: { de: 'ZEITPUNKT', en: 'TIME' },
      help: { de: 'nicht vorher beginnen (ISO 8601)', en: 'not before then (ISO 8601)' },
    },
  },
  summary: { de: 'einem Roboter einen Auftrag geben', en: 'give a robot a work item' },
  details: {
    de: 'Legt einen Auftrag in die Schlange des Roboters und nennt seine Nummer. Die Angaben werden sofort gegen die Beschreibung des Roboters geprüft.',
    en: 'Puts an item into the queue of the robot and prints its number. What it holds is checked against the robot’s description at once.',
  },
  failure: { de: 'der Auftrag wurde nicht angenommen', en: 'the item was not taken in' },
  async run(context) {
    const { operands, values, json, language, terminal } = context
    const [robot = ''] = operands
    const input = parseJson(values.file ? await readText(values.file) : values.input, '--input JSON | --file')
    const item = {
      ...{ robot, input, origin: 'person:command-line' as const },
      ...(values.key ? { businessKey: values.key } : {}),
      ...(values.priority ? { priority: oneOf(priorities, values.priority, '--priority') } : {}),
      ...(values.due ? { dueAt: parseTime(values.due) } : {}),
    }
    const { addItem } = await import('#items')
    const added = await withDatabase(context, (db) => addItem(db, item))
    const text = {
      added: { de: `angenommen: ${added.id}`, en: `taken in: ${added.id}` },
      duplicate: { de: `gibt es schon: ${added.id}`, en: `is there already: ${added.id}` },
    }[added.kind]
    terminal.print(json ? JSON.stringify(added) : text[language])
    return exitCodes.ok
  },
})

async function readText(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8')
  } catch (cause) {
    throw new AmtsboteError('AB-0402', path, { cause })
  }
}

function parseTime(text: string): Date {
  const at = new Date(text)
  if (Number.isNaN(at.getTime())) throw new AmtsboteError('AB-0403', `--due ${text}`)
  return at
}
