import type { OcrEngine } from './engine.ts'
import { nativeEngine } from './native/nativeEngine.ts'
import { selfTest } from './selfTest/selfTest.ts'
import { visionEngine } from './vision/visionEngine.ts'
import { webAssemblyEngine } from './webassembly/webAssemblyEngine.ts'

export interface OcrEngineOptions {
  /** `auto`: native tesseract where it works, tesseract.js elsewhere; `vision`: `outsideReader` alone. */
  readonly choice: 'auto' | 'native' | 'tesseract.js' | 'vision'
  /** Pages recognised at the same time, each in a child process; one per core. */
  readonly size: number
  /** File name or path of libtesseract, where it is not found under its usual name. */
  readonly tesseractLibrary?: string
  /** Program and arguments of a reader that speaks `vision/protocol.ts`, such as the built VisionReader.swift. */
  readonly outsideReader?: readonly string[]
  /** Words that an outside reader may prefer, such as the surnames of the directory. */
  readonly customWords?: readonly string[]
}

/** No engine reads the test picture: nothing can be recognised on this machine. */
export class OcrUnavailable extends Error {
  override readonly name = 'OcrUnavailable'
}

/**
 * Makes the engine that works on this machine; found out by reading a small known picture, which also
 * leaves a loaded child behind. Costs about a second. Throws `OcrUnavailable` when none works.
 */
export async function createOcrEngine(options: OcrEngineOptions): Promise<OcrEngine> {
  const engines = {
    native: nativeEngine,
    'tesseract.js': webAssemblyEngine,
    vision: visionEngine,
  }
  const candidates =
    options.choice === 'auto' ? (['native', 'tesseract.js'] as const) : ([options.choice] as const)
  for (const candidate of candidates) {
    const engine = engines[candidate](options)
    const name = await selfTest(engine)
    if (name !== null) return { ...engine, name }
    await engine.close()
  }
  throw new OcrUnavailable(`Keine Texterkennung verfügbar (geprüft: ${candidates.join(', ')})`)
}
