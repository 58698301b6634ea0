/** Pixels of a page, rows from the top, without padding; 8 bits per channel. */
export interface Raster {
  readonly data: Uint8Array
  readonly width: number
  readonly height: number
  /** 1: grey, 3: red, green, blue. */
  readonly channels: 1 | 3
  /** Pixels per inch of paper; guessed from the shape when the file does not say. */
  readonly dpi: number
}
