import type { DocumentId, EmployeeNumber, PageReading } from '@amtsbote/contract'
import { sql } from 'kysely'
import type { Database } from '#database'
import { type DocumentCase, decide, documentCaseSchema } from '#decision'
import type { ProcedureBook } from '#procedures'
import {
  type BookingIndex,
  type DirectoryIndex,
  type TownModel,
  UNDERSTANDING_VERSION,
  understand,
} from '#understanding'
import { activeModel, loadModel } from './active.ts'
import { tellLeftOut } from './leftOut.ts'
import type { ChangedByModel, Course, EvaluationResult, PersonsCourse } from './result.ts'
import { reviewedPapers } from './reviewedPapers.ts'
import { registersOf } from './train.ts'

/** Documents in memory at once: words of pages are large. */
const BATCH = 100

export interface EvaluationNeeds {
  readonly directory: DirectoryIndex
  readonly bookings: BookingIndex
  readonly book: ProcedureBook
  readonly by: string
  readonly at: Date
  /** Told how many documents are done. */
  readonly onProgress?: (done: number) => void
}

export type Evaluated =
  | { readonly kind: 'no-such-model' }
  | { readonly kind: 'evaluated'; readonly result: EvaluationResult; readonly against: number | null }

/**
 * Takes every decision of the program again, once with what counts now and once with the model, on today's directory,
 * and lists each one that differs. About 30 ms CPU a page. Changes nothing; the result is kept and is what an activation rests on.
 */
export async function evaluateModel(
  db: Database,
  number: number,
  needs: EvaluationNeeds,
): Promise<Evaluated> {
  const candidate = await loadModel(db, number)
  if (!candidate) return { kind: 'no-such-model' }
  const { town: current } = await activeModel(db)
  const { documents, changed } = await compare(db, needs, { current, candidate })
  const registers = registersOf(needs.book)
  const papers = await reviewedPapers(db, { directory: needs.directory, registers })
  const result = { documents, changed, leftOut: tellLeftOut(papers, current?.kinds ?? null) }
  const against = current ? numberOf(current) : null
  await db
    .insertInto('recognition_evaluation')
    .values({
      ...{ model: number, against, base: UNDERSTANDING_VERSION, at: needs.at, by: needs.by },
      result: JSON.stringify(result),
    })
    .execute()
  return { kind: 'evaluated', result, against }
}

/** `town-3` is 3. */
export function numberOf({ name }: TownModel): number {
  return Number(name.slice(name.lastIndexOf('-') + 1))
}

interface Models {
  readonly current: TownModel | null
  readonly candidate: TownModel
}

async function compare(
  db: Database,
  needs: EvaluationNeeds,
  models: Models,
): Promise<{ documents: number; changed: readonly ChangedByModel[] }> {
  const changed: ChangedByModel[] = []
  let documents = 0
  let after = '0'
  for (;;) {
    const rows = await decidedAfter(db, after)
    const last = rows.at(-1)
    if (!last) return { documents, changed }
    after = last.id
    documents += rows.length
    changed.push(...rows.flatMap((row) => differing(row, needs, models)))
    needs.onProgress?.(documents)
  }
}

interface Decided {
  readonly id: string
  readonly document_id: DocumentId
  /** The case that was decided, without understanding and pages. */
  readonly detail: Readonly<Record<string, unknown>>
  readonly pages: readonly PageReading[]
  readonly state: string
  readonly filed_for: EmployeeNumber | null
  readonly filed_into: string | null
}

/** The latest decision of the program about each document, with its words and what a person did. */
async function decidedAfter(db: Database, after: string): Promise<readonly Decided[]> {
  const { rows } = await sql<Decided>`
    select d.id, d.document_id, d.detail, document.state,
           (select jsonb_agg(p.reading order by p.page) from document_page p
             where p.document_id = d.document_id and p.reading is not null) as pages,
           person.employee_number as filed_for, person.register as filed_into
      from document_decision d
      join document on document.id = d.document_id
      left join lateral (
        select o.employee_number, o.register from filing_order o
         where o.document_id = d.document_id and o.decided_by <> 'program' and o.state in ('ordered', 'filed')
         order by o.created_at desc limit 1) person on true
     where d.kind in ('automatic', 'review') and d.id > ${after}::bigint
       and not exists (select 1 from document_decision later where later.document_id = d.document_id
                        and later.kind in ('automatic', 'review') and later.id > d.id)
       and exists (select 1 from document_page p where p.document_id = d.document_id and p.reading is not null)
     order by d.id
     limit ${BATCH}`.execute(db)
  return rows
}

function differing(
  row: Decided,
  needs: EvaluationNeeds,
  { current, candidate }: Models,
): readonly ChangedByModel[] {
  const [before, after] = [courseWith(row, needs, current), courseWith(row, needs, candidate)]
  if (JSON.stringify(before) === JSON.stringify(after)) return []
  const person = personsCourse(row)
  const againstPerson = isAgainst(after, person, registersOf(needs.book))
  return [{ documentId: row.document_id, before, after, person, againstPerson }]
}

function courseWith(row: Decided, { directory, bookings }: EvaluationNeeds, town: TownModel | null): Course {
  const known: Pick<DocumentCase, 'procedure'> = documentCaseSchema
    .pick({ procedure: true })
    .parse(row.detail)
  const understanding = understand(row.pages, directory, known.procedure, { bookings, town })
  const decision = decide(documentCaseSchema.parse({ ...row.detail, understanding, pages: row.pages }))
  return decision.kind === 'automatic'
    ? { kind: 'automatic', employeeNumber: decision.employeeNumber }
    : { kind: 'review', reasons: decision.findings.map(({ code }) => code) }
}

function personsCourse({ state, filed_for, filed_into }: Decided): PersonsCourse {
  if (filed_for !== null && filed_into !== null)
    return { kind: 'filed', employeeNumber: filed_for, register: filed_into }
  return state === 'rejected' ? { kind: 'rejected' } : null
}

function isAgainst(after: Course, person: PersonsCourse, registers: ReadonlySet<string>): boolean {
  if (after.kind !== 'automatic' || person === null) return false
  if (person.kind === 'rejected') return true
  return person.employeeNumber !== after.employeeNumber || !registers.has(person.register)
}
