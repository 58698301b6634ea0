import { writeFile } from 'node:fs/promises'
import { setTimeout as pause } from 'node:timers/promises'
import { absent, ask, defineRobot, done, unknown, z } from '@amtsbote/robot-sdk'

const wishes = ['ask', 'twice', 'unprovable', 'silent', 'crash', 'hang', 'memory', 'caught', 'look'] as const

/** A robot for tests: does what its item wishes, well or badly. */
export default defineRobot({
  id: 'probe',
  title: 'Probe',
  purpose: 'Tut, was ein Test verlangt.',
  input: z.object({ wish: z.enum(wishes) }),
  systems: [{ id: 'ledger', title: 'Ein System' }],
  secrets: [],
  limits: { active: 2, retries: 1, retrySeconds: 0, memoryMb: 160 },
  async run({ input, decision, effect, log, attach, signal }) {
    const proven = { class: 'write', do: async () => 1, verify: async () => done(1) } as const
    switch (input.wish) {
      case 'ask': {
        if (decision) return { choice: decision.choice, data: decision.data }
        return ask({
          title: 'Doppelt?',
          text: 'Zwei Personen passen.',
          choices: ['A', 'B'],
          data: { found: 2 },
        })
      }
      case 'twice':
        await effect('same', proven)
        // Catching it does not help.
        await effect('same', proven).catch(() => null)
        return null
      case 'unprovable':
        return effect('lost', { ...proven, verify: async () => unknown })
      case 'silent':
        return effect('nothing happened', { ...proven, verify: async () => absent })
      case 'caught':
        await effect('maybe', { ...proven, verify: async () => absent }).catch(() => null)
        return 'fine'
      case 'crash':
        process.kill(process.pid, 'SIGKILL')
        return null
      case 'hang':
        log('waiting')
        await pause(600_000, null, { signal })
        return null
      case 'memory': {
        const hoard: Buffer[] = []
        for (;;) {
          hoard.push(Buffer.alloc(16 * 1024 * 1024, 1))
          await pause(5)
        }
      }
      case 'look': {
        await writeFile('left-behind.txt', 'x')
        attach({ name: 'umgebung.txt', mediaType: 'text/plain', bytes: Buffer.from('geprüft') })
        console.log('printed')
        return { environment: Object.keys(process.env).sort(), folder: process.cwd() }
      }
    }
  },
})
