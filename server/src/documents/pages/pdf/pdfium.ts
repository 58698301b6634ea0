import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import type { WrappedPdfiumModule } from '@embedpdf/pdfium'

/** pdfium as WebAssembly, with access to its memory. Numbers are addresses in that memory. */
export interface Pdfium {
  readonly call: WrappedPdfiumModule
  /** The memory, as of now: growing replaces it, so never keep it over a call. */
  bytes(): Uint8Array
  /** Runs `use` with so many bytes of scratch memory, released afterwards. */
  withMemory<Value>(sizeBytes: number, use: (address: number) => Value): Value
  /** Memory that stays until `release`; 0 when there is none left. */
  allocate(sizeBytes: number): number
  release(address: number): void
  float(address: number): number
  double(address: number): number
  integer(address: number): number
}

/** Loads pdfium (MIT and BSD licences; about 50 ms). It runs no JavaScript and loads nothing from outside. */
export async function loadPdfium(): Promise<Pdfium> {
  const { init } = await import('@embedpdf/pdfium')
  const file = fileURLToPath(import.meta.resolve('@embedpdf/pdfium/pdfium.wasm'))
  const bytes = await readFile(file)
  const call = await init({ wasmBinary: new Uint8Array(bytes).buffer })
  call.PDFiumExt_Init()
  // The package's types leave out the memory, which its Emscripten module does export.
  const pdfium = call.pdfium as typeof call.pdfium & { readonly HEAPU8: Uint8Array }
  const allocate = (sizeBytes: number) => pdfium.wasmExports.malloc(sizeBytes)
  const release = (address: number) => pdfium.wasmExports.free(address)
  return {
    call,
    bytes: () => pdfium.HEAPU8,
    allocate,
    release,
    withMemory(sizeBytes, use) {
      const address = allocate(sizeBytes)
      try {
        return use(address)
      } finally {
        release(address)
      }
    },
    float: (address) => pdfium.getValue(address, 'float'),
    double: (address) => pdfium.getValue(address, 'double'),
    integer: (address) => pdfium.getValue(address, 'i32'),
  }
}
