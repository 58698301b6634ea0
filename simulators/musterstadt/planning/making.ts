import type { Random } from '../random.ts'
import type { Container } from '../scanning/containers.ts'
import { DEGRADATIONS, type Degradation } from '../scanning/scan.ts'
import type { Paper } from './paper.ts'
import type { Recipe } from './recipes.ts'

/** How a planned file comes into being. */
export type Making =
  | { readonly kind: 'export'; readonly papers: readonly Paper[] }
  | {
      readonly kind: 'scan'
      readonly papers: readonly Paper[]
      readonly degradation: Exclude<Degradation, 'text-layer'>
      readonly container: Container
      readonly blankBack: boolean
    }
  | { readonly kind: 'copy'; readonly of: string }
  | { readonly kind: 'encrypted'; readonly papers: readonly Paper[] }
  | { readonly kind: 'blank' }
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array }

/** Ways from paper to file and how often the post room sees them. */
const WAYS: readonly (readonly [Degradation, number])[] = [
  ['text-layer', 24],
  ['clean-300', 15],
  ['skew-jpeg', 14],
  ['scan-200', 13],
  ['low-contrast', 5],
  ['fax', 6],
  ['stamp', 8],
  ['turned-90', 2],
  ['turned-180', 2],
  ['turned-270', 2],
  ['phone-photo', 6],
  ['noise', 5],
]

/**
 * How papers reach the post room: as files that issuers mail (`text`: PDF with a text layer), on paper that
 * somebody scans (`scan`), or in the natural mix of both.
 */
export type PaperWay = 'text' | 'scan' | 'mixed'

/** The ways that a recipe and a way of delivery leave open; none means that such papers do not occur there. */
export function openWays(recipe: Recipe, paper: PaperWay): Degradation[] {
  return DEGRADATIONS.filter(
    (way) =>
      (recipe.degradations?.includes(way) ?? true) &&
      (paper === 'mixed' || (paper === 'text') === (way === 'text-layer')),
  )
}

/** Draws the way of scanning and the kind of file; spoilt files come into being without either. */
export function howMade(
  recipe: Recipe,
  options: { papers: readonly Paper[]; random: Random; ways: readonly Degradation[] },
): Making {
  const { papers, random, ways } = options
  if (recipe.spoilt === undefined || recipe.spoilt === 'duplicate')
    return scanOrExport(recipe, { papers, random, ways })
  switch (recipe.spoilt) {
    case 'encrypted':
      return { kind: 'encrypted', papers }
    case 'empty':
      return { kind: 'bytes', bytes: new Uint8Array() }
    case 'not-a-document':
      return {
        kind: 'bytes',
        bytes: Buffer.from('Teilnehmerliste folgt per E-Mail.\nMit freundlichen Grüßen\n'),
      }
    case 'blank':
      return { kind: 'blank' }
  }
}

function scanOrExport(
  recipe: Recipe,
  options: { papers: readonly Paper[]; random: Random; ways: readonly Degradation[] },
): Making {
  const { papers, random, ways } = options
  const framed = papers.some(({ layout }) => layout.framed)
  const allowed = WAYS.filter(([way]) => (framed ? way === 'phone-photo' : ways.includes(way)))
  const [degradation] = random.weighted(allowed, ([, weight]) => weight)
  if (degradation === 'text-layer') return { kind: 'export', papers }
  const severalPages = papers.length > 1 || recipe.bundle !== undefined
  const blankBack = !severalPages && degradation !== 'phone-photo' && random.chance(0.08)
  return {
    kind: 'scan',
    papers,
    degradation,
    container: containerFor(degradation, { random, severalPages: severalPages || blankBack }),
    blankBack,
  }
}

function containerFor(
  degradation: Degradation,
  options: { random: Random; severalPages: boolean },
): Container {
  const { random, severalPages } = options
  if (degradation === 'fax') return 'tiff'
  const shares: Record<Container, number> =
    degradation === 'phone-photo'
      ? { pdf: 15, tiff: 0, jpeg: 85, png: 0 }
      : {
          pdf: 68,
          tiff: 12,
          jpeg: severalPages ? 0 : 14,
          png: severalPages || /noise|jpeg/.test(degradation) ? 0 : 6,
        }
  return random.weighted(Object.keys(shares) as Container[], (container) => shares[container])
}
