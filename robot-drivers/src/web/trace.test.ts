import { execFileSync } from 'node:child_process'
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { createRequire } from 'node:module'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { Secret } from '@amtsbote/robot-sdk'
import { createMasker, type Hidden } from '@amtsbote/robot-sdk/masking'
import { chromium } from 'playwright-core'
import { describe, expect, onTestFinished, test } from 'vitest'
import { practiceAccount, startPracticePage } from '../contract/practicePage.ts'
import { enterCase } from '../contract/scenario.ts'
import { browserArguments, findBrowser } from './browser.ts'
import { openWebScreen } from './openWebScreen.ts'

const hidden: readonly Hidden[] = [
  { kind: 'secret', label: 'password', value: practiceAccount.password },
  { kind: 'personal', label: 'name', value: 'Grünwald-Çelik' },
  { kind: 'personal', label: 'query', value: 'sitzung-0815' },
  { kind: 'personal', label: 'file', value: 'Inhalt der Datei' },
]

describe.skipIf(!findBrowser())('the trace of a run', () => {
  test('shows its steps in the viewer of Playwright, and neither secrets, personal values, queries nor files', async () => {
    const { trace, folder } = await traced()
    expect(createMasker(hidden).file(trace)?.equals(trace)).toBe(true)

    const names = execFileSync('python3', ['-m', 'zipfile', '-l', join(folder, 'trace.zip')]).toString()
    expect(names).toContain('trace.trace')
    expect(names).toMatch(/resources\/\w+\.css/)
    expect(names).not.toMatch(/resources\/\w+\.(?!css)/)
    const shown = await shownInViewer(trace)
    expect(shown).toContain('Speichern')
    expect(shown).toContain('Fill')
  })

  test('leaves nothing of what was recorded beside it', async () => {
    const { profiles } = await traced()
    expect(await readdir(profiles)).toEqual([])
  })
})

async function traced() {
  const practice = await startPracticePage()
  onTestFinished(() => practice.close())
  const folder = await mkdtemp(join(tmpdir(), 'trace-test-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  const profiles = join(folder, 'profiles')
  await mkdir(profiles)
  const kept: Buffer[] = []
  const screen = await openWebScreen({
    address: new URL('/?session=sitzung-0815', practice.address),
    signal: new AbortController().signal,
    personal: ['Grünwald-Çelik'],
    folder: profiles,
    keepTrace: (trace) => kept.push(trace),
  })
  onTestFinished(() => screen.close())
  await enterCase(screen, {
    account: practiceAccount.account,
    password: new Secret(practiceAccount.password),
    lastName: 'Grünwald-Çelik',
    firstName: 'Zoë',
    department: 'Bürgeramt',
    file: { name: 'nachweis.txt', mediaType: 'text/plain', bytes: Buffer.from('Inhalt der Datei') },
  })
  await screen.close()
  const [trace = Buffer.of()] = kept
  await writeFile(join(folder, 'trace.zip'), trace)
  return { trace, folder, profiles }
}

/** The viewer as it is installed, served from here; what it lists of the steps. */
async function shownInViewer(trace: Buffer): Promise<string> {
  const viewer = join(
    dirname(createRequire(import.meta.url).resolve('playwright-core')),
    'lib/vite/traceViewer',
  )
  const types: Record<string, string> = { html: 'text/html', js: 'text/javascript', css: 'text/css' }
  const server = createServer(async (request, response) => {
    const path = new URL(request.url ?? '/', 'http://viewer').pathname
    const bytes = path === '/trace.zip' ? trace : await readFile(join(viewer, path)).catch(() => null)
    response.writeHead(bytes ? 200 : 404, {
      'content-type': types[path.split('.').at(-1) ?? ''] ?? 'application/octet-stream',
    })
    response.end(bytes)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`
  const browser = await chromium.launch({
    executablePath: findBrowser() ?? '',
    args: browserArguments(new Set([host])),
  })
  try {
    const page = await browser.newPage()
    await page.goto(`http://${host}/index.html?trace=http://${host}/trace.zip`)
    const list = page.getByRole('tree').filter({ hasText: 'Speichern' })
    await list.waitFor()
    return await list.innerText()
  } finally {
    await browser.close()
    server.closeAllConnections()
    server.close()
  }
}
