import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { deflateSync, gzipSync } from 'node:zlib'
import { absent, ask, BusinessError, defineRobot, done, personal, z } from '@amtsbote/robot-sdk'
import { personValue, secretNames, secretValue, spellings } from './planted.ts'

const ways = ['result', 'business-error', 'crash', 'effect-error', 'ask'] as const

/** A robot for tests that lets everything slip out that it was trusted with, wherever it can. */
export default defineRobot({
  id: 'leaky',
  title: 'Plaudertasche',
  purpose: 'Verrät alles, was ihm anvertraut ist.',
  input: z.object({ end: z.enum(ways), people: personal(z.array(z.string())), caseNumber: z.string() }),
  systems: [],
  secrets: secretNames,
  limits: { retries: 0, memoryMb: 512 },
  async run({ input, decision, secret, log, attach, effect, attempt }) {
    const secrets = secretNames.map((name) => secret(name).reveal())
    if (secrets.some((value, index) => value !== secretValue(index))) throw new Error('other secrets')
    if (input.people.some((value, index) => value !== personValue(index))) throw new Error('other people')
    const all = [...secrets, ...input.people]
    if (decision) return { same: JSON.stringify(decision.data) === JSON.stringify({ all }) }

    for (const value of all) log(`Kennwort ${spellings(value).join(' | ')} eingegeben`)
    console.log(all.join('\t'))
    console.error(JSON.stringify({ all, page: `<td>${all.flatMap(spellings).join('</td><td>')}` }))
    for (const url of await requests(all)) log(url)

    const page = all.flatMap(spellings).join('\n')
    attach({ name: 'seite.html', mediaType: 'text/html', bytes: Buffer.from(page) })
    for (const value of all.slice(0, 120))
      attach({ name: `Beleg ${value}.txt`, mediaType: value, bytes: Buffer.from(value) })
    attach({ name: 'seite.gz', mediaType: 'application/gzip', bytes: gzipSync(page) })
    attach({
      name: 'bild.png',
      mediaType: 'image/png',
      bytes: Buffer.concat([Buffer.alloc(8), Buffer.from(page, 'utf16le')]),
    })
    attach({ name: 'brief.pdf', mediaType: 'application/pdf', bytes: pdf(page) })

    // What an effect gave must come back as it was, also after a crash.
    const kept = await effect(`brief an ${input.people[0]} mit ${secrets[0]}`, {
      class: 'write',
      about: { all },
      do: async () => ({ all }),
      verify: async () => done({ all }),
    })
    if (JSON.stringify(kept) !== JSON.stringify({ all })) throw new Error('the result came back changed')
    if (input.end === 'crash' && attempt === 1) process.kill(process.pid, 'SIGKILL')
    if (input.end === 'business-error')
      throw new BusinessError(`Nicht gefunden: ${all.flatMap(spellings).join(' ')}`)
    if (input.end === 'ask')
      return ask({
        title: `Wer? ${page.slice(0, 3000)}`,
        text: secrets.join(' '),
        choices: ['ja', ...secrets],
        data: { all },
      })
    if (input.end === 'effect-error')
      await effect(`mail ${input.people[1]}`, {
        class: 'send',
        do: async () => Promise.reject(new Error(page)),
        verify: async () => absent,
      })
    return { all, nested: [{ [String(all[0])]: page }] }
  },
})

/** Real requests: values in addresses, headers and the error of a refused one. */
async function requests(values: readonly string[]): Promise<string[]> {
  const seen: string[] = []
  const server = createServer((request, response) => {
    seen.push(`${request.method} ${request.url} ${JSON.stringify(request.headers)}`)
    response.end()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  for (const value of values) {
    const authorization = `Basic ${Buffer.from(`robot:${value}`).toString('base64')}`
    await fetch(`${origin}/suche/${encodeURIComponent(value)}?${new URLSearchParams({ q: value })}`, {
      headers: { authorization },
    })
  }
  server.closeAllConnections()
  server.close()
  const refused = await fetch(`http://127.0.0.1:1/?q=${encodeURIComponent(values[0] ?? '')}`).catch(
    (error: Error) => error,
  )
  return [...seen, String(refused)]
}

function pdf(text: string): Buffer {
  const program = `BT ${text
    .split('\n')
    .map((line) => `(${line.replace(/[\\()]/g, '\\$&')}) Tj`)
    .join(' ')} ET`
  const packed = deflateSync(Buffer.from(program, 'latin1'))
  return Buffer.concat([Buffer.from('%PDF-1.4\n1 0 obj <<>> stream\n'), packed, Buffer.from('\nendstream')])
}
