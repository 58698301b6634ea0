import type { Metadata, Sharp as Picture } from 'sharp'
import { MAXIMUM_PICTURE_PIXELS } from '../limits.ts'

/** sharp, set up for one untrusted file at a time. */
export interface Sharp {
  /** What the header of one page (from 0) says; nothing is decoded. Null when there is no sound header. */
  header(path: string, page: number): Promise<Metadata | null>
  /** One page (from 0) of a picture file. Fails on truncated and broken data; odd tags are let pass. */
  open(path: string, page: number): Picture
  /** Pixels that are already in memory. */
  pixels(data: Uint8Array, shape: { width: number; height: number; channels: 1 | 3 }): Picture
}

/** Loads sharp (Apache-2.0; libvips LGPL, linked dynamically) without cache and threads: the pool is the parallelism. */
export async function loadSharp(): Promise<Sharp> {
  const { default: sharp } = await import('sharp')
  sharp.cache(false)
  sharp.concurrency(1)
  return {
    async header(path, page) {
      try {
        // Without limit: how large a picture claims to be is for the caller to judge.
        return await sharp(path, { page, pages: 1, limitInputPixels: false }).metadata()
      } catch {
        return null
      }
    },
    open: (path, page) =>
      sharp(path, {
        page,
        pages: 1,
        failOn: 'error',
        limitInputPixels: MAXIMUM_PICTURE_PIXELS,
        sequentialRead: true,
      }),
    pixels: (data, raw) => sharp(data, { raw, limitInputPixels: MAXIMUM_PICTURE_PIXELS }),
  }
}
