import type { Raster } from './raster.ts'

/** Size of a page as displayed, after the file's own rotation. */
export interface PageShape {
  readonly width: number
  readonly height: number
  readonly unit: 'point' | 'pixel'
  readonly aspectRatio: number
}

/** A part of a page, in fractions of it. */
export interface Area {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** Pixels of a part of a page. */
export interface RasterArea extends Raster {
  /** Where the part lies, and how large the page would be, in its pixels. */
  readonly left: number
  readonly top: number
  readonly page: { readonly width: number; readonly height: number }
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
  /** A part of the same, which costs less to make. Grows to whole pixels and never beyond the page. */
  rasterArea(page: number, options: { readonly dpi: number; readonly area: Area }): Promise<RasterArea>
  close(): void
}
