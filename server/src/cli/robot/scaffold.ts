/** The files of a new robot. They are an example that runs: a register of entries, found again by their reference. */
export function scaffold(name: string): Readonly<Record<string, string>> {
  return { 'robot.ts': robot(name), 'robot.test.ts': TEST, 'fixture.ts': FIXTURE }
}

function robot(name: string): string {
  return `import { absent, BusinessError, defineRobot, done, personal, SystemError, z } from '@amtsbote/robot-sdk'

const entry = z.object({ number: z.int(), reference: z.string() })

export default defineRobot({
  id: '${name}',
  title: '${name}',
  purpose: 'Trägt einen Vorgang in das Register ein. Beschreiben Sie hier, was der Roboter für wen tut.',
  // Was ein Auftrag enthält. personal(...) hält den Wert aus Protokoll und Fehlern heraus.
  input: z.object({ caseNumber: z.string().min(1), name: personal(z.string().min(1)) }),
  systems: [{ id: 'register', title: 'Register' }],
  secrets: [],
  async run({ input, effect, log, system, signal }) {
    const entries = new URL('entries', system('register'))
    if (input.name.trim() === '') throw new BusinessError('Der Name fehlt.')
    // Alles, was draußen etwas ändert, steht in effect(): getan wird es einmal, auch wenn der Rechner mittendrin ausfällt.
    const { number } = await effect(\`entry-\${input.caseNumber}\`, {
      class: 'write',
      about: { reference: input.caseNumber },
      do: async () => {
        const body = JSON.stringify({ reference: input.caseNumber, name: input.name })
        return entry.parse(await ask(entries, { method: 'POST', body, signal }))
      },
      verify: async () => {
        const url = new URL(entries)
        url.searchParams.set('reference', input.caseNumber)
        const [found] = z.array(entry).parse(await ask(url, { signal }))
        return found ? done(found) : absent
      },
      preview: async () => ({ before: null, after: { reference: input.caseNumber } }),
    })
    log(\`Eintrag \${number}\`)
    return { number }
  },
})

async function ask(url: URL, options: RequestInit): Promise<unknown> {
  const response = await fetch(url, options)
  if (!response.ok) throw new SystemError(\`Das Register antwortet mit \${response.status}.\`)
  return response.json()
}
`
}

const TEST = `import assert from 'node:assert/strict'
import { after, beforeEach, test } from 'node:test'
import { practiceItem } from '@amtsbote/robot-sdk/testing'
import { startRegister } from './fixture.ts'
import robot from './robot.ts'

const register = await startRegister()
const around = { systems: { register: register.address } }
const input = { caseNumber: 'A-1', name: 'Jördis Ahornberg' }
beforeEach(() => register.entries.splice(0))
after(() => register.stop())

test('trägt einen Vorgang ein', async () => {
  const run = await practiceItem(robot, input, around).run()
  assert.equal(run.kind, 'done', JSON.stringify(run))
  assert.deepEqual(register.entries, [{ number: 1, reference: 'A-1', name: 'Jördis Ahornberg' }])
})

test('trägt nichts zweimal ein, wenn der Rechner danach ausfällt', async () => {
  const item = practiceItem(robot, input, around)
  assert.equal((await item.run({ killAfterEffect: 1 })).kind, 'killed')
  assert.equal((await item.run()).kind, 'done')
  assert.equal(register.entries.length, 1)
})

test('ändert im Probelauf nichts', async () => {
  const { planned } = await practiceItem(robot, input, around).dryRun()
  assert.deepEqual(planned.map(({ key }) => key), ['entry-A-1'])
  assert.deepEqual(register.entries, [])
})
`

const FIXTURE = `import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

/** Ein Register zum Üben: POST /entries trägt ein, GET /entries?reference= findet wieder. */
export async function startRegister(port = 0) {
  const entries: { number: number; reference: string; name: string }[] = []
  const server = createServer(async (request, response) => {
    const url = new URL(request.url ?? '/', 'http://register')
    if (request.method === 'POST') {
      let text = ''
      for await (const chunk of request) text += chunk
      const entry = { number: entries.length + 1, ...JSON.parse(text) }
      entries.push(entry)
      return response.end(JSON.stringify(entry))
    }
    const reference = url.searchParams.get('reference')
    return response.end(JSON.stringify(entries.filter((one) => one.reference === reference)))
  })
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  return {
    entries,
    address: 'http://127.0.0.1:' + (server.address() as AddressInfo).port + '/',
    async stop() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

// node fixture.ts 8091: ein Register zum Ausprobieren.
if (import.meta.main) console.log((await startRegister(Number(process.argv[2] ?? 0))).address)
`
