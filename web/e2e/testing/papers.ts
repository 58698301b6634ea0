import { findBrowser } from '@amtsbote/simulators/musterstadt'
import type { Browser } from 'playwright-core'
import { chromium } from 'playwright-core'

/** Staff of the tests. The two Henrikes are namesakes. */
export const directory = [
  'personalnummer;anrede;titel;vorname;nachname;geburtsname;geburtsdatum;email;dienststelle;status;austritt',
  '1000001;Frau;;Jördis;Ahornberg;;1979-04-12;joerdis.ahornberg@musterstadt.example;Kämmerei;aktiv;',
  '1000002;Herr;;Torben;Buchenwald;;1985-11-30;torben.buchenwald@musterstadt.example;Bauamt;aktiv;',
  '1000003;Frau;;Henrike;Lindenstolz;;1990-02-14;henrike.lindenstolz@musterstadt.example;Jugendamt;aktiv;',
  '1000004;Frau;;Henrike;Lindenstolz;;1988-12-01;henrike.lindenstolz2@musterstadt.example;Feuerwehr;aktiv;',
].join('\n')

/** A certificate that names a person and nothing else that would prove who it is. */
export function certificateFor(name: string, topic: string): readonly string[] {
  return [
    'Studieninstitut Flussland',
    '# Teilnahmebescheinigung',
    name,
    'hat am 12. März 2026 an der Fortbildung',
    `# ${topic}`,
    'teilgenommen. Umfang: 8 Unterrichtseinheiten',
    'Flussstadt, den 13. März 2026',
  ]
}

/** A4 in CSS pixels, and the factor that makes a picture of it a scan with 200 dpi. */
const WIDTH = 794
const HEIGHT = 1123
const SCALE = 200 / 96

/** The same paper as a scan that lies on its left side: it has to be turned clockwise to be read. */
export async function sidewaysScan(lines: readonly string[]): Promise<Buffer> {
  const executablePath = findBrowser()
  if (!executablePath) throw new Error('No Chromium, Chrome or Edge is installed (apt-get install chromium)')
  const args = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  const browser = await chromium.launch({ executablePath, args: [...args, '--disable-gpu'] })
  try {
    return await photograph(browser, lines)
  } finally {
    await browser.close()
  }
}

async function photograph(browser: Browser, lines: readonly string[]): Promise<Buffer> {
  const page = await browser.newPage({
    viewport: { width: HEIGHT, height: WIDTH },
    deviceScaleFactor: SCALE,
  })
  const paper = lines.map((line) => (line.startsWith('# ') ? `<h1>${line.slice(2)}</h1>` : `<p>${line}</p>`))
  await page.setContent(`<!doctype html><meta charset="utf-8"><style>
    body { margin: 0; width: ${WIDTH}px; height: ${HEIGHT}px; padding: 90px; box-sizing: border-box;
      font: 20px/1.6 "Liberation Sans", Arial, sans-serif;
      transform-origin: top left; transform: rotate(-90deg) translateX(-${WIDTH}px); }
    </style>${paper.join('')}`)
  return page.screenshot({ clip: { x: 0, y: 0, width: HEIGHT, height: WIDTH } })
}
