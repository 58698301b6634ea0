import { command, noOperands } from '../command.ts'
import { exitCodes } from '../exitCodes.ts'
import { localTime } from '../rendering/evidence.ts'
import { renderTable } from '../rendering/table.ts'
import { withDatabase } from '../withDatabase.ts'
import { PERSON } from './procedureWords.ts'

const states = {
  de: { learned: 'gelernt', refused: 'nicht gelernt', removed: 'entfernt' },
  en: { learned: 'learned', refused: 'not learned', removed: 'removed' },
} as const

const refusals = {
  de: {
    'near-other': 'gleicht dem Namen einer anderen Person',
    'nothing-in-common': 'kein Namensteil stimmt überein',
    'ordinary-word': 'enthält ein gewöhnliches Wort',
    'too-short': 'zu kurz',
    'removed-before': 'wurde schon einmal entfernt',
  },
  en: {
    'near-other': 'like the name of another person',
    'nothing-in-common': 'no part of the name agrees',
    'ordinary-word': 'holds an ordinary word',
    'too-short': 'too short',
    'removed-before': 'was removed before',
  },
} as const

export const recognitionAliases = command({
  words: ['recognition', 'aliases'],
  operands: noOperands,
  options: {},
  summary: { de: 'gelernte Namen auflisten', en: 'list learned names' },
  details: {
    de: 'Namen, unter denen Prüfende jemanden erkannt haben, mit dem Dokument, aus dem sie stammen. Auch die nicht gelernten, mit dem Grund. Ein gelernter Name gilt wie ein früherer: Er allein legt nie ab.',
    en: 'Names under which reviewers recognised somebody, with the document that taught them. Also those that were not learned, with the reason. A learned name counts like a former one: it never files alone.',
  },
  failure: { de: 'die Liste ließ sich nicht lesen', en: 'the list could not be read' },
  async run(context) {
    const { json, language, terminal } = context
    const { listAliases } = await import('#learning')
    const aliases = await withDatabase(context, listAliases)
    if (json) {
      for (const alias of aliases) terminal.print(JSON.stringify(alias))
      return exitCodes.ok
    }
    const titles = {
      de: ['Personalnr.', 'Name', 'gedruckt', 'Stand', 'Dokument', 'wann'],
      en: ['Number', 'name', 'printed', 'state', 'document', 'when'],
    }[language]
    const rows = aliases.map((alias) => {
      const reason = alias.refusal && refusals[language][alias.refusal]
      const state = [states[language][alias.state], reason, alias.otherEmployee].filter(Boolean).join(' ')
      const { employeeNumber, name, printed, documentId, at } = alias
      return [employeeNumber, name, printed, state, documentId ?? '', localTime(at)]
    })
    const columns = titles.map((title) => ({ title }))
    for (const line of renderTable(columns, rows, terminal.columns)) terminal.print(line)
    const learned = aliases.filter(({ state }) => state === 'learned').length
    terminal.print({ de: `${learned} gelernt`, en: `${learned} learned` }[language])
    return exitCodes.ok
  },
})

export const recognitionAliasesRemove = command({
  words: ['recognition', 'aliases', 'remove'],
  operands: { name: { de: 'PERSONALNUMMER NAME', en: 'NUMBER NAME' }, least: 2, most: 2 },
  options: {},
  summary: { de: 'gelernten Namen entfernen', en: 'remove a learned name' },
  details: {
    de: 'NAME, wie ihn die Liste nennt. Vom nächsten Dokument an gilt er nicht mehr, und er wird nicht von selbst wieder gelernt.',
    en: 'NAME as the list has it. From the next document on it no longer counts, and it is not learned again by itself.',
  },
  failure: { de: 'diesen gelernten Namen gibt es nicht', en: 'there is no such learned name' },
  async run(context) {
    const { operands, json, language, terminal } = context
    const [employeeNumber = '', name = ''] = operands
    const { removeAlias } = await import('#learning')
    const request = { employeeNumber, name, by: PERSON, at: new Date() }
    const removed = await withDatabase(context, (db) => removeAlias(db, request))
    const text = {
      de: removed > 0 ? 'entfernt' : 'diesen gelernten Namen gibt es nicht',
      en: removed > 0 ? 'removed' : 'there is no such learned name',
    }[language]
    terminal.print(json ? JSON.stringify({ employeeNumber, name, removed }) : text)
    return removed > 0 ? exitCodes.ok : exitCodes.failed
  },
})
