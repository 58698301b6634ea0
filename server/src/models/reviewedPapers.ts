import type { DocumentId, PageReading } from '@amtsbote/contract'
import { sql } from 'kysely'
import type { Database } from '#database'
import { type DirectoryIndex, wordingOn } from '#understanding'
import type { ReviewedPaper } from './model.ts'

/** Documents in memory at once: words of pages are large. */
const BATCH = 200

/**
 * What people said about papers: filed into a register that recognition files into, it is a certificate; into another
 * one, something else. A rejected paper says nothing: it may be a certificate of somebody who is not employed.
 */
export async function reviewedPapers(
  db: Database,
  { directory, registers }: { readonly directory: DirectoryIndex; readonly registers: ReadonlySet<string> },
): Promise<readonly ReviewedPaper[]> {
  const papers: ReviewedPaper[] = []
  let after: DocumentId | undefined
  for (;;) {
    const rows = await filedByPeople(db, after)
    const last = rows.at(-1)
    if (!last) return papers
    after = last.document_id
    for (const { register, issuer, pages } of rows) {
      const is = registers.has(register) ? 'certificate' : 'other'
      papers.push({ text: wordingOn(pages, directory), is, issuer: issuer ?? '' })
    }
  }
}

interface Filed {
  readonly document_id: DocumentId
  readonly register: string
  readonly issuer: string | null
  readonly pages: readonly PageReading[]
}

/** The order counts and not the decision: decisions may have been taken back. */
async function filedByPeople(db: Database, after: DocumentId | undefined): Promise<readonly Filed[]> {
  const { rows } = await sql<Filed>`
    select o.document_id, o.register, u.understanding #>> '{provider,value}' as issuer,
           (select jsonb_agg(p.reading order by p.page) from document_page p
             where p.document_id = o.document_id and p.reading is not null) as pages
      from filing_order o
      join document_understanding u using (document_id)
     where o.state in ('ordered', 'filed') and o.decided_by <> 'program'
       and (${after ?? null}::uuid is null or o.document_id > ${after ?? null}::uuid)
       and exists (select 1 from document_page p where p.document_id = o.document_id and p.reading is not null)
     order by o.document_id
     limit ${BATCH}`.execute(db)
  return rows
}
