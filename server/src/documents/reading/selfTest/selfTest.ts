import { fileURLToPath } from 'node:url'
import type { OcrEngine } from '../engine.ts'

/** A picture of one kilobyte with these words; umlauts and sharp s prove that German data are loaded. */
const PICTURE = new URL('./selfTest.png', import.meta.url)
const WORDS = ['Größe,', 'Straße', 'Übung', 'März', '2026']

/**
 * Whether an engine reads on this machine: libraries found, data found, signatures right, German.
 * Gives its full name with version and the languages that were really loaded; null when it does not.
 */
export async function selfTest(engine: OcrEngine): Promise<string | null> {
  const outcome = await engine.read({ path: fileURLToPath(PICTURE), mediaType: 'image/png', page: 1 })
  if (outcome.kind !== 'read') return null
  const read = new Set(outcome.reading.words.map(({ text }) => text))
  return WORDS.every((word) => read.has(word)) ? outcome.reading.engine : null
}
