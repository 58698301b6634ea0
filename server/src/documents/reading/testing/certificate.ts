import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Word } from '@amtsbote/contract'
import sharp from 'sharp'
import { z } from 'zod'
import { type Projection, projectRectangle, type Rectangle } from '../geometry/projection.ts'
import type { GreyPicture } from '../preparation/greyPicture.ts'

const at = (name: string) => fileURLToPath(new URL(`../fixtures/${name}`, import.meta.url))

/** A certificate as a 200-dpi picture. */
export const certificatePath = at('certificate.png')

const truthSchema = z.array(
  z.object({ text: z.string(), x: z.number(), y: z.number(), width: z.number(), height: z.number() }),
)

/** Its words with the boxes of their ink, as fractions of the page. */
export const certificateWords = truthSchema.parse(JSON.parse(readFileSync(at('certificate.json'), 'utf8')))

export async function certificatePicture(): Promise<GreyPicture> {
  const { data, info } = await sharp(certificatePath)
    .toColourspace('b-w')
    .raw()
    .toBuffer({ resolveWithObject: true })
  return { data, width: info.width, height: info.height }
}

/** Writes bytes to a new temporary file; gives its path. */
export function temporaryFile(bytes: Uint8Array): string {
  const path = join(mkdtempSync(join(tmpdir(), 'amtsbote-reading-')), 'file')
  writeFileSync(path, bytes)
  return path
}

/** How well a reading met the truth: words found, and the farthest that a box's edge lies from the ink's. */
export function compareWithTruth(
  read: readonly Word[],
  toPage: Projection,
): { readonly missing: readonly string[]; readonly farthest: number } {
  const missing: string[] = []
  let farthest = 0
  for (const { text, ...box } of certificateWords) {
    const expected = projectRectangle(toPage, box)
    const found = read
      .filter((word) => word.text === text)
      .map((word) => edgeDistance(word.box, expected))
      .toSorted((a, b) => a - b)[0]
    if (found === undefined) missing.push(text)
    else farthest = Math.max(farthest, found)
  }
  return { missing, farthest }
}

function edgeDistance(a: Rectangle, b: Rectangle): number {
  return Math.max(
    Math.abs(a.x - b.x),
    Math.abs(a.y - b.y),
    Math.abs(a.x + a.width - b.x - b.width),
    Math.abs(a.y + a.height - b.y - b.height),
  )
}
