import type { DocumentState, Health } from '@amtsbote/contract'
import type { Logger } from 'pino'
import type { Database } from '#database'
import type { IntakeNeeds } from '#intake'
import type { PageWorkers } from '#pages'
import type { Procedure } from '#procedures'
import type { ReviewNeeds } from '#review'
import type { WorkingCopies } from '#working-copies'

/** Something that changed, in whatever process. */
export type ServerChange =
  | { readonly kind: 'document'; readonly id: string; readonly state: DocumentState }
  | { readonly kind: 'robots' }

/** Hears of every change. @returns a function that ends it */
export type Subscribe = (listener: (change: ServerChange) => void) => () => void

/** Everything that the HTTP interface uses. */
export interface HttpNeeds {
  readonly db: Database
  readonly intake: IntakeNeeds
  readonly review: ReviewNeeds
  readonly procedure: Procedure
  readonly pageWorkers: PageWorkers
  readonly originals: WorkingCopies
  readonly subscribe: Subscribe
  readonly now: () => Date
  /** A worker that was silent for so long has lost its items. */
  readonly robotLeaseMs: number
  /** Secrets that calls which start a robot may be signed with. */
  readonly callSecrets: (robot: string) => Promise<readonly string[]>
  readonly health: () => Promise<Health>
  readonly token: string
  /** Folder of the built web page; null when it was not built. */
  readonly webFolder: string | null
  readonly log: Logger
}
