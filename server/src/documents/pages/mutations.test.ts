import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { reasons } from '@amtsbote/contract'
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
function randomFrom(seed: number): (below: number) => number {
  let state = (seed * 16_807 + 1) % 2_147_483_647
  return (below) => {
    state = (state * 48_271) % 2_147_483_647
    return state % below
  }
}

type Damage = (bytes: Buffer, random: (below: number) => number) => Buffer

const damages: Readonly<Record<string, Damage>> = {
  'cut off': (bytes, random) => bytes.subarray(0, random(bytes.length)),
  'one byte turned': (bytes, random) => withBytes(bytes, 1, random),
  'a hundred bytes turned': (bytes, random) => withBytes(bytes, 100, random),
  'a piece missing': (bytes, random) => {
    const from = random(bytes.length)
    return Buffer.concat([bytes.subarray(0, from), bytes.subarray(from + random(400))])
  },
  'a piece twice': (bytes, random) => {
    const from = random(bytes.length)
    return Buffer.concat([bytes.subarray(0, from + random(400)), bytes.subarray(from)])
  },
  'a number made huge': (bytes, random) => {
    const numbers = [...bytes.toString('latin1').matchAll(/\d+/g)]
    const chosen = numbers[random(numbers.length)]
    if (!chosen) return bytes
    const { index } = chosen
    return Buffer.concat([
      bytes.subarray(0, index),
      Buffer.from('99999999'),
      bytes.subarray(index + chosen[0].length),
    ])
  },
}

function withBytes(bytes: Buffer, count: number, random: (below: number) => number): Buffer {
  const copy = Buffer.from(bytes)
  for (let turned = 0; turned < count; turned += 1) copy[random(copy.length)] = random(256)
  return copy
}

test.each(Array.from({ length: MUTATIONS }, (_, seed) => seed))(
  'damaged file %i is answered: pages, or a reason',
  async (seed) => {
    const random = randomFrom(seed)
    const bytes = sound[seed % sound.length] as Buffer
    const names = Object.keys(damages)
    const damage = damages[names[random(names.length)] ?? ''] as Damage
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
