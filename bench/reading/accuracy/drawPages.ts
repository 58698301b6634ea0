import sharp from 'sharp'
import type { Rectangle } from './place.ts'

/** A4 at 300 dpi, as a scanner delivers it. */
export const PAGE = { width: 2480, height: 3508, dpi: 300 } as const

/** A page whose words and the places of their ink (pixels) are known. */
export interface KnownPage {
  readonly png: Buffer
  readonly words: readonly (Rectangle & { readonly text: string })[]
}

const fonts = ['DejaVu Sans', 'DejaVu Serif', 'Liberation Sans', 'Liberation Serif'] as const
const people = [
  ['Jürgen Größmann', '31. Oktober 1966'],
  ['Ayşe Yıldırım', '04.07.1981'],
  ['Łukasz Wójcik', '12.11.1990'],
  ['Karl-Heinz Müller-Lüdenscheidt', '1. März 1962'],
  ['Zoë Đorđević', '29.02.1988'],
  ['Anneliese von der Weiden', '17.05.1974'],
] as const
const courses = [
  'Bescheide bürgernah schreiben',
  'Vergaberecht für Einsteigerinnen und Einsteiger',
  'Erste Hilfe im Betrieb (Auffrischung)',
  'Datenschutz in der Kommunalverwaltung',
] as const

interface Line {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly size: number
}

/** The same pages every time; page `index` differs from its neighbours in font, person, course and place. */
export async function drawPage(index: number): Promise<KnownPage> {
  const font = fonts[index % fonts.length] ?? fonts[0]
  const words: (Rectangle & { text: string })[] = []
  const drawn: string[] = []
  for (const line of linesOf(index)) {
    let x = line.x
    for (const text of line.text.split(' ')) {
      const ink = await inkOf(text, line.size, font)
      words.push({ text, x: x + ink.x, y: line.y + ink.y, width: ink.width, height: ink.height })
      drawn.push(textAt(text, { x, y: line.y, size: line.size, font }))
      x += ink.x + ink.width + line.size * 0.3
    }
  }
  const png = await sharp(svg(PAGE.width, PAGE.height, drawn.join('')))
    .withMetadata({ density: PAGE.dpi })
    .png()
    .toBuffer()
  return { png, words }
}

function linesOf(index: number): readonly Line[] {
  const [name, born] = people[index % people.length] ?? people[0]
  const course = courses[index % courses.length] ?? courses[0]
  const day = 10 + (index % 18)
  const down = 40 * (index % 5)
  const row = (place: number, label: string, value: string): readonly Line[] => [
    { text: label, x: 240, y: 1_000 + down + place * 110, size: 46 },
    { text: value, x: 900, y: 1_000 + down + place * 110, size: 46 },
  ]
  return [
    { text: 'Studieninstitut Westhausen', x: 240, y: 330, size: 44 },
    { text: 'Teilnahmebescheinigung', x: 240, y: 660 + down, size: 92 },
    ...row(0, 'Name:', name),
    ...row(1, 'Geburtsdatum:', born),
    ...row(2, 'Veranstaltung:', course),
    ...row(3, 'Zeitraum:', `${day}.03.2026 bis ${day + 1}.03.2026`),
    ...row(4, 'Umfang:', '16 Unterrichtsstunden zu je 45 Minuten'),
    {
      text: 'Die oben genannte Person nahm regelmäßig an der Veranstaltung teil.',
      x: 240,
      y: 1_760,
      size: 44,
    },
    {
      text: 'Behandelt wurden Grundlagen, Übungen an Beispielen und ein Austausch',
      x: 240,
      y: 1_840,
      size: 44,
    },
    { text: 'über die Praxis in Gemeinden mit mehr als 20.000 Einwohnern.', x: 240, y: 1_920, size: 44 },
    { text: `Westhausen, ${day + 3}. März 2026`, x: 240, y: 2_240, size: 44 },
    { text: 'Marktstraße 14, 59399 Westhausen, Telefon 02596 4711-0', x: 240, y: 3_260, size: 34 },
  ]
}

/** Where the ink of a word lies, seen from the start of its base line. */
async function inkOf(text: string, size: number, font: string): Promise<Rectangle> {
  const [width, height] = [Math.ceil(text.length * size * 1.2) + 200, size * 3]
  const at = { x: 100, y: size * 2, size, font }
  const { info } = await sharp(svg(width, height, textAt(text, at)))
    .trim({ background: '#ffffff', threshold: 60 })
    .toBuffer({ resolveWithObject: true })
  return {
    x: -(info.trimOffsetLeft ?? 0) - at.x,
    y: -(info.trimOffsetTop ?? 0) - at.y,
    width: info.width,
    height: info.height,
  }
}

function textAt(
  text: string,
  { x, y, size, font }: { x: number; y: number; size: number; font: string },
): string {
  return `<text x="${x}" y="${y}" font-size="${size}" font-family="${font}" fill="#111">${text}</text>`
}

function svg(width: number, height: number, body: string): Buffer {
  return Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="100%" height="100%" fill="#fff"/>${body}</svg>`,
  )
}
