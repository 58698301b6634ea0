import { type ErrorCode, errors, type ReasonCode, reasons } from '@amtsbote/contract'

const opening = `# Fehler und Gründe / Errors and reasons

Erzeugt aus \`contract/src/errors/\` und \`contract/src/reasons.ts\` mit \`node tools/run.js tools/documents.ts --write\`; ein Test vergleicht beides.
Generated from these tables; a test compares them. Codes are never reused.
`

/**
 * Writes `docs/errors.md`: every error code with its HTTP status, every reason why a document was not filed by itself,
 * each with what happened and what to do, in German and English.
 */
export function renderErrorsPage(): string {
  return [opening, errorChapter(), reasonChapter('review'), reasonChapter('rejected')].join('\n')
}

function errorChapter(): string {
  const rows = codesOf<ErrorCode>(errors).map((code) => {
    const { status, de, en, nextDe, nextEn } = errors[code]
    return row([`\`${code}\``, String(status), `${de} ${nextDe}`, `${en} ${nextEn}`])
  })
  return chapter('Fehler / Errors', ['Code', 'HTTP', 'Deutsch', 'English'], rows)
}

function reasonChapter(outcome: 'review' | 'rejected'): string {
  const codes = codesOf<ReasonCode>(reasons).filter((code) => reasons[code].outcome === outcome)
  const rows = codes.map((code) => {
    const { de, en, nextDe, nextEn } = reasons[code]
    return row([`\`${code}\``, `${de}. ${nextDe}`, `${en}. ${nextEn}`])
  })
  const title = outcome === 'review' ? 'Zu prüfen / In review' : 'Nicht verwendbar / Rejected'
  return chapter(title, ['Code', 'Deutsch', 'English'], rows)
}

function chapter(title: string, header: readonly string[], rows: readonly string[]): string {
  return [`## ${title}`, '', row(header), row(header.map(() => '---')), ...rows, ''].join('\n')
}

function row(cells: readonly string[]): string {
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`
}

function codesOf<Code extends string>(table: Readonly<Record<Code, unknown>>): Code[] {
  return Object.keys(table) as Code[]
}
