import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  buildDirectoryIndex,
  type PaperClass,
  parseDirectory,
  type Text,
  wordedPapers,
  wordingOn,
} from '@amtsbote/server/recognition'
import { loadTruth, type Truth } from '@amtsbote/simulators/musterstadt'
import { readFolder } from '../readings.ts'

export const paperClasses: readonly PaperClass[] = ['certificate', 'other']

/** A paper to learn from. */
export interface Paper extends Text<PaperClass> {
  /** `certificate`, or what else it is. */
  readonly kind: string
  /** Papers of one writer are left out together. */
  readonly writer: string
}

/** Hand-written wordings; each is a writer of its own, because no two of them share a form. */
export function writtenPapers(): readonly Paper[] {
  return wordedPapers().map(({ source, ...paper }) => ({ ...paper, writer: source }))
}

/** What all papers of one hand count together for each root of their number. */
const HAND_SHARE = 4

/** Papers of Musterstadt; those on which an adverse or a foreign sentence was put are neither. */
export async function townPapers(
  folders: readonly string[],
  say: (line: string) => void,
): Promise<readonly Paper[]> {
  const papers = (await Promise.all(folders.map((folder) => papersOf(folder, say)))).flat()
  const counts = Map.groupBy(papers, ({ writer }) => writer)
  return papers.map((paper) => ({
    ...paper,
    share: HAND_SHARE / Math.sqrt(counts.get(paper.writer)?.length ?? 1),
  }))
}

async function papersOf(folder: string, say: (line: string) => void): Promise<readonly Paper[]> {
  const { employees } = parseDirectory(readFileSync(join(folder, 'directory.csv')))
  const directory = buildDirectoryIndex(employees)
  const documents = await readFolder({ folder, truths: await loadTruth(folder), size: 2, say })
  return documents
    .filter(({ truth }) => isPlain(truth))
    .map(({ truth, pages }) => ({
      text: wordingOn(pages, directory),
      is: /certificate|instruction/.test(truth.documentType) ? 'certificate' : 'other',
      share: 1,
      kind: truth.documentType,
      writer: truth.layout,
    }))
}

function isPlain({ hardCases }: Truth): boolean {
  return !hardCases.some((id) => /adverse|injection|orders|medical-remark/.test(id))
}
