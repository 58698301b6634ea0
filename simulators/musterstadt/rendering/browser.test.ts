import sharp from 'sharp'
import { expect, test } from 'vitest'
import { paper } from '../layouts/html.ts'
import { findBrowser, openPrinter } from './browser.ts'

/** A browser needs seconds to start on a busy machine. */
const SLOW_MS = 60_000

test.skipIf(!findBrowser())(
  'a paper printed twice gives the same bytes, and its picture has 300 dots per inch',
  async () => {
    const html = paper({ title: 'Test', style: '', pages: [{ html: '<p>Teilnahmebescheinigung</p>' }] })
    const printer = await openPrinter()
    try {
      const [first, second] = [await printer.pdf(html), await printer.pdf(html)]
      expect(first.subarray(0, 5).toString()).toBe('%PDF-')
      expect(second.equals(first)).toBe(true)
      expect(await printer.missingFonts(['DejaVu Sans', 'No Such Family'])).toContain('No Such Family')
      const [picture] = await printer.pictures(html)
      const { width = 0, height = 0 } = await sharp(picture).metadata()
      expect(Math.abs(width - 2480)).toBeLessThanOrEqual(2)
      expect(Math.abs(height - 3508)).toBeLessThanOrEqual(2)
    } finally {
      await printer.close()
    }
  },
  SLOW_MS,
)
