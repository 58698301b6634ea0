import type { Random } from '../random.ts'
import { printedDay } from '../wording/days.ts'
import { type Raster, through } from './raster.ts'

/** Presses the post room's receipt stamp over the page, crooked and in uneven ink; needs a colour raster. */
export async function stamped(raster: Raster, random: Random, receivedOn: string): Promise<Raster> {
  const ink = random.pick(['#b3202c', '#1f3f9e', '#6a2c8f', '#20693f'])
  const millimetre = raster.dpi / 25.4
  const angle = random.integer(-14, 14)
  const office = random.pick(['Poststelle', 'Amt für Personal', 'Zentrale Dienste'])
  const [width, height] = [Math.round(74 * millimetre), Math.round(48 * millimetre)]
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 74 48">
<g transform="rotate(${angle} 37 24)" fill="none" stroke="${ink}" opacity="${0.62 + random.fraction() * 0.25}"><rect x="7" y="10" width="60" height="28" rx="1.5" stroke-width="0.9"/><path d="M7 19h60M7 31h60" stroke-width="0.5"/>
<g fill="${ink}" stroke="none" font-family="Liberation Sans, sans-serif" text-anchor="middle"><text x="37" y="16.6" font-size="5.4" font-weight="bold">Stadt Musterstadt</text>
<text x="37" y="27.4" font-size="6" font-weight="bold" textLength="54" lengthAdjust="spacingAndGlyphs">EINGANG ${printedDay(receivedOn, 'dots')}</text><text x="37" y="36" font-size="3.6">${office} · Anl. ${random.integer(0, 2)}</text></g></g></svg>`
  const left = Math.round((raster.width - width) * (0.35 + random.fraction() * 0.6))
  const top = Math.round(
    (raster.height - height) *
      (random.chance(0.6) ? random.fraction() * 0.25 : 0.5 + random.fraction() * 0.45),
  )
  return through(raster, (image) =>
    image.composite([{ input: Buffer.from(svg), left, top, blend: 'multiply' }]),
  )
}
