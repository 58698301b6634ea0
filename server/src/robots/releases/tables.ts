import type { Description } from '@amtsbote/robot-sdk/protocol'
import type { ColumnType, Generated } from 'kysely'
import type { PinnedPackage } from '#catalogue'

type Fixed<T> = ColumnType<T, T, never>

/** The tables of this slice as Kysely sees them; the SQL is in `database/migrations`. Rows are never changed. */
export interface ReleaseTables {
  robot_release: {
    id: Fixed<string>
    robot: Fixed<string>
    number: Fixed<number>
    description: ColumnType<Description, string, never>
    packages: ColumnType<PinnedPackage[], string, never>
    proposed_by: Fixed<string>
    proposed_at: Fixed<Date>
    note: Fixed<string | null>
  }
  robot_release_file: {
    release: Fixed<string>
    path: Fixed<string>
    sha256: Fixed<string>
    bytes: Fixed<Buffer>
  }
  robot_release_event: {
    id: Generated<string>
    robot: Fixed<string>
    release: Fixed<string>
    act: Fixed<ReleaseAct>
    by: Fixed<string>
    at: Fixed<Date>
    reason: Fixed<string | null>
    replaced: Fixed<string | null>
  }
}

/** What somebody did with a release. */
export type ReleaseAct = 'proposed' | 'approved' | 'rolled-back'
