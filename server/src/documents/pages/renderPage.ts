import type { PageAnswer } from './jobs.ts'
import type { PageSource } from './pageSource.ts'
import { loadSharp } from './picture/sharp.ts'

/** Sharp enough to read six-point print on a screen; A4 becomes 47 to 90 kB. */
const SCREEN_DPI = 150

/** Below 70 the edges of letters begin to smear; above 80 only the bytes grow. */
const WEBP_QUALITY = 72

/** 0 fastest to 6 smallest: 4 costs 0.1 s for A4, 6 three times that for 2 % fewer bytes. */
const WEBP_EFFORT = 4

/** One page as displayed, as WebP for the browser. Not turned, not cleaned: it is what the file shows. */
export async function renderPage(source: PageSource, page: number): Promise<PageAnswer> {
  const { data, width, height, channels } = await source.raster(page, { dpi: SCREEN_DPI })
  const sharp = await loadSharp()
  const webp = await sharp
    .pixels(data, { width, height, channels })
    .webp({ quality: WEBP_QUALITY, effort: WEBP_EFFORT })
    .toBuffer()
  return { kind: 'rendered', webpBase64: webp.toString('base64'), width, height }
}
