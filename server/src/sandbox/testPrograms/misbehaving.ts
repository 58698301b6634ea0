/** A child program for the tests: does what it is told, above all what it should not. */
import { existsSync, writeFileSync, writeSync } from 'node:fs'
import process from 'node:process'
import { z } from 'zod'
import { readSettings } from '../readSettings.ts'
import { Refusal, serveJobs } from '../serveJobs.ts'

const hoard: Buffer[] = []

serveJobs({
  job: z.object({
    do: z.enum([
      'answer',
      'loop',
      'eat-memory',
      'segfault',
      'segfault-once',
      'answer-nonsense',
      'write-garbage',
      'refuse',
      'throw',
      'environment',
      'settings',
      'wait',
    ]),
    /** A file that tells the test that the job has begun. */
    marker: z.string().optional(),
  }),
  handle: async (job) => {
    switch (job.do) {
      case 'loop':
        if (job.marker) writeFileSync(job.marker, '')
        for (;;) Math.sqrt(2)
      case 'eat-memory':
        for (;;) {
          hoard.push(Buffer.alloc(20_000_000, 1))
          await new Promise((resolve) => setTimeout(resolve, 5))
        }
      case 'segfault':
        process.kill(process.pid, 'SIGSEGV')
        return new Promise<never>(() => {})
      case 'segfault-once': {
        if (job.marker && !existsSync(job.marker)) {
          writeFileSync(job.marker, '')
          process.kill(process.pid, 'SIGSEGV')
          return new Promise<never>(() => {})
        }
        return { pid: process.pid, text: 'second time' }
      }
      case 'answer-nonsense':
        return { nonsense: true }
      case 'write-garbage':
        writeSync(3, Buffer.alloc(200_000, 0xab))
        return new Promise<never>(() => {})
      case 'refuse':
        throw new Refusal('not today')
      case 'throw':
        throw new TypeError('a library broke')
      case 'environment':
        return { pid: process.pid, text: Object.keys(process.env).sort().join(' ') }
      case 'settings':
        return { pid: process.pid, text: readSettings(z.object({ town: z.string() })).town }
      case 'wait':
        return new Promise<never>(() => {})
      case 'answer':
        return { pid: process.pid, text: 'answer' }
    }
  },
})
