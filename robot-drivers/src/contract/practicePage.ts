import { readFile } from 'node:fs/promises'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { buffer } from 'node:stream/consumers'

/** Who may sign in on the practice page. Invented. */
export const practiceAccount = { account: 'roboter-übung', password: 'Übung-4711-ß"<&' } as const

/** How the page looks, in a file of its own as in most applications. */
const STYLE = 'h1 { color: darkslateblue }'

/** What was entered on the page. */
export interface PracticeRecord {
  readonly lastName: string
  readonly firstName: string
  readonly entry: string
  readonly note: string
  readonly department: string
  readonly checked: boolean
}

/** A small application on this machine that records what arrives in it. */
export interface PracticePage {
  readonly address: URL
  readonly records: readonly PracticeRecord[]
  readonly files: readonly { readonly name: string; readonly bytes: Buffer }[]
  close(): Promise<void>
}

/** Starts the practice page on a free port of loopback. */
export async function startPracticePage(): Promise<PracticePage> {
  const html = await readFile(new URL('./practicePage.html', import.meta.url))
  const records: PracticeRecord[] = []
  const files: { name: string; bytes: Buffer }[] = []

  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://practice')
    const body = await buffer(request)
    if (pathname === '/') return response.setHeader('content-type', 'text/html').end(html)
    if (pathname === '/style.css') return response.setHeader('content-type', 'text/css').end(STYLE)
    if (pathname === '/sign-in') {
      const { account, password } = JSON.parse(body.toString()) as typeof practiceAccount
      const isRight = account === practiceAccount.account && password === practiceAccount.password
      return response.writeHead(isRight ? 204 : 401).end()
    }
    if (pathname === '/records') {
      records.push(JSON.parse(body.toString()) as PracticeRecord)
      return response.end(JSON.stringify({ number: `2026-${records.length}` }))
    }
    if (request.method === 'POST') {
      files.push({ name: searchParams.get('name') ?? '', bytes: body })
      return response.end('{}')
    }
    const file = files.at(-1)
    const name = encodeURIComponent(file?.name ?? '')
    response.setHeader('content-disposition', `attachment; filename*=UTF-8''${name}`)
    return response.writeHead(file ? 200 : 404).end(file?.bytes)
  }

  const server = createServer((request, response) => void answer(request, response))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    address: new URL(`http://127.0.0.1:${port}/`),
    records,
    files,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
