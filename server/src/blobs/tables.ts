import type { Sha256 } from '@amtsbote/contract'
import type { Generated } from 'kysely'

export interface BlobTables {
  blob: { sha256: Sha256; upload_id: string; size_bytes: number; created_at: Generated<Date> }
  blob_chunk: { upload_id: string; number: number; bytes: Buffer }
  blob_upload: { id: string; started_at: Generated<Date> }
}
