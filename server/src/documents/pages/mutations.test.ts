import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { reasons } from '@amtsbote/contract'
import { damage } from '@amtsbote/simulators/damage'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createPageWorkers } from './createPageWorkers.ts'
import { sniffMediaType } from './sniffMediaType.ts'
import { pdfFile, textAt } from './testing/pdfFile.ts'

/** Enough to meet every kind of damage several times in every kind of file; more belongs to the guarantees. */
const MUTATIONS = 60

const workers = createPageWorkers({ size: 1 })
const folder = mkdtempSync(join(tmpdir(), 'amtsbote-mutations-'))
afterAll(() => workers.close())

let sound: readonly Buffer[] = []
beforeAll(async () => {
  const page = sharp({ create: { width: 400, height: 560, channels: 3, background: '#fff' } }).composite([
    {
      input: await sharp({ create: { width: 200, height: 20, channels: 3, background: '#111' } })
        .png()
        .toBuffer(),
      left: 50,
      top: 60,
    },
  ])
  const jpeg = await page.clone().jpeg().toBuffer()
  sound = [
    pdfFile([
      { content: textAt('Bescheinigung', { x: 72, y: 700 }) },
      { content: '/Form1 Do', form: textAt('zwei', { x: 9, y: 9 }) },
    ]),
    pdfFile([{ content: 'q 595 0 0 842 0 0 cm /P1 Do Q', pictures: [{ jpeg, width: 400, height: 560 }] }]),
    jpeg,
    await page.clone().png().toBuffer(),
    await page.clone().tiff({ compression: 'lzw' }).toBuffer(),
  ]
})

/** Numbers that repeat for the same seed (Lehmer 1951). */
function randomFrom(seed: number): () => number {
  let state = (seed * 16_807 + 1) % 2_147_483_647
  return () => {
    state = (state * 48_271) % 2_147_483_647
    return state / 2_147_483_647
  }
}

test.each(Array.from({ length: MUTATIONS }, (_, seed) => seed))(
  'damaged file %i is answered: pages, or a reason',
  async (seed) => {
    const random = randomFrom(seed)
    const bytes = sound[seed % sound.length] as Buffer
    const damaged = damage(bytes, random)
    const mediaType = sniffMediaType(damaged)
    if (mediaType === null) return
    const path = join(folder, String(seed))
    writeFileSync(path, damaged)
    const outcome = await workers.inspect({ path, mediaType })
    if (outcome.kind === 'unreadable') {
      expect(reasons[outcome.code].outcome).toBe('rejected')
      expect(outcome.code).not.toMatch(/reading-/)
      return
    }
    expect(outcome.pages.length).toBeGreaterThan(0)
    expect(['rendered', 'unreadable']).toContain((await workers.render({ path, mediaType }, 1)).kind)
  },
)
