import { type DocumentLine, type ReasonCode, reasons } from '@amtsbote/contract'
import type { FiledDocument } from '../../simulators/akte/index.ts'
import type { Truth } from '../../simulators/musterstadt/index.ts'
import type { RobotFiling } from './throughRobot.ts'

/** What became of the demo's documents; the shape of the `--json` line. */
export interface DemoResult {
  readonly documents: number
  readonly filed: number
  readonly review: number
  readonly rejected: number
  /** Documents that lie in the practice e-file where, by the truth, they do not belong. */
  readonly wrongFile: number
  /** Certificates with a second proof printed, and how many of them were filed without a person. */
  readonly secondProof: { readonly total: number; readonly filed: number }
  /** What a robot filed in a real Tryton, where its packages are installed. */
  readonly robot: RobotFiling
}

/** A document of the demo: what the program says, and the hash by which it is found in the e-file. */
export interface DemoDocument {
  readonly line: DocumentLine
  readonly sha256: string | null
  readonly truth: Truth
}

const certificates = new Set([
  'attendance-certificate',
  'certificate',
  'exam-certificate',
  'instruction-record',
  'qualification-certificate',
])

/**
 * Counts by what lies in the e-file, not by what the program believes: the inventory is the receiving side's own.
 * A document that lies in a file although it is nobody's, or in another person's, is in a wrong file.
 */
export function demoResult(
  documents: readonly DemoDocument[],
  inventory: readonly FiledDocument[],
  robot: RobotFiling,
): DemoResult {
  const whose = new Map(documents.map(({ sha256, truth }) => [sha256, truth.employeeNumber as string | null]))
  const inState = (...states: DocumentLine['state'][]) =>
    documents.filter(({ line }) => states.includes(line.state)).length
  const proven = documents.filter(
    ({ truth }) => truth.secondProof && truth.employeeNumber !== null && certificates.has(truth.documentType),
  )
  return {
    documents: documents.length,
    filed: inState('filed'),
    review: inState('review', 'held'),
    rejected: inState('rejected'),
    wrongFile: inventory.filter((filed) => whose.get(filed.sha256) !== filed.employeeNumber).length,
    robot,
    secondProof: { total: proven.length, filed: proven.filter(({ line }) => line.state === 'filed').length },
  }
}

/** The result as a person reads it. */
export function resultTable(result: DemoResult, documents: readonly DemoDocument[]): string {
  const { total, filed } = result.secondProof
  const share = total === 0 ? 0 : Math.round((filed / total) * 100)
  return [
    '',
    `  Dokumente                       ${pad(result.documents)}`,
    `  ohne Mensch abgelegt            ${pad(result.filed)}`,
    `  zu prüfen                       ${pad(result.review)}`,
    ...byReason(documents, 'review'),
    `  nicht verwendbar                ${pad(result.rejected)}`,
    ...byReason(documents, 'rejected'),
    '',
    `  in einer falschen Akte          ${pad(result.wrongFile)}   (verglichen mit der Wahrheit des Generators)`,
    `  Nachweise mit zweitem Beleg     ${pad(total)}   davon ohne Mensch abgelegt: ${filed} (${share} %)`,
    `  durch einen Roboter in Tryton   ${pad(result.robot.filed)}   ${result.robot.said}`,
    '',
    '  Alle Personen und Dokumente sind erfunden; die E-Akte ist ein Simulator.',
    '',
  ].join('\n')
}

function byReason(documents: readonly DemoDocument[], state: 'review' | 'rejected'): string[] {
  const codes = documents.flatMap(({ line }) => (line.state === state && line.reason ? [line.reason] : []))
  const counts = [...Map.groupBy(codes, (code) => code)].map(([code, all]): [ReasonCode, number] => [
    code,
    all.length,
  ])
  return counts
    .sort(([, a], [, b]) => b - a)
    .map(([code, count]) => `      ${pad(count)}  ${reasons[code].de}`)
}

function pad(value: number): string {
  return String(value).padStart(4)
}
