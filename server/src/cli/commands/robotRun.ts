import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { AmtsboteError } from '@amtsbote/contract'
import { readConfig } from '#config'
import { type Command, type Context, command, type Options } from '../command.ts'
import { exitCodes } from '../exitCodes.ts'
import type { Text } from '../language.ts'
import { parseJson } from './robotWords.ts'

export const robotRun = runCommand('run', {
  summary: { de: 'einen Roboter hier ausführen, ohne Datenbank', en: 'run a robot here, without a database' },
  details: {
    de: 'Führt einen Auftrag in einem eigenen Prozess aus, wie ein Arbeitsrechner, aber mit einem Merkbuch im Speicher: Ein zweiter Aufruf weiß nichts vom ersten. Wirkungen geschehen wirklich; nehmen Sie ein Übungssystem. --inspect wartet auf einen Debugger.',
    en: 'Runs an item in a process of its own, like a worker, but with a journal in memory: a second call knows nothing of the first. Effects really happen; take a practice system. --inspect waits for a debugger.',
  },
})

export const robotDryRun = runCommand('dry-run', {
  summary: { de: 'zeigen, was ein Roboter ändern würde', en: 'show what a robot would change' },
  details: {
    de: 'Führt einen Auftrag aus, ohne eine Wirkung zu tun: Zu jeder steht da, was jetzt im Zielsystem ist und was danach da stünde. Was der Roboter außerhalb von effect() tut, geschieht.',
    en: 'Runs an item without doing any effect: for each it says what is in the target now and what would be afterwards. What the robot does outside of effect() happens.',
  },
})

/** The folder of a robot: a path, or a name below the folder of robots. */
export function folderOf(word = '', environment: Context<Options>['environment']): string {
  return existsSync(join(word, 'robot.ts')) ? word : join(readConfig(environment).robots.folder, word)
}

function runCommand(
  mode: 'run' | 'dry-run',
  texts: { readonly summary: Text; readonly details: Text },
): Command {
  return command({
    words: ['robot', mode],
    operands: { name: { de: 'NAME|ORDNER', en: 'NAME|FOLDER' }, least: 1, most: 1 },
    options: {
      input: { kind: 'value', name: { de: 'JSON', en: 'JSON' }, help: { de: 'der Auftrag', en: 'the item' } },
      file: {
        kind: 'value',
        name: { de: 'DATEI', en: 'FILE' },
        help: { de: 'der Auftrag aus einer JSON-Datei', en: 'the item from a JSON file' },
      },
      system: {
        kind: 'value',
        name: { de: 'ID=ADRESSE,…', en: 'ID=ADDRESS,…' },
        help: { de: 'wo die Zielsysteme sind', en: 'where the target systems are' },
      },
      'secret-file': {
        kind: 'value',
        name: { de: 'NAME=DATEI,…', en: 'NAME=FILE,…' },
        help: { de: 'Dateien mit den Geheimnissen', en: 'files with the secrets' },
      },
      account: {
        kind: 'value',
        name: { de: 'NAME=KONTO,…', en: 'NAME=ACCOUNT,…' },
        help: { de: 'technische Konten zu den Geheimnissen', en: 'technical accounts of the secrets' },
      },
      with: {
        kind: 'value',
        name: { de: 'DATEI,…', en: 'FILE,…' },
        help: { de: 'Dateien, die mit dem Auftrag kommen', en: 'files that come with the item' },
      },
      inspect: { kind: 'flag', help: { de: 'auf einen Debugger warten', en: 'wait for a debugger' } },
    },
    ...texts,
    failure: { de: 'der Lauf endete nicht gut', en: 'the run did not end well' },
    async run({ operands, values, json, language, terminal, environment }) {
      const { runHere } = await import('../robot/index.ts')
      const { renderConducted } = await import('../rendering/conducted.ts')
      const text = values.file ? await readText(values.file) : values.input
      const conducted = await runHere({
        ...{ folder: folderOf(operands[0], environment), mode, isInspected: values.inspect },
        input: parseJson(values.with ? (text ?? '{}') : text, '--input JSON | --file'),
        systems: pairs(values.system),
        secretFiles: pairs(values['secret-file']),
        accounts: pairs(values.account),
        files: (values.with ?? '').split(',').filter(Boolean),
        onLine: json ? () => {} : terminal.tell,
      })
      const lines = json
        ? [JSON.stringify({ ...conducted, attachments: conducted.attachments.map(({ name }) => name) })]
        : renderConducted(conducted, { language, columns: terminal.columns })
      for (const line of lines) terminal.print(line)
      return conducted.kind === 'done' || conducted.kind === 'asked' ? exitCodes.ok : exitCodes.failed
    },
  })
}

async function readText(path: string): Promise<string> {
  return readFile(path, 'utf8').catch((cause: unknown) => {
    throw new AmtsboteError('AB-0402', path, { cause })
  })
}

/** @throws AmtsboteError AB-0403 for what is no pair */
function pairs(list = ''): Record<string, string> {
  const words = list.split(',').filter(Boolean)
  return Object.fromEntries(
    words.map((word) => {
      const at = word.indexOf('=')
      if (at < 1) throw new AmtsboteError('AB-0403', word)
      return [word.slice(0, at), word.slice(at + 1)]
    }),
  )
}
