import { AmtsboteError } from '@amtsbote/contract'
import { readConfig } from '#config'
import { type Command, command } from '../command.ts'
import { exitCodes } from '../exitCodes.ts'
import type { Text } from '../language.ts'
import { withDatabase } from '../withDatabase.ts'
import { PERSON } from './procedureWords.ts'

export const secretsSet = secretCommand('set', {
  summary: { de: 'ein Geheimnis für einen Roboter hinterlegen', en: 'deposit a secret for a robot' },
  details: {
    de: 'Der Wert kommt von der Standardeingabe, nie aus der Befehlszeile; getippt bleibt er unsichtbar. --system und --account nennen das technische Konto: eines je Roboter und Zielsystem. Den Schlüssel des Tresors legt das erste Geheimnis an (AMTSBOTE_VAULT_KEY); sichern Sie ihn getrennt von der Datenbank.',
    en: 'The value comes from standard input, never from the command line; typed it stays invisible. --system and --account name the technical account: one for each robot and target system. The first secret makes the key of the vault (AMTSBOTE_VAULT_KEY); back it up apart from the database.',
  },
})

export const secretsRotate = secretCommand('rotate', {
  summary: { de: 'den Wert eines Geheimnisses ersetzen', en: 'replace the value of a secret' },
  details: {
    de: 'Wie set, für ein Geheimnis, das es gibt; Konto und System bleiben. Gilt vom nächsten Lauf an.',
    en: 'Like set, for a secret that is there; account and system stay. Holds from the next run on.',
  },
})

function secretCommand(
  act: 'set' | 'rotate',
  texts: { readonly summary: Text; readonly details: Text },
): Command {
  return command({
    words: ['secrets', act],
    operands: { name: { de: 'ROBOTER NAME', en: 'ROBOT NAME' }, least: 2, most: 2 },
    options: {
      system: {
        kind: 'value',
        name: { de: 'SYSTEM', en: 'SYSTEM' },
        help: { de: 'Zielsystem des Kontos (nur set)', en: 'target system of the account (set only)' },
      },
      account: {
        kind: 'value',
        name: { de: 'KONTO', en: 'ACCOUNT' },
        help: { de: 'Name des technischen Kontos (nur set)', en: 'name of the technical account (set only)' },
      },
      expires: {
        kind: 'value',
        name: { de: 'TAG', en: 'DAY' },
        help: {
          de: 'bis wann es gilt (JJJJ-MM-TT); gewarnt wird 14 Tage vorher',
          en: 'until when it holds (YYYY-MM-DD); warned of 14 days before',
        },
      },
    },
    ...texts,
    failure: { de: 'nichts hinterlegt', en: 'nothing was deposited' },
    async run(context) {
      const { operands, values, json, language, terminal, environment } = context
      const [robot = '', name = ''] = operands
      const { system, account, expires } = values
      if ((system === undefined) !== (account === undefined) || (act === 'rotate' && system !== undefined))
        throw new AmtsboteError('AB-0403', '--system SYSTEM --account KONTO / ACCOUNT')
      const { vaultKey } = readConfig(environment)
      const secret = {
        ...{ robot, name },
        ...(system && account ? { account: { system, name: account } } : {}),
        ...(expires ? { expiresAt: endOfDay(expires) } : {}),
        value: await terminal.secretInput(),
      }
      const { rotateSecret, setSecret } = await import('#vault')
      const put = act === 'set' ? setSecret : rotateSecret
      const actor = { by: PERSON, at: new Date() }
      const version = await withDatabase(context, (db) => put(db, vaultKey, secret, actor))
      const text = { de: `hinterlegt, Fassung ${version}`, en: `deposited, version ${version}` }[language]
      terminal.print(json ? JSON.stringify({ robot, name, version }) : text)
      return exitCodes.ok
    },
  })
}

function endOfDay(day: string): Date {
  const at = new Date(`${day}T23:59:59`)
  if (!/^\d{4}-\d\d-\d\d$/.test(day) || Number.isNaN(at.getTime()))
    throw new AmtsboteError('AB-0403', `--expires ${day}`)
  return at
}
