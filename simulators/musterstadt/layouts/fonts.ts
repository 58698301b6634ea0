import type { Side } from '../directory/sides.ts'

/** A family of type, the Debian package that brings it, and the only side of the wall that sets it. */
export interface Font {
  readonly family: string
  readonly package: string
  readonly side: Side
}

/**
 * Every family that a layout may name; each is on one side of the wall only. Shared by both sides are only
 * boxes and ticks (`☒`), which most families lack and the browser takes from DejaVu, as it does with a
 * letter that a family lacks; the post room's stamp; and the strokes of handwriting and signatures.
 */
export const fonts: readonly Font[] = [
  ...family('fonts-liberation', 'development', 'Liberation Sans', 'Liberation Serif', 'Liberation Mono'),
  ...family('fonts-dejavu-core', 'development', 'DejaVu Sans', 'DejaVu Serif', 'DejaVu Sans Mono'),
  ...family('fonts-urw-base35', 'development', 'URW Bookman', 'Nimbus Roman', 'Z003'),
  ...family('fonts-quicksand', 'development', 'Quicksand'),
  ...family('fonts-adf-switzera', 'development', 'Switzera ADF'),
  ...family('fonts-urw-base35', 'evaluation', 'C059', 'P052', 'URW Gothic', 'Nimbus Mono PS'),
  ...family('fonts-crosextra-carlito', 'evaluation', 'Carlito'),
  ...family('fonts-crosextra-caladea', 'development', 'Caladea'),
  ...family('fonts-lato', 'evaluation', 'Lato'),
  ...family('fonts-open-sans', 'evaluation', 'Open Sans', 'Open Sans Condensed'),
  ...family('fonts-cantarell', 'evaluation', 'Cantarell'),
  ...family('fonts-ebgaramond', 'evaluation', 'EB Garamond'),
  ...family('fonts-dancingscript', 'evaluation', 'Dancing Script'),
  ...family('fonts-linuxlibertine', 'evaluation', 'Linux Libertine O', 'Linux Biolinum O'),
  ...family('fonts-sil-gentium', 'evaluation', 'Gentium'),
  ...family('fonts-roboto-unhinted', 'evaluation', 'Roboto', 'Roboto Condensed'),
  ...family(
    'fonts-noto-core',
    'evaluation',
    'Noto Sans',
    'Noto Serif',
    'Noto Serif Display',
    'Noto Sans Display',
  ),
  ...family('fonts-comfortaa', 'development', 'Comfortaa'),
  ...family('fonts-courier-prime', 'evaluation', 'Courier Prime'),
]

/** The families that a printed paper names in its style sheet, in quotation marks. */
export function fontsIn(html: string): string[] {
  const style = html.slice(html.indexOf('<style>'), html.indexOf('</style>'))
  return [...new Set([...style.matchAll(/'([^']+)'/g)].map(([, family = '']) => family))]
}

function family(name: string, side: Side, ...families: readonly string[]): Font[] {
  return families.map((family) => ({ family, package: name, side }))
}
