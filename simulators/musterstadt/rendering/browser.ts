import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type BrowserContext, chromium, type Page } from 'playwright-core'

const PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/microsoft-edge',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
]

/** CSS pixels per inch; a screenshot at this factor is a scan of `SCAN_DPI`. */
const CSS_DPI = 96
export const SCAN_DPI = 300

/** Turns HTML papers into PDF files and page pictures. One browser, one page, one paper at a time. */
export interface Printer {
  /** The paper as a PDF with text layer; same paper, same bytes. */
  readonly pdf: (html: string) => Promise<Buffer>
  /** Every `section.page` of the paper as PNG at 300 dpi. */
  readonly pictures: (html: string) => Promise<Buffer[]>
  readonly close: () => Promise<void>
}

/** Where a browser of the Chromium family is installed, or null. */
export function findBrowser(): string | null {
  return PLACES.find((place) => existsSync(place)) ?? null
}

/**
 * Starts the browser with an empty profile of its own.
 *
 * @throws Error when no Chromium, Chrome or Edge is installed.
 */
export async function openPrinter(): Promise<Printer> {
  const executablePath = findBrowser()
  if (!executablePath) {
    throw new Error('Kein Chromium gefunden (apt-get install chromium). / No Chromium found.')
  }
  const profile = await mkdtemp(join(tmpdir(), 'musterstadt-'))
  const context = await chromium.launchPersistentContext(profile, {
    executablePath,
    headless: true,
    deviceScaleFactor: SCAN_DPI / CSS_DPI,
    viewport: { width: 1123, height: 1123 },
    args: [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--font-render-hinting=none',
    ],
  })
  const page = context.pages()[0] ?? (await context.newPage())
  return {
    pdf: (html) => printPdf(page, html),
    pictures: (html) => takePictures(page, html),
    close: () => closeAll(context, profile),
  }
}

async function printPdf(page: Page, html: string): Promise<Buffer> {
  await page.setContent(html, { waitUntil: 'load' })
  const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: false })
  return withoutClock(pdf)
}

/** Chromium writes the time of printing into the file; a fixed one of equal length keeps offsets and bytes. */
function withoutClock(pdf: Buffer): Buffer {
  const text = pdf.toString('latin1')
  return Buffer.from(
    text.replace(/\/(CreationDate|ModDate) \(D:[^)]*\)/g, (found) =>
      found.replace(/D:\d{14}/, 'D:20261102080000'),
    ),
    'latin1',
  )
}

async function takePictures(page: Page, html: string): Promise<Buffer[]> {
  await page.setContent(html, { waitUntil: 'load' })
  const pictures: Buffer[] = []
  for (const section of await page.locator('section.page').all()) {
    pictures.push(await section.screenshot({ type: 'png' }))
  }
  return pictures
}

async function closeAll(context: BrowserContext, profile: string): Promise<void> {
  await context.close()
  await rm(profile, { recursive: true, force: true })
}
