import process from 'node:process'
import type { OcrEngine } from '../engine.ts'
import { pooledEngine } from '../pooledEngine.ts'
import type { NativeSettings } from './settings.ts'

/**
 * Both together: `deu` alone reads none of 33 names with letters such as ş ł đ, `Latin` alone loses German
 * words; with both 66 of 72 names were found (OCR.md 1). What is not installed is left out.
 */
const LANGUAGES = 'deu+Latin'

/** The usual names: Debian and its kin; Homebrew, where nobody has tried it yet. */
const libraries: Partial<Record<NodeJS.Platform, string>> = {
  linux: 'libtesseract.so.5',
  darwin: '/opt/homebrew/lib/libtesseract.5.dylib',
}

/** Steady 220 MB, 360 with a large page; the largest pictures allowed need 700. */
const MEMORY_MB = 900

/** tesseract and leptonica of this machine, called without a process per page: 0.6 CPU s a page. */
export function nativeEngine(options: {
  readonly size: number
  readonly tesseractLibrary?: string
}): OcrEngine {
  const settings: NativeSettings = {
    library: options.tesseractLibrary ?? libraries[process.platform] ?? 'libtesseract',
    languages: LANGUAGES,
  }
  return pooledEngine({
    name: `tesseract ${LANGUAGES}`,
    program: new URL('./nativeProgram.ts', import.meta.url),
    settings,
    size: options.size,
    memoryMb: MEMORY_MB,
  })
}
