import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { init, type WrappedPdfiumModule } from '@embedpdf/pdfium'

/** pdfium as WebAssembly, with its memory. Numbers are addresses in that memory, 0 is none. */
export interface Pdfium {
  readonly call: WrappedPdfiumModule
  /** Copies bytes into its memory and gives their address; they stay as long as the instance. */
  put(bytes: Uint8Array): number
  /** Has `fill` write so many bytes and gives a copy of them. */
  take(sizeBytes: number, fill: (address: number) => unknown): Uint8Array
}

/**
 * A fresh pdfium (about 50 ms). One for each call of the room: its memory never shrinks, and a hostile file cannot reach
 * the next one. It runs no JavaScript of the file and loads nothing from outside.
 */
export async function openPdfium(): Promise<Pdfium> {
  const wasm = await readFile(fileURLToPath(import.meta.resolve('@embedpdf/pdfium/pdfium.wasm')))
  const call = await init({ wasmBinary: new Uint8Array(wasm).buffer })
  call.PDFiumExt_Init()
  // The package's types leave out the memory, which its Emscripten module does export. Growing replaces it.
  const module = call.pdfium as typeof call.pdfium & { readonly HEAPU8: Uint8Array }
  const allocate = (sizeBytes: number): number => {
    const address = module.wasmExports.malloc(Math.max(1, sizeBytes))
    if (address === 0) throw new Error(`pdfium has no memory left for ${sizeBytes} bytes`)
    return address
  }
  return {
    call,
    put(bytes) {
      const address = allocate(bytes.length)
      module.HEAPU8.set(bytes, address)
      return address
    },
    take(sizeBytes, fill) {
      const address = allocate(sizeBytes)
      // What is not written is not to be what stood there before: of a page without text, nothing is.
      module.HEAPU8.fill(0, address, address + sizeBytes)
      fill(address)
      const copy = module.HEAPU8.slice(address, address + sizeBytes)
      module.wasmExports.free(address)
      return copy
    },
  }
}
