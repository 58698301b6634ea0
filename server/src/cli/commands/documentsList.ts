import { AmtsboteError, documentStateSchema } from '@amtsbote/contract'
import { z } from 'zod'
import { command, noOperands } from '../command.ts'
import { exitCodes } from '../exitCodes.ts'
import { renderDocumentList } from '../rendering/documents.ts'
import { withDatabase } from '../withDatabase.ts'

/** Fits on a screen; more is asked for. */
const LIMIT_DEFAULT = 50
const LIMIT_MAX = 10_000

const states = documentStateSchema.options.join('|')

export const documentsList = command({
  words: ['documents', 'list'],
  operands: noOperands,
  options: {
    state: {
      kind: 'value',
      name: { de: 'STAND', en: 'STATE' },
      help: { de: `nur mit diesem Stand: ${states}`, en: `only in this state: ${states}` },
    },
    search: {
      kind: 'value',
      name: { de: 'TEXT', en: 'TEXT' },
      help: {
        de: 'Teil von Dateiname oder Titel, oder Personalnummer',
        en: 'part of file name or title, or employee number',
      },
    },
    limit: {
      kind: 'value',
      name: { de: 'ZAHL', en: 'NUMBER' },
      help: { de: `höchstens so viele (${LIMIT_DEFAULT})`, en: `at most so many (${LIMIT_DEFAULT})` },
    },
  },
  summary: { de: 'Dokumente auflisten', en: 'list documents' },
  details: {
    de: 'Neueste zuerst; mit --state review die ältesten zuerst, weil jemand auf sie wartet. Mit --json eine Zeile je Dokument.',
    en: 'Newest first; with --state review oldest first, because somebody waits for them. With --json one line per document.',
  },
  failure: { de: 'die Liste ließ sich nicht lesen', en: 'the list could not be read' },
  async run(context) {
    const { values, json, language, terminal } = context
    const query = parseQuery(values)
    const { listDocuments } = await import('#showing')
    const list = await withDatabase(context, (db) => listDocuments(db, query))
    const lines = json
      ? list.documents.map((one) => JSON.stringify(one))
      : renderDocumentList(list, { language, columns: terminal.columns })
    for (const line of lines) terminal.print(line)
    return exitCodes.ok
  },
})

const querySchema = z.object({
  state: documentStateSchema.optional(),
  search: z.string().min(1).optional(),
  limit: z.coerce.number().int().min(1).max(LIMIT_MAX).default(LIMIT_DEFAULT),
})

function parseQuery(values: Readonly<Record<string, string | undefined>>): z.infer<typeof querySchema> {
  const parsed = querySchema.safeParse(values)
  if (parsed.success) return parsed.data
  const faulty = parsed.error.issues.map(({ path }) => `--${path.join('.')} ${values[String(path[0])]}`)
  throw new AmtsboteError('AB-0403', faulty.join(', '))
}
