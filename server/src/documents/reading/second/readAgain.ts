import type { Box, PageReading } from '@amtsbote/contract'
import type { PageFile } from '#pages'
import type { Look, OcrEngine, OcrReadOptions } from '../engine.ts'
import { confirms, confirmsWords, resembles } from './confirms.ts'
import { readZones } from './readZones.ts'
import { zonesAround } from './zonesAround.ts'

/** Something that the first reading found, and how closely the second one has to agree. */
export interface Passage {
  readonly text: string
  readonly boxes: readonly Box[]
  /** `words`: all of them in any order; `text`: as a whole; `similar`: but for a few letters. */
  readonly as: 'words' | 'text' | 'similar'
}

/** What the second reading says about a passage. */
export interface ReadAgain {
  /** `unclear`: nothing could be read there. */
  readonly agreement: 'agrees' | 'unclear' | 'contradicts'
  readonly text: string
  readonly engine: string | null
}

const compare = { words: confirmsWords, text: confirms, similar: resembles } as const

/**
 * Reads passages a second time (see `readZones`) and compares them with the first reading; what does not agree is read
 * a third time with other settings again: two of three readings that agree outweigh the other. A wrong value is
 * confirmed only when somebody else misread the same letters to the same others. Answers in the order of the passages;
 * `unclear` for all of them when the file cannot be read. Throws only when aborted.
 */
export async function readAgain(
  engine: OcrEngine,
  file: PageFile,
  readings: readonly PageReading[],
  passages: readonly Passage[],
  options: OcrReadOptions = {},
): Promise<readonly ReadAgain[]> {
  const look = (asked: readonly Passage[], which: Look) =>
    lookAt(engine, { file, readings, passages: asked, look: which }, options)
  const second = await look(passages, 'second')
  const open = passages.filter((_, index) => second[index]?.agreement !== 'agrees')
  if (open.length === 0) return second
  const third = await look(open, 'third')
  return passages.map((passage, index) => {
    const [before, after] = [second[index] ?? nothing, third[open.indexOf(passage)] ?? nothing]
    return before.agreement === 'agrees' || after.text === '' ? before : after
  })
}

async function lookAt(
  engine: OcrEngine,
  { file, readings, passages, look }: Asked,
  options: OcrReadOptions,
): Promise<readonly ReadAgain[]> {
  const turnOf = (page: number) => readings.find((reading) => reading.page === page)?.turn ?? 0
  const zones = passages.map(({ boxes }) =>
    [...Map.groupBy(boxes, ({ page }) => page)].flatMap(([page, own]) => zonesAround(own, turnOf(page))),
  )
  const outcome = await readZones(engine, file, readings, { boxes: zones.flat(), look }, options)
  if (outcome.kind === 'unreadable') return passages.map(() => nothing)
  const seen = new Map(outcome.zones.map((zone) => [zone.box, zone]))
  return passages.map((passage, index) => {
    const own = zones[index]?.flatMap((box) => seen.get(box) ?? []) ?? []
    const words = own.flatMap((zone) => zone.words)
    const agrees = compare[passage.as]({ words }, passage.text)
    if (!agrees && own.every(({ confidence }) => confidence < LEAST_CONFIDENCE)) return nothing
    const text = words.map((word) => word.text).join(' ')
    return { agreement: agrees ? 'agrees' : 'contradicts', text, engine: own[0]?.engine ?? null }
  })
}

/** Below it letters are made of dirt: they say nothing against the first reading. */
const LEAST_CONFIDENCE = 0.4

interface Asked {
  readonly file: PageFile
  readonly readings: readonly PageReading[]
  readonly passages: readonly Passage[]
  readonly look: Look
}

const nothing: ReadAgain = { agreement: 'unclear', text: '', engine: null }
