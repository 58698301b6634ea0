import type { OcrEngine } from '../engine.ts'
import { pooledEngine } from '../pooledEngine.ts'
import type { OutsideSettings } from './protocol.ts'

/** Our own part; the outside program's memory is its own. */
const MEMORY_MB = 900

/** Apple Vision through `VisionReader.swift`, or another program that speaks its protocol. */
export function visionEngine(options: {
  readonly size: number
  /** Program and arguments; without it none is asked, and the engine does not work. */
  readonly outsideReader?: readonly string[]
  readonly customWords?: readonly string[]
}): OcrEngine {
  const settings: OutsideSettings = {
    command: [...(options.outsideReader ?? ['vision-reader'])],
    languages: ['de-DE', 'en-US'],
    customWords: [...(options.customWords ?? [])],
  }
  return pooledEngine({
    name: 'outside reader',
    program: new URL('./visionProgram.ts', import.meta.url),
    settings,
    size: options.size,
    memoryMb: MEMORY_MB,
  })
}
