import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { OcrEngine } from '../engine.ts'
import { pooledEngine } from '../pooledEngine.ts'
import type { WebAssemblySettings } from './settings.ts'

/** Where distributions keep tesseract's data. With them tesseract.js reads as well as the native engine. */
const dataFolders = [
  '/usr/share/tesseract-ocr/5/tessdata',
  '/usr/share/tesseract-ocr/4.00/tessdata',
  '/usr/share/tessdata',
  '/opt/homebrew/share/tessdata',
]

/** The npm package's most accurate German data. */
const PACKED_VARIANT = '4.0.0_best_int'

/** 530 MB with two languages, more with large pages. */
const MEMORY_MB = 1_200

/** tesseract compiled to WebAssembly: needs no system package, 1.4 times the CPU of the native engine. */
export function webAssemblyEngine({ size }: { readonly size: number }): OcrEngine {
  const settings = findData()
  return pooledEngine({
    name: `tesseract.js ${settings.languages.join('+')}`,
    program: new URL('./webAssemblyProgram.ts', import.meta.url),
    settings,
    size,
    memoryMb: MEMORY_MB,
  })
}

function findData(): WebAssemblySettings {
  const installed = dataFolders.find((folder) => existsSync(join(folder, 'deu.traineddata')))
  if (installed) {
    const languages = ['deu', 'Latin'].filter((name) => existsSync(join(installed, `${name}.traineddata`)))
    return { dataFolder: installed, packed: false, languages }
  }
  const folder = dirname(fileURLToPath(import.meta.resolve('@tesseract.js-data/deu/package.json')))
  return { dataFolder: join(folder, PACKED_VARIANT), packed: true, languages: ['deu'] }
}
