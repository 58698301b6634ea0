import type { PageReading, Understanding } from '@amtsbote/contract'
import type { PageFile } from '#pages'
import { readOtherwise } from '#reading'
import { understand } from '#understanding'
import type { PipelineNeeds } from './needs.ts'

/**
 * A document in which nobody of the staff was found is read a second time with other settings. What that adds is kept
 * when it leads to somebody; else the first reading stays, which is cleaner. Only pages that were recognised from
 * their picture can gain by it. Costs another reading of the page, so it is made for these documents alone.
 */
export async function lookAgain(
  { ocr, directory, procedure }: Pick<PipelineNeeds, 'ocr' | 'directory' | 'procedure'>,
  file: PageFile,
  readings: readonly PageReading[],
): Promise<readonly PageReading[]> {
  if (!readings.some(({ source, blank }) => source === 'ocr' && !blank)) return readings
  const { employees, index, bookings, town } = await directory()
  if (employees.length === 0) return readings
  const leadsToSomebody = (pages: readonly PageReading[]) =>
    isSomebodys(understand(pages, index, procedure, { bookings: bookings.index, town }))
  if (leadsToSomebody(readings)) return readings
  const both = await readOtherwise(ocr, file, readings)
  return leadsToSomebody(both) ? both : readings
}

/** Whether one of ours is likelier than all others and nobody of ours. */
function isSomebodys({ candidates: [best, ...others] }: Understanding): boolean {
  if (!best) return false
  const nobody = 1 - best.probability - others.reduce((sum, { probability }) => sum + probability, 0)
  return best.probability > nobody
}
