import type { Employee } from '@amtsbote/contract'
import type { Catalogue } from '../catalogue/catalogue.ts'
import { developmentCatalogue } from '../catalogue/development.ts'
import { evaluationCatalogue } from '../catalogue/evaluation.ts'
import { type People, sortPeople } from '../directory/people.ts'
import { layouts } from '../layouts/layouts.ts'
import type { Layout, LayoutSet } from '../layouts/sheet.ts'
import { createRandom, type Random } from '../random.ts'
import type { Truth } from '../truth.ts'
import { howMade, type Making, openWays, type PaperWay } from './making.ts'
import { drawPaper, type Paper } from './paper.ts'
import { quotas, recipes } from './quotas.ts'
import type { Recipe } from './recipes.ts'
import { truthOf } from './truthOf.ts'

export interface PlannedFile {
  readonly truth: Truth
  readonly making: Making
  readonly random: Random
}

export type LayoutChoice = LayoutSet | 'all'

/** With `all`, every third paper comes in a layout that recognition was not developed on. */
const EVALUATION_EVERY = 3

/** Pictures of framed papers are rarer than papers: about one in sixty certificates. */
const FRAMED_WEIGHT = 0.3

/**
 * Plans `count` files of the town's post: which recipe, layout, people and way of scanning. Pure: the same
 * seed gives the same plan, and no file's content depends on another's (except a copy of it).
 */
export function plan(options: {
  readonly employees: readonly Employee[]
  readonly count: number
  readonly seed: string
  readonly layouts: LayoutChoice
  /** Default `mixed`. */
  readonly paper?: PaperWay
}): PlannedFile[] {
  const { employees, paper = 'mixed' } = options
  const random = createRandom(`${options.seed}/post`)
  const towns = {
    development: sortPeople(employees, 'development'),
    evaluation: sortPeople(employees, 'evaluation'),
  }
  const wanted = quotas(
    options.count,
    recipes.filter((recipe) => occurs(recipe, paper)),
  )
  const kinds = copiesLast(
    random.shuffled(wanted.flatMap(({ recipe, count }) => Array<Recipe>(count).fill(recipe))),
  )
  const planned: PlannedFile[] = []
  for (const [index, recipe] of kinds.entries()) {
    const own = random.fork(`file ${index}`)
    const number = String(index + 1).padStart(4, '0')
    const set = layoutSet(options.layouts, index)
    planned.push(planOne({ recipe, own, number, people: towns[set], set, paper, earlier: planned }))
  }
  return planned
}

/** A copy needs an original before it: copies that come ahead of every ordinary paper go to the end. */
function copiesLast(kinds: readonly Recipe[]): Recipe[] {
  const firstOrdinary = kinds.findIndex(({ expected }) => expected === 'file')
  const early = (recipe: Recipe, index: number) => recipe.spoilt === 'duplicate' && index < firstOrdinary
  return [...kinds.filter((kind, index) => !early(kind, index)), ...kinds.filter(early)]
}

interface One {
  readonly recipe: Recipe
  readonly own: Random
  readonly number: string
  readonly people: People
  readonly set: LayoutSet
  readonly paper: PaperWay
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
      stratum: null,
      why: recipe.why,
      duplicateOf: original.truth.file,
      hardCases: ['duplicate'],
    }
    return { truth, making: { kind: 'copy', of: original.truth.file }, random: own }
  }
  const papers = drawPapers(one)
  const making = howMade(recipe, { papers, random: own.fork('making'), ways: openWays(recipe, one.paper) })
  return {
    truth: truthOf({ recipe, papers, making, number, set, people: one.people, random: own }),
    making,
    random: own.fork('scan'),
  }
}

/** Without paper there are no handwritten names and no blank sheets, without text layers no hidden words. */
function occurs(recipe: Recipe, paper: PaperWay): boolean {
  return openWays(recipe, paper).length > 0 && !(paper === 'text' && recipe.spoilt === 'blank')
}

function originalFor({ earlier, own }: One): PlannedFile {
  return own
    .fork('original')
    .pick(earlier.filter(({ truth, making }) => truth.expected === 'file' && making.kind !== 'copy'))
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
    const layout = random.fork('layout').weighted(suitable(one), ({ framed }) => (framed ? FRAMED_WEIGHT : 1))
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

function suitable({ recipe, set, paper }: One): Layout[] {
  const purpose = recipe.purpose ?? 'certificate'
  const shown = recipe.colleague?.replace('-prominent', '')
  const photo = openWays(recipe, paper).includes('phone-photo')
  const found = layouts.filter(
    (layout) =>
      layout.set === set &&
      layout.purpose === purpose &&
      (!shown || layout.shows.some((place) => place === shown)) &&
      (!recipe.proofs?.startsWith('birth-date') || layout.proofPlaces.includes('birth-date')) &&
      (!recipe.field || layout.fields.length === 0 || layout.fields.includes(recipe.field)) &&
      // Whoever prints marks has held an exam: "no exam was planned" would contradict the paper.
      (recipe.remark !== 'harmless' || layout.documentType !== 'exam-certificate') &&
      // A frame is no scan, and one picture shows one paper.
      (!layout.framed || (photo && recipe.bundle === undefined)),
  )
  if (found.length === 0) throw new Error(`no ${set} layout for ${recipe.id}`)
  return found
}
