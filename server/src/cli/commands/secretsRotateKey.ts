import { readConfig } from '#config'
import { command, noOperands } from '../command.ts'
import { exitCodes } from '../exitCodes.ts'
import { withDatabase } from '../withDatabase.ts'
import { PERSON } from './procedureWords.ts'

export const secretsRotateKey = command({
  words: ['secrets', 'rotate-key'],
  operands: noOperands,
  options: {
    to: {
      kind: 'value',
      name: { de: 'DATEI', en: 'FILE' },
      help: { de: 'wohin der neue Schlüssel geschrieben wird', en: 'where the new key is written to' },
    },
  },
  summary: { de: 'den Schlüssel des Tresors wechseln', en: 'replace the key of the vault' },
  details: {
    de: 'Ein neuer Schlüssel kommt in die Datei, dann wird jedes Geheimnis damit neu verschlossen; die Werte bleiben. Die früheren Schlüssel bleiben dahinter stehen, bis Sie sie löschen. Kopieren Sie die Datei danach auf die anderen Arbeitsrechner und in die Sicherung.',
    en: 'A new key is put into the file, then every secret is sealed with it again; values stay. The earlier keys stay behind it until you delete them. Copy the file to the other workers and into the backup afterwards.',
  },
  failure: { de: 'der Schlüssel wurde nicht gewechselt', en: 'the key was not replaced' },
  async run(context) {
    const { values, json, language, terminal, environment } = context
    const { vaultKey } = readConfig(environment)
    const { rotateKey } = await import('#vault')
    const actor = { by: PERSON, at: new Date() }
    const done = await withDatabase(context, (db) =>
      values.to ? rotateKey(db, vaultKey, actor, values.to) : rotateKey(db, vaultKey, actor),
    )
    const text = {
      de: `Schlüssel ${done.keyId}, ${done.secrets} Geheimnisse neu verschlossen`,
      en: `key ${done.keyId}, ${done.secrets} secrets sealed again`,
    }[language]
    terminal.print(json ? JSON.stringify(done) : text)
    return exitCodes.ok
  },
})
