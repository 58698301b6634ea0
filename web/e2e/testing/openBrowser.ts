import { findBrowser } from '@amtsbote/simulators/musterstadt'
import { AxeBuilder } from '@axe-core/playwright'
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, onTestFinished } from 'vitest'

/** A page with everything that it was told off for. */
export interface WatchedPage {
  readonly page: Page
  /** What the content security policy forbade, what was asked of other hosts, what went wrong in scripts. */
  readonly offences: readonly string[]
}

/** A browser for the calling test file. */
export interface TestBrowser {
  /** Opens an address in a fresh profile that ends with the test. */
  open(address: string, options?: BrowserContextOptions): Promise<WatchedPage>
}

/** Longest that a page may take to show something on a machine that many tests share. */
const PATIENCE_MS = 60_000

const FLAGS = ['--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking']

/** Starts the browser before the tests and ends it after them. */
export function testBrowser(): TestBrowser {
  let browser: Browser | undefined
  beforeAll(async () => {
    const executablePath = findBrowser()
    if (!executablePath)
      throw new Error('No Chromium, Chrome or Edge is installed (apt-get install chromium)')
    // Chromium's sandbox does not work for root, as in containers.
    const args = process.getuid?.() === 0 ? [...FLAGS, '--no-sandbox'] : FLAGS
    browser = await chromium.launch({ executablePath, args })
  })
  afterAll(() => browser?.close())
  return {
    async open(address, options = {}) {
      if (!browser) throw new Error('the browser can be used inside tests only')
      const context = await browser.newContext({
        viewport: { width: 1440, height: 900 },
        locale: 'de-DE',
        ...options,
      })
      onTestFinished(() => context.close())
      const page = await context.newPage()
      page.setDefaultTimeout(PATIENCE_MS)
      const offences = watch(page, new URL(address).origin)
      await page.goto(address)
      return { page, offences }
    },
  }
}

function watch(page: Page, origin: string): readonly string[] {
  const offences: string[] = []
  page.on('request', (request) => {
    if (new URL(request.url()).origin !== origin) offences.push(`asked ${request.url()}`)
  })
  page.on('pageerror', (error) => offences.push(`script: ${error.message}`))
  page.on('console', (message) => {
    if (/content security policy/i.test(message.text())) offences.push(message.text())
  })
  return offences
}

/** Everything that axe finds wrong with the page as it stands. */
export async function accessibilityFaults(page: Page): Promise<readonly string[]> {
  const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
  const { violations } = await new AxeBuilder({ page }).withTags(tags).analyze()
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`)
}
