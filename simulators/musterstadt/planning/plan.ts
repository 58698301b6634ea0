import type { Employee } from '@amtsbote/contract'
import type { Catalogue } from '../catalogue/catalogue.ts'
import { developmentCatalogue } from '../catalogue/development.ts'
import { evaluationCatalogue } from '../catalogue/evaluation.ts'
import { type People, sortPeople } from '../directory/people.ts'
import { layouts } from '../layouts/layouts.ts'
import type { Layout, LayoutSet } from '../layouts/sheet.ts'
import { createRandom, type Random } from '../random.ts'
import type { Container } from '../scanning/containers.ts'
import type { Degradation } from '../scanning/scan.ts'
import type { Truth } from '../truth.ts'
import { drawPaper, type Paper } from './paper.ts'
import { quotas } from './quotas.ts'
import type { Recipe } from './recipes.ts'
import { truthOf } from './truthOf.ts'

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

export interface PlannedFile {
  readonly truth: Truth
  readonly making: Making
  readonly random: Random
}

export type LayoutChoice = LayoutSet | 'all'

/** With `all`, every third paper comes in a layout that recognition was not developed on. */
const EVALUATION_EVERY = 3

/**
 * Plans `count` files of the town's post: which recipe, layout, people and way of scanning. Pure: the same
 * seed gives the same plan, and no file's content depends on another's (except a copy of it).
 */
export function plan(options: {
  readonly employees: readonly Employee[]
  readonly count: number
  readonly seed: string
  readonly layouts: LayoutChoice
}): PlannedFile[] {
  const random = createRandom(`${options.seed}/post`)
  const people = sortPeople(options.employees)
  const kinds = random.shuffled(
    quotas(options.count).flatMap(({ recipe, count }) => Array<Recipe>(count).fill(recipe)),
  )
  const planned: PlannedFile[] = []
  for (const [index, recipe] of kinds.entries()) {
    const own = random.fork(`file ${index}`)
    const number = String(index + 1).padStart(4, '0')
    planned.push(
      planOne({ recipe, own, number, people, set: layoutSet(options.layouts, index), earlier: planned }),
    )
  }
  return planned
}

interface One {
  readonly recipe: Recipe
  readonly own: Random
  readonly number: string
  readonly people: People
  readonly set: LayoutSet
  readonly earlier: readonly PlannedFile[]
}

function planOne(one: One): PlannedFile {
  const { recipe, own, number, set } = one
  const original = recipe.spoilt === 'duplicate' ? originalFor(one) : undefined
  if (original) {
    const file = `${number}${original.truth.file.slice(original.truth.file.lastIndexOf('.'))}`
    const truth: Truth = {
      ...original.truth,
      file,
      expected: 'rejected',
      why: recipe.why,
      duplicateOf: original.truth.file,
      hardCases: ['duplicate'],
    }
    return { truth, making: { kind: 'copy', of: original.truth.file }, random: own }
  }
  const papers = drawPapers(one)
  const making = howMade(recipe, papers, own.fork('making'))
  return { truth: truthOf({ recipe, papers, making, number, set }), making, random: own.fork('scan') }
}

function originalFor({ earlier, own }: One): PlannedFile | undefined {
  const candidates = earlier.filter(
    ({ truth, making }) => truth.expected === 'file' && making.kind !== 'copy',
  )
  return candidates.length > 0 ? own.fork('original').pick(candidates) : undefined
}

function layoutSet(choice: LayoutChoice, index: number): LayoutSet {
  if (choice !== 'all') return choice
  return index % EVALUATION_EVERY === EVALUATION_EVERY - 1 ? 'evaluation' : 'development'
}

function drawPapers(one: One): Paper[] {
  const { recipe, own, people, set } = one
  const catalogue = catalogueOf(set)
  const draw = (label: string, employee?: Employee): Paper => {
    const random = own.fork(label)
    const layout = random.fork('layout').pick(suitable(recipe, set))
    return drawPaper({ recipe, layout, catalogue, people, random, ...(employee && { employee }) })
  }
  const first = draw('paper')
  if (recipe.bundle === 'two-people') return [first, draw('second paper')]
  if (recipe.bundle === 'same-person-twice') return [first, draw('second paper', first.employee ?? undefined)]
  return [first]
}

/** The issuers and courses of one wall. */
export function catalogueOf(set: LayoutSet): Catalogue {
  return set === 'development' ? developmentCatalogue : evaluationCatalogue
}

function suitable(recipe: Recipe, set: LayoutSet): Layout[] {
  const purpose = recipe.purpose ?? 'certificate'
  const shown = recipe.colleague?.replace('-prominent', '')
  const found = layouts.filter(
    (layout) =>
      layout.set === set &&
      layout.purpose === purpose &&
      (!shown || layout.shows.some((place) => place === shown)) &&
      (recipe.proofs?.startsWith('birth-date') ? layout.proofPlaces.includes('birth-date') : true),
  )
  if (found.length === 0) throw new Error(`no ${set} layout for ${recipe.id}`)
  return found
}

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

function howMade(recipe: Recipe, papers: readonly Paper[], random: Random): Making {
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
    default:
  }
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
