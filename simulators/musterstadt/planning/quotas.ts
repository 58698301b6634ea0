import { hardRecipes } from './hardRecipes.ts'
import { moreHardRecipes } from './moreHardRecipes.ts'
import { ordinaryRecipes, type Recipe } from './recipes.ts'

/** Of a hundred papers, this many may be filed without a person on two proofs. */
const FILED_SHARE = 0.7

type Quota = { readonly recipe: Recipe; readonly count: number }

/** Every kind of paper; those that must not be filed in the order in which a small town shows them. */
export const recipes: readonly Recipe[] = [...ordinaryRecipes, ...hardRecipes, ...moreHardRecipes]

/**
 * How many papers of each recipe make `count`. Seven in ten are ordinary; of the others every kind comes
 * once, in the order of the list, before any comes twice: a small town too shows what must not go wrong.
 */
export function quotas(count: number, allowed: readonly Recipe[] = recipes): Quota[] {
  const ordinary = allowed.filter(({ expected }) => expected === 'file')
  const others = allowed.filter(({ expected }) => expected !== 'file')
  const filed = Math.round(count * FILED_SHARE)
  const once = others.slice(0, count - filed)
  const more = shares(others, count - filed - once.length)
  return [
    ...shares(ordinary, filed),
    ...more.map((quota, index) => (index < once.length ? { ...quota, count: quota.count + 1 } : quota)),
  ]
}

/** Shares by weight, rounded by largest remainder. */
function shares(kinds: readonly Recipe[], count: number): Quota[] {
  const total = kinds.reduce((sum, recipe) => sum + recipe.weight, 0)
  const exact = kinds.map((recipe) => ({ recipe, share: (recipe.weight / total) * count }))
  const left = count - exact.reduce((sum, { share }) => sum + Math.floor(share), 0)
  const byRemainder = [...exact].sort((one, other) => (other.share % 1) - (one.share % 1))
  const favoured = new Set(byRemainder.slice(0, left).map(({ recipe }) => recipe.id))
  return exact.map(({ recipe, share }) => ({
    recipe,
    count: Math.floor(share) + (favoured.has(recipe.id) ? 1 : 0),
  }))
}
