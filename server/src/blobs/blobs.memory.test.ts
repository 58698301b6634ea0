import { spawn } from 'node:child_process'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { testDatabase } from '#testing'

const database = testDatabase()
const ROUND_TRIP = fileURLToPath(new URL('testPrograms/roundTrip.ts', import.meta.url))
const saidSchema = z.object({ grownMegabytes: z.number() })
const SENT_MEGABYTES = 100
/** Measured 0 to 40, whatever is sent (60 to 300); more on a busy machine, where garbage waits. Keeping it all: 100. */
const LIMIT_MEGABYTES = 64

test('the bytes of a document cost memory of a few chunks, however many they are', async () => {
  const child = spawn(process.execPath, [ROUND_TRIP, database.url, String(SENT_MEGABYTES)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const { grownMegabytes } = saidSchema.parse(JSON.parse(await text(child.stdout)))
  expect(grownMegabytes).toBeLessThan(LIMIT_MEGABYTES)
})
