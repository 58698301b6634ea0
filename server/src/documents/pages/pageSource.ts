import type { Raster } from './raster.ts'

/** Size of a page as displayed, after the file's own rotation. */
export interface PageShape {
  readonly width: number
  readonly height: number
  readonly unit: 'point' | 'pixel'
  readonly aspectRatio: number
}

/** The pages of one open file. All calls may throw when the file is damaged in a way that its headers hide. */
export interface PageSource {
  readonly count: number
  shape(page: number): Promise<PageShape>
  /**
   * The page as displayed, with at least `dpi` pixels per inch where the file has them, never more than
   * the limits allow; `raster.dpi` tells what it became. A picture is not enlarged.
   */
  raster(page: number, options: { readonly dpi: number }): Promise<Raster>
  close(): void
}
