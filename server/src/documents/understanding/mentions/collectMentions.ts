import type { DirectoryIndex } from '../directoryIndex.ts'
import { atomsOf } from '../matching/atoms.ts'
import { findNames } from '../matching/findNames.ts'
import { lookupsFor } from '../matching/lookups.ts'
import type { View } from '../sheet/view.ts'
import { findStrangers } from './findStrangers.ts'
import { groupMatches } from './groupMatches.ts'
import { isPartOfInstitution } from './institutions.ts'
import type { NameMention } from './mention.ts'
import { taggedOtherwise, taggedPeople } from './taggedPeople.ts'

/** All people named on the pages in reading order: employees, and strangers where no employee's name fits. */
export function collectMentions(view: View, directory: DirectoryIndex): readonly NameMention[] {
  const { sheet } = view
  const matches = findNames(atomsOf(view), directory, lookupsFor(directory)).filter(
    ({ tokens }) => !isPartOfInstitution(sheet, tokens),
  )
  const known = groupMatches(matches)
  const taken = new Set(known.flatMap(({ tokens }) => tokens))
  const strangers = strangersOn(view, directory)
    .filter((tokens) => !tokens.some((token) => taken.has(token)) && !isPartOfInstitution(sheet, tokens))
    .map((tokens) => ({ tokens, matches: [] }))
  return [...known, ...strangers].sort((a, b) => (a.tokens[0] ?? 0) - (b.tokens[0] ?? 0))
}

/** The tagger sees names by themselves, the rules by what stands around them (`Name:`, `Frau`); each misses some. */
function strangersOn(view: View, directory: DirectoryIndex): readonly (readonly number[])[] {
  const tagged = taggedPeople(view)
  const taken = new Set(tagged.flat())
  const otherwise = taggedOtherwise(view)
  const introduced = findStrangers(view, directory).filter(
    (tokens) => !tokens.some((token) => taken.has(token) || otherwise.has(token)),
  )
  return [...tagged, ...introduced]
}
