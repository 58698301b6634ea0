import { type DocumentDetail, type DocumentSummary, reasons } from '@amtsbote/contract'
import type { Language, Text } from '../language.ts'
import { documentTypeWords, stateWords } from './documentWords.ts'
import { localTime } from './evidence.ts'
import type { Format } from './people.ts'
import { oneLine, renderTable } from './table.ts'

const titles = {
  id: { de: 'Dokument', en: 'Document' },
  state: { de: 'Stand', en: 'State' },
  received: { de: 'Eingang', en: 'Received' },
  employee: { de: 'Personalnr.', en: 'Employee' },
  what: { de: 'Titel oder Grund', en: 'Title or reason' },
  name: { de: 'Datei', en: 'File' },
} as const satisfies Record<string, Text>

/** The list of documents as a table that fits the terminal. */
export function renderDocumentList(
  { documents, total }: { readonly documents: readonly DocumentSummary[]; readonly total: number },
  { language, columns }: Format,
): string[] {
  if (total === 0) return [{ de: 'Keine Dokumente.', en: 'No documents.' }[language]]
  const rows = documents.map((one) => [
    one.id,
    stateWords[one.state][language],
    localTime(one.receivedAt).slice(0, 16),
    one.employeeNumber ?? '–',
    one.reason ? reasons[one.reason][language] : (one.title ?? '–'),
    one.name,
  ])
  const table = renderTable(
    [
      { title: titles.id[language] },
      { title: titles.state[language] },
      { title: titles.received[language], shrinksTo: 10 },
      { title: titles.employee[language] },
      { title: titles.what[language], shrinksTo: 8 },
      { title: titles.name[language], shrinksTo: 8 },
    ],
    rows,
    columns,
  )
  const rest = { de: `${documents.length} von ${total}`, en: `${documents.length} of ${total}` }
  return documents.length < total ? [...table, rest[language]] : table
}

/** One document with what was understood of it and why a person is asked. */
export function renderDocument(detail: DocumentDetail, { language }: Format): string[] {
  const { understanding, findings, order } = detail
  const facts: [Text, string | null | undefined][] = [
    [titles.id, detail.id],
    [titles.name, detail.name],
    [titles.state, stateWords[detail.state][language]],
    [titles.received, localTime(detail.receivedAt)],
    [{ de: 'Seiten', en: 'Pages' }, detail.pages?.toString()],
    [
      { de: 'Art', en: 'Kind' },
      understanding && documentTypeWords[understanding.documentType.value][language],
    ],
    [{ de: 'Titel', en: 'Title' }, detail.title ?? understanding?.title],
    [{ de: 'Dokumentdatum', en: 'Document date' }, detail.documentDate ?? understanding?.documentDate],
    [{ de: 'Erstes Exemplar', en: 'First copy' }, detail.duplicateOf],
    [{ de: 'Akte', en: 'File' }, order && `${order.employeeNumber}, Register ${order.register}`],
    [
      { de: 'Rücknahme bis', en: 'Undo until' },
      detail.state === 'held' && order?.heldUntil ? localTime(order.heldUntil) : null,
    ],
    [
      { de: 'Abgelegt', en: 'Filed' },
      order?.filedAt && `${localTime(order.filedAt)} (${order.receipt ?? ''})`,
    ],
  ]
  return [
    ...renderTable([{ title: '' }, { title: '' }], factRows(facts, language), undefined).slice(1),
    ...chapter(
      { de: 'Gründe für die Prüfung', en: 'Why a person is asked' },
      findings.map((one) => findingLine(one, language)),
      language,
    ),
    ...chapter({ de: 'Vorschläge', en: 'Suggestions' }, candidateLines(detail, language), language),
  ]
}

function factRows(facts: readonly [Text, string | null | undefined][], language: Language): string[][] {
  return facts.flatMap(([title, value]) => (value ? [[title[language], oneLine(value)]] : []))
}

function findingLine({ code, detail }: DocumentDetail['findings'][number], language: Language): string {
  const next = { de: reasons[code].nextDe, en: reasons[code].nextEn }[language]
  return oneLine(`${reasons[code][language]}${detail ? ` (${detail})` : ''}. ${next}`)
}

function candidateLines({ understanding, people }: DocumentDetail, language: Language): string[] {
  const rows = (understanding?.candidates ?? []).map((candidate) => {
    const person = people.find((one) => one.employeeNumber === candidate.employeeNumber)
    return [
      `${Math.floor(candidate.probability * 100)} %`,
      candidate.employeeNumber,
      person?.name ?? '–',
      person?.birthDate ?? '–',
      person?.office ?? '',
      person?.status === 'left' ? { de: 'ausgeschieden', en: 'left' }[language] : '',
    ]
  })
  const columns = [
    { title: '', align: 'right' as const },
    ...Array.from({ length: 5 }, () => ({ title: '' })),
  ]
  return renderTable(columns, rows, undefined).slice(1)
}

function chapter(title: Text, lines: readonly string[], language: Language): string[] {
  return lines.length === 0 ? [] : ['', `${title[language]}:`, ...lines.map((line) => `  ${line}`)]
}
