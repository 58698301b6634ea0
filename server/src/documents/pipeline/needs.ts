import type { Database } from '#database'
import type { FilingConnector } from '#filing'
import type { PageWorkers } from '#pages'
import type { Procedure } from '#procedures'
import type { Queues } from '#queues'
import type { OcrEngine } from '#reading'
import type { WorkingCopies } from '#working-copies'
import type { CurrentDirectory } from './currentDirectory.ts'

/** Everything that the stages use; put together once, in the composition root. */
export interface PipelineNeeds {
  readonly db: Database
  readonly queues: Queues
  readonly now: () => Date
  readonly originals: WorkingCopies
  readonly pageWorkers: PageWorkers
  readonly ocr: OcrEngine
  readonly directory: CurrentDirectory
  readonly procedure: Procedure
  readonly connector: FilingConnector
  /** Told of what is not a document's fault: receiving side away, database gone. Never gets personal data. */
  readonly onTrouble: (where: string, error: unknown) => void
}
