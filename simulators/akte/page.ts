import { createReadStream } from 'node:fs'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { pipeline } from 'node:stream/promises'
import type { PersonnelFiles } from './personnelFiles.ts'
import { escapeXml } from './receipt.ts'
import { registers } from './registers.ts'
import type { FiledDocument, Store } from './store.ts'

interface Needs {
  readonly store: Store
  readonly personnelFiles: PersonnelFiles
}

/** Nothing on the page needs a script, a foreign address or a form. */
const CONTENT_SECURITY_POLICY = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'"

/** The table grows unreadable beyond this; the JSON has everything. */
const ROWS_MAX = 2000

/**
 * Serves what lies in the practice e-file, on loopback only: `/` for people, `/akte.json` for programs,
 * `/dokumente/<order>` for the bytes.
 */
export async function servePage({
  port,
  ...needs
}: Needs & { port: number }): Promise<{ url: string; close(): Promise<void> }> {
  const server = createServer((request, response) => {
    answer(needs, request, response).catch(() => response.destroy())
  })
  await listen(server, port)
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
  return {
    url,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', resolve)
  })
}

async function answer(needs: Needs, request: IncomingMessage, response: ServerResponse): Promise<void> {
  response.setHeader('content-security-policy', CONTENT_SECURITY_POLICY)
  response.setHeader('x-content-type-options', 'nosniff')
  response.setHeader('cache-control', 'no-store')
  const [, order] = /^\/dokumente\/([0-9a-f-]{36})$/.exec(request.url ?? '') ?? []

  // A page elsewhere could point its own name at 127.0.0.1 and read along; our names are only these.
  if (!/^(127\.0\.0\.1|localhost)(:\d+)?$/.test(request.headers.host ?? ''))
    return end(response, 403, 'Nur lokal.')
  if (request.method !== 'GET') return end(response, 405, 'Nur Lesen.')
  if (order) return sendDocument(needs.store, order, response)
  if (request.url === '/akte.json') {
    const [documents, withdrawals] = await Promise.all([needs.store.inventory(), needs.store.withdrawals()])
    response.setHeader('content-type', 'application/json; charset=utf-8')
    return end(response, 200, JSON.stringify({ simulator: true, documents, withdrawals }))
  }
  if (request.url !== '/') return end(response, 404, 'Das gibt es hier nicht.')
  response.setHeader('content-type', 'text/html; charset=utf-8')
  end(response, 200, await renderPage(needs))
}

async function sendDocument(store: Store, orderId: string, response: ServerResponse): Promise<void> {
  const document = await store.find(orderId)
  if (!document) return end(response, 404, 'Das gibt es hier nicht.')
  response.setHeader('content-type', document.mediaType)
  response.setHeader('content-length', document.sizeBytes)
  await pipeline(createReadStream(store.payloadPath(orderId)), response)
}

function end(response: ServerResponse, status: number, text: string): void {
  response.statusCode = status
  response.end(text)
}

async function renderPage({ store, personnelFiles }: Needs): Promise<string> {
  const documents = await store.inventory()
  const withdrawals = await store.withdrawals()
  const rows = await Promise.all(
    documents.slice(0, ROWS_MAX).map((document) => renderRow(document, personnelFiles)),
  )
  const files = new Set(documents.map(({ fileReference }) => fileReference)).size
  return `<!doctype html>
<html lang="de">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Übungs-E-Akte (Simulator)</title>
<style>
body { font: 1rem/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 75rem; padding: 0 1rem; color: #171a2b }
table { border-collapse: collapse; width: 100% }
th, td { text-align: left; vertical-align: top; padding: .4rem .8rem .4rem 0; border-bottom: 1px solid #c3c7d6 }
.note { background: #fff4d6; padding: .6rem 1rem; border-left: .3rem solid #8a6100 }
</style>
</head>
<body>
<h1>Übungs-E-Akte (Simulator)</h1>
<p class="note">Dies ist ein Simulator der erfundenen Stadt Musterstadt, keine echte E-Akte. Alle Personen sind erfunden.</p>
<p>${documents.length} Dokumente in ${files} Personalakten, ${withdrawals.length} zurückgezogen. <a href="/akte.json">Als JSON</a></p>
<table>
<caption>Was in welcher Akte liegt</caption>
<thead><tr><th scope="col">Akte</th><th scope="col">Person</th><th scope="col">Register</th><th scope="col">Dokument</th><th scope="col">Abgelegt</th></tr></thead>
<tbody>
${rows.join('\n')}
</tbody>
</table>
</body>
</html>
`
}

async function renderRow(document: FiledDocument, personnelFiles: PersonnelFiles): Promise<string> {
  const file = await personnelFiles.find(document.employeeNumber)
  const register = registers.find(({ number }) => number === document.register)
  const filedAt = new Date(document.filedAt).toLocaleString('de-DE', {
    dateStyle: 'short',
    timeStyle: 'medium',
  })
  const cells = [document.fileReference, file?.name ?? '', `${document.register} ${register?.title ?? ''}`]
  const link = `<a href="/dokumente/${document.orderId}">${escapeXml(document.title)}</a>`
  return `<tr>${cells.map((cell) => `<td>${escapeXml(cell)}</td>`).join('')}<td>${link}</td><td>${escapeXml(filedAt)}</td></tr>`
}
