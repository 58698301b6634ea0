import { rmSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { SystemError } from '@amtsbote/robot-sdk'
import { type BrowserContext, chromium } from 'playwright-core'
import { createHiding } from '../hiding.ts'
import type { Window } from './attempt.ts'
import { teachBeside } from './beside.ts'
import { browserArguments, browserEnvironment, findBrowser } from './browser.ts'
import { endTrace, startTrace } from './trace.ts'
import { goTo, type WebScreen, webScreen } from './webScreen.ts'

/** How a web application is opened. */
export interface WebScreenOptions {
  /** The page that it begins with, as the town has set it: `system('personnel')`. */
  readonly address: URL
  /** More hosts that the application needs, with their ports: where people sign in, say. Nothing else is loaded. */
  readonly alsoHosts?: readonly string[]
  /** The run's signal: the browser ends with it. */
  readonly signal: AbortSignal
  /** Values of the case that concern people: shown in no picture, outline or failure. */
  readonly personal?: readonly string[]
  /** How long anything is waited for. */
  readonly seconds?: number
  /** Where the profile lies while the browser is open; the temporary folder of the run, unless said otherwise. */
  readonly folder?: string
  /**
   * Takes the trace of the run when the screen is closed: a ZIP for Playwright's viewer, masked. Until then the recording lies
   * unmasked beside the profile of the browser, which keeps the same pages, and goes with it.
   */
  readonly keepTrace?: (trace: Buffer) => void
}

/** Processes of the browser may write for a moment after it was ended: 10 tries, 100 ms apart at first. */
const REMOVING = { recursive: true, force: true, maxRetries: 10, retryDelay: 100 } as const
/** 20 seconds: longer, no person waits for a button either. */
const USUAL_SECONDS = 20

/**
 * Opens a browser of its own with an empty profile; both are gone when it is closed, when the signal fires, or when the process ends.
 * @throws SystemError when no browser is installed or the page does not come
 */
export async function openWebScreen(options: WebScreenOptions): Promise<WebScreen> {
  const {
    address,
    alsoHosts = [],
    signal,
    personal = [],
    seconds = USUAL_SECONDS,
    keepTrace,
    folder = tmpdir(),
  } = options
  signal.throwIfAborted()
  const profile = await mkdtemp(join(folder, 'amtsbote-browser-'))
  // A process that ends without closing: the browser was ended by its driver just before, which listens first.
  const forget = () => rmSync(profile, REMOVING)
  const hiding = createHiding(
    personal.map((value, at) => ({ kind: 'personal', label: `value ${at + 1}`, value })),
  )
  let context: BrowserContext | undefined
  let recording: string | undefined
  const end = async () => {
    signal.removeEventListener('abort', close)
    // A browser that has died can tell nothing more; the run has failed for its own reason.
    if (context && recording) await endTrace(context, recording, hiding).then(keepTrace, () => undefined)
    await context?.close().catch(() => undefined)
    await rm(profile, REMOVING)
    process.removeListener('exit', forget)
  }
  let ended: Promise<void> | undefined
  const close = () => {
    ended ??= end()
    return ended
  }
  try {
    const hosts = new Set([address.host, ...alsoHosts])
    await teachBeside()
    context = await startBrowser(profile, hosts)
    process.once('exit', forget)
    signal.addEventListener('abort', close, { once: true })
    signal.throwIfAborted()
    await keepInside(context, hosts)
    context.setDefaultTimeout(seconds * 1000)
    if (keepTrace) {
      await startTrace(context)
      recording = tracesIn(profile)
    }
    const window = windowOf(context, { hiding, patienceMs: seconds * 1000 })
    await goTo(window, address)
    return webScreen(window, { address, close })
  } catch (error) {
    await close()
    throw error
  }
}

/** Beside what the browser keeps itself, so that it goes with it. */
function tracesIn(profile: string): string {
  return join(profile, 'traces')
}

function startBrowser(profile: string, hosts: ReadonlySet<string>): Promise<BrowserContext> {
  const executablePath = findBrowser()
  if (!executablePath)
    throw new SystemError('Auf diesem Rechner ist kein Browser installiert (Chromium, Chrome oder Edge).')
  return chromium.launchPersistentContext(profile, {
    executablePath,
    locale: 'de-DE',
    timezoneId: 'Europe/Berlin',
    viewport: { width: 1280, height: 900 },
    serviceWorkers: 'block',
    ...browserEnvironment(profile),
    args: browserArguments(hosts),
    tracesDir: tracesIn(profile),
  })
}

function windowOf(context: BrowserContext, rest: Pick<Window, 'hiding' | 'patienceMs'>): Window {
  return {
    page() {
      const page = context.pages().at(-1)
      if (!page) throw new SystemError('Der Browser wurde beendet.')
      return page
    },
    blanked: [],
    ...rest,
  }
}

/** Refuses every request to another host or port; what a page opens in sockets is refused alike. */
async function keepInside(context: BrowserContext, hosts: ReadonlySet<string>): Promise<void> {
  const isInside = ({ protocol, host }: URL) =>
    hosts.has(host) || protocol === 'data:' || protocol === 'blob:'
  await context.route('**/*', (route) =>
    isInside(new URL(route.request().url())) ? route.fallback() : route.abort('blockedbyclient'),
  )
  await context.routeWebSocket(
    (url) => !isInside(url),
    (socket) => socket.close(),
  )
}
