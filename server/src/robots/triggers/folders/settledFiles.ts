import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'

/** What programs write while they are not finished. */
const UNFINISHED = /(\.(part|tmp|temp|crdownload|filepart)|~)$/i

/** Size and time of each file at the last look, by path. */
export type Sightings = ReadonlyMap<string, string>

/**
 * Files of a folder that match and have not changed since the look before: complete, as far as anybody can tell who is not
 * the writer. Links and hidden files are none.
 *
 * @returns their names, and what was seen this time for the next look
 */
export async function settledFiles(
  folder: string,
  patterns: readonly string[],
  before: Sightings,
): Promise<{ readonly names: readonly string[]; readonly seen: Sightings }> {
  const wanted = patterns.map(patternOf)
  const entries = await readdir(folder, { withFileTypes: true })
  const names: string[] = []
  const seen = new Map<string, string>()
  for (const entry of entries) {
    const { name } = entry
    const isWanted = entry.isFile() && !name.startsWith('.') && !UNFINISHED.test(name)
    if (!isWanted || !wanted.some((pattern) => pattern.test(name.normalize('NFC')))) continue
    const { size, mtimeMs } = await stat(join(folder, name)).catch(() => ({ size: -1, mtimeMs: 0 }))
    const mark = `${size} ${mtimeMs}`
    if (size >= 0 && before.get(name) === mark) names.push(name)
    seen.set(name, mark)
  }
  return { names: names.sort(), seen }
}

/** A name with `*` for any letters, whatever their case: `*.xml` is meant to find `KONTO.XML` too. */
function patternOf(words: string): RegExp {
  const parts = words.normalize('NFC').split('*').map(RegExp.escape)
  return new RegExp(`^${parts.join('.*')}$`, 'iu')
}
