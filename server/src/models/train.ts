import type { Database } from '#database'
import type { ProcedureBook } from '#procedures'
import { type DirectoryIndex, UNDERSTANDING_VERSION, wordedPapers } from '#understanding'
import { learnKinds } from './model.ts'
import { reviewedPapers } from './reviewedPapers.ts'

/** Fewer papers teach the accidents of a few issuers. */
const PAPERS_MIN = 20

export type Trained =
  | { readonly kind: 'too-few'; readonly papers: number; readonly least: number }
  | {
      readonly kind: 'trained'
      readonly model: number
      readonly certificates: number
      readonly others: number
      /** Pieces of wording that it weighs. */
      readonly pieces: number
    }

/**
 * Learns a new model from everything that people have filed, and stores it. Nothing changes by that: it counts only
 * when it is activated. The same papers give the same model.
 */
export async function trainModel(
  db: Database,
  {
    directory,
    book,
    by,
    at,
  }: {
    readonly directory: DirectoryIndex
    readonly book: ProcedureBook
    readonly by: string
    readonly at: Date
  },
): Promise<Trained> {
  const papers = await reviewedPapers(db, { directory, registers: registersOf(book) })
  if (papers.length < PAPERS_MIN) return { kind: 'too-few', papers: papers.length, least: PAPERS_MIN }
  const kinds = learnKinds(papers, wordedPapers())
  const certificates = papers.filter(({ is }) => is === 'certificate').length
  const others = papers.length - certificates
  const { number } = await db
    .insertInto('recognition_model')
    .values({ base: UNDERSTANDING_VERSION, at, by, certificates, others, kinds: JSON.stringify(kinds) })
    .returning('number')
    .executeTakeFirstOrThrow()
  return { kind: 'trained', model: number, certificates, others, pieces: Object.keys(kinds.pieces).length }
}

/** Registers that certificates are filed into. */
export function registersOf({ procedures }: ProcedureBook): ReadonlySet<string> {
  return new Set(procedures.map(({ register }) => register))
}
