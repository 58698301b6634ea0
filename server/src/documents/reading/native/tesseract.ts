import koffi from 'koffi'
import type { Pix } from './leptonica.ts'

/** LSTM where the data has it, else what there is. */
const OEM_DEFAULT = 3
/** Tesseract's page segmentation modes: automatic layout without orientation; one line; words wherever they are. */
const modes = { page: 3, line: 7, scattered: 11 } as const
const PSM_ORIENTATION_ONLY = 0

/** Where a picture's text points, and how sure that is (above 1 it was right on all of 72 pages). */
export interface Orientation {
  /** Clockwise turn that makes the page upright. */
  readonly turn: 0 | 90 | 180 | 270
  readonly confidence: number
}

/** A loaded engine; holds 60 to 220 MB. */
export interface Tesseract {
  /** Version and languages that were really loaded, for example `tesseract 5.3.0 deu+Latin`. */
  readonly name: string
  /** Recognises a picture; `partial` when the deadline came first. The table is tesseract's TSV. */
  recognise(
    pix: Pix,
    options: { readonly dpi: number; readonly deadlineMs: number; readonly as: keyof typeof modes },
  ): {
    readonly table: string
    readonly partial: boolean
    /** What was taken for ink, in black and white; the caller frees it. */
    readonly binary: Pix | null
  }
}

export interface OrientationFinder {
  find(pix: Pix, options: { readonly dpi: number }): Orientation | null
}

/** Loads libtesseract (Apache-2.0) with these languages. Throws when the library or all languages are missing. */
export function loadTesseract(options: { readonly library: string; readonly languages: string }): Tesseract {
  const bind = bindings(options.library)
  const engine = start(bind, options.languages)
  const languages = takeTexts(bind, bind.loadedLanguages(engine)).join('+')
  return {
    name: `tesseract ${bind.version()} ${languages}`,
    recognise(pix, { dpi, deadlineMs, as }) {
      bind.setPageSegMode(engine, modes[as])
      bind.setImage2(engine, pix)
      bind.setSourceResolution(engine, dpi)
      const monitor = bind.monitorCreate()
      bind.monitorSetDeadline(monitor, Math.max(1, Math.round(deadlineMs)))
      const stopped = bind.recognize(engine, monitor) !== 0
      bind.monitorDelete(monitor)
      const table = takeText(bind, bind.tsv(engine, 0))
      const binary = bind.thresholdedImage(engine)
      bind.clear(engine)
      return { table, partial: stopped, binary }
    },
  }
}

/** Loads the small engine that tells which way is up (0.26 CPU s a page, so only where reading went badly). */
export function loadOrientationFinder(library: string): OrientationFinder {
  const bind = bindings(library)
  const engine = start(bind, 'osd')
  bind.setPageSegMode(engine, PSM_ORIENTATION_ONLY)
  return {
    find(pix, { dpi }) {
      bind.setImage2(engine, pix)
      bind.setSourceResolution(engine, dpi)
      const [degrees, confidence, script, scriptConfidence]: [[number], [number], [bigint | null], [number]] =
        [[0], [0], [null], [0]]
      const found = bind.detectOrientation(engine, degrees, confidence, script, scriptConfidence)
      bind.clear(engine)
      const turn = ((360 - degrees[0]) % 360) as Orientation['turn']
      return found ? { turn, confidence: confidence[0] } : null
    },
  }
}

function start(bind: Bindings, languages: string): bigint {
  const engine = bind.create()
  if (bind.init2(engine, null, languages, OEM_DEFAULT) !== 0) {
    bind.delete(engine)
    throw new Error(`tesseract cannot load ${languages}`)
  }
  return engine
}

function takeText(bind: Bindings, text: bigint | null): string {
  if (text === null) return ''
  const copy = koffi.decode.string(text)
  bind.deleteText(text)
  return copy
}

/** A list of texts that ends with a null pointer. */
function takeTexts(bind: Bindings, list: bigint): readonly string[] {
  const texts: string[] = []
  for (let index = 0; ; index += 1) {
    const text: string | null = koffi.decode(list, index * koffi.sizeof('void*'), 'str')
    if (text === null) break
    texts.push(text)
  }
  bind.deleteTexts(list)
  return texts
}

type Bindings = ReturnType<typeof bindings>

/** A wrong signature here is a crash of the child process: compare with capi.h when changing one. */
function bindings(library: string) {
  const tesseract = koffi.load(library)
  return {
    version: tesseract.func('str TessVersion()') as () => string,
    create: tesseract.func('void* TessBaseAPICreate()') as () => bigint,
    delete: tesseract.func('void TessBaseAPIDelete(void*)') as (engine: bigint) => void,
    init2: tesseract.func('int TessBaseAPIInit2(void*, str, str, int)') as (
      engine: bigint,
      dataPath: string | null,
      languages: string,
      mode: number,
    ) => number,
    loadedLanguages: tesseract.func('void* TessBaseAPIGetLoadedLanguagesAsVector(void*)') as (
      engine: bigint,
    ) => bigint,
    deleteTexts: tesseract.func('void TessDeleteTextArray(void*)') as (texts: bigint) => void,
    setPageSegMode: tesseract.func('void TessBaseAPISetPageSegMode(void*, int)') as (
      engine: bigint,
      mode: number,
    ) => void,
    setImage2: tesseract.func('void TessBaseAPISetImage2(void*, void*)') as (
      engine: bigint,
      pix: bigint,
    ) => void,
    setSourceResolution: tesseract.func('void TessBaseAPISetSourceResolution(void*, int)') as (
      engine: bigint,
      dpi: number,
    ) => void,
    recognize: tesseract.func('int TessBaseAPIRecognize(void*, void*)') as (
      engine: bigint,
      monitor: bigint,
    ) => number,
    tsv: tesseract.func('void* TessBaseAPIGetTsvText(void*, int)') as (
      engine: bigint,
      page: number,
    ) => bigint | null,
    thresholdedImage: tesseract.func('void* TessBaseAPIGetThresholdedImage(void*)') as (
      engine: bigint,
    ) => Pix | null,
    deleteText: tesseract.func('void TessDeleteText(void*)') as (text: bigint) => void,
    clear: tesseract.func('void TessBaseAPIClear(void*)') as (engine: bigint) => void,
    detectOrientation: tesseract.func(
      'int TessBaseAPIDetectOrientationScript(void*, _Out_ int*, _Out_ float*, _Out_ void**, _Out_ float*)',
    ) as (
      engine: bigint,
      degrees: [number],
      confidence: [number],
      script: [bigint | null],
      scriptConfidence: [number],
    ) => number,
    monitorCreate: tesseract.func('void* TessMonitorCreate()') as () => bigint,
    monitorDelete: tesseract.func('void TessMonitorDelete(void*)') as (monitor: bigint) => void,
    monitorSetDeadline: tesseract.func('void TessMonitorSetDeadlineMSecs(void*, int)') as (
      monitor: bigint,
      deadlineMs: number,
    ) => void,
  }
}
