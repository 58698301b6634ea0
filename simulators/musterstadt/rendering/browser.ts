import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type BrowserContext, type CDPSession, chromium, type Page } from 'playwright-core'

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
  /** Which of these families of type are not installed; the browser would set others instead. */
  readonly missingFonts: (families: readonly string[]) => Promise<string[]>
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
  const devtools = await context.newCDPSession(page)
  return {
    pdf: (html) => printPdf(page, html),
    pictures: (html) => takePictures(page, devtools, html),
    missingFonts: (families) => missingFonts(page, families),
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

/**
 * Asks the browser itself instead of the driver's `screenshot`: that one waits for fonts and animations,
 * scrolls, and compresses the PNG as small as it can, which costs more time than everything else.
 */
async function takePictures(page: Page, devtools: CDPSession, html: string): Promise<Buffer[]> {
  await page.setContent(html, { waitUntil: 'load' })
  const pictures: Buffer[] = []
  for (const section of await page.locator('section.page').all()) {
    const box = await section.boundingBox()
    if (!box) throw new Error('a page of the paper is not shown')
    const { data } = await devtools.send('Page.captureScreenshot', {
      format: 'png',
      optimizeForSpeed: true,
      captureBeyondViewport: true,
      clip: { ...box, scale: SCAN_DPI / CSS_DPI },
    })
    pictures.push(Buffer.from(data, 'base64'))
  }
  return pictures
}

/** A family that is not there leaves a text exactly as wide as the substitute alone, whichever that is. */
function missingFonts(page: Page, families: readonly string[]): Promise<string[]> {
  return page.evaluate<string[]>(`(() => {
    const pen = document.createElement('canvas').getContext('2d')
    const width = (font) => { pen.font = '72px ' + font; return pen.measureText('Teilnahmebescheinigung Qgy 1980').width }
    const isMissing = (family) => ['monospace', 'serif', 'sans-serif'].every((other) => width("'" + family + "'," + other) === width(other))
    return ${JSON.stringify(families)}.filter(isMissing)
  })()`)
}

async function closeAll(context: BrowserContext, profile: string): Promise<void> {
  await context.close()
  await rm(profile, { recursive: true, force: true })
}
