import type { Understanding } from '@amtsbote/contract'
import type { Truth } from '@amtsbote/simulators/musterstadt'

/** What was recognised of one document, beside the truth and the baseline. */
export interface Recognised {
  readonly truth: Truth
  readonly understanding: Understanding
  /** Person in whose file it would be put without asking; null: a person is asked. */
  readonly filedFor: string | null
  readonly reasons: readonly string[]
  /** Person in whose file the baseline puts it; left out where it was not run. */
  readonly baseline?: string | null
  /** The same with the names of a generic tagger; left out where it was not run. */
  readonly taggedBaseline?: string | null
  /** CPU milliseconds of understanding, per page. */
  readonly cpuMs: number
}

/** Whether the document would lie in a file that is not its owner's. */
export function isMisfiled({ filedFor, truth }: Recognised): boolean {
  return filedFor !== null && filedFor !== truth.employeeNumber
}
