import type { Random } from '../random.ts'
import type { Container } from '../scanning/containers.ts'
import type { Degradation } from '../scanning/scan.ts'
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

/** Draws the way of scanning and the kind of file; spoilt files come into being without either. */
export function howMade(recipe: Recipe, papers: readonly Paper[], random: Random): Making {
  if (recipe.spoilt === undefined || recipe.spoilt === 'duplicate')
    return scanOrExport(recipe, papers, random)
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

function scanOrExport(recipe: Recipe, papers: readonly Paper[], random: Random): Making {
  const allowed = WAYS.filter(([way]) => recipe.degradations?.includes(way) ?? true)
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
