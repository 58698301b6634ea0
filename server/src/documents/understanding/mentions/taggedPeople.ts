import type { Tagged, View } from '../sheet/view.ts'
import { looksLikeName } from './nameWords.ts'

/** How sure the tagger must be of a person; a name in handwriting or under a stamp is left to other signs. */
const PERSON_MIN = 0.8
/** Below this the letters themselves are a guess, and a guess looks like a foreign name. */
const CONFIDENCE_MIN = 0.5
/** A single word (`Bürgeramt`, `Winter`) is no person to be reckoned with: nobody could tell who it is. */
const NAME_WORDS_MIN = 2
/** How sure it must be that something is no person for what stands around a name to be overruled. */
const NOBODY_MIN = 0.6

/** People whom the tagger found, as numbers of tokens. */
export function taggedPeople(view: View): readonly (readonly number[])[] {
  return view.tagged
    .filter((one) => one.label === 'person' && one.probability >= PERSON_MIN)
    .map(({ tokens }) => tokens)
    .filter((tokens) => {
      const names = view.tokensAt(tokens).filter(looksLikeName)
      return names.length >= NAME_WORDS_MIN && names.every(({ confidence }) => confidence >= CONFIDENCE_MIN)
    })
}

/** Tokens that belong to an organisation, a place or a course, and so to no person. */
export function taggedOtherwise(view: View): ReadonlySet<number> {
  const named = (one: Tagged) => one.label !== 'person' && one.label !== 'date'
  return new Set(
    view.tagged
      .filter((one) => named(one) && one.probability >= NOBODY_MIN)
      .flatMap(({ tokens }) => [...tokens]),
  )
}
