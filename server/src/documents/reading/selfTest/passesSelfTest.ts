import { fileURLToPath } from 'node:url'
import type { OcrEngine } from '../engine.ts'

/** A picture of one kilobyte with these words; umlauts and sharp s prove that German data are loaded. */
const PICTURE = new URL('./selfTest.png', import.meta.url)
const WORDS = ['Größe,', 'Straße', 'Übung', 'März', '2026']

/** Whether an engine reads on this machine: libraries found, data found, signatures right, German. */
export async function passesSelfTest(engine: OcrEngine): Promise<boolean> {
  const outcome = await engine.read({ path: fileURLToPath(PICTURE), mediaType: 'image/png', page: 1 })
  if (outcome.kind !== 'read') return false
  const read = new Set(outcome.reading.words.map(({ text }) => text))
  return WORDS.every((word) => read.has(word))
}
