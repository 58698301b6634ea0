import type { EmployeeNumber } from '@amtsbote/contract'
import type { Column } from './columns.ts'

/** A line of the file that was not taken over. */
export interface BadLine {
  /** Counted from 1, as every editor shows it; the first line of a record that has several. */
  readonly line: number
  readonly column?: Column
  /** Whom the line is about, when at least that can be read. */
  readonly employeeNumber?: EmployeeNumber
  readonly messageDe: string
  readonly messageEn: string
}
