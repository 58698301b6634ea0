import type { DirectoryIndex } from '../directoryIndex.ts'
import { isOrdinaryWord } from '../names/ordinaryWords.ts'
import { findSpellings, type Spelling } from '../names/spellings.ts'
import type { Atom } from './atoms.ts'

/** Which forenames and surnames the atoms of a page may be; each distinct word is looked up once a page. */
export interface Lookups {
  forenames(letters: string): readonly Spelling[]
  surnames(letters: string): readonly Spelling[]
}

export function lookupsFor(directory: DirectoryIndex): Lookups {
  return { forenames: remembered(directory.forenames), surnames: remembered(directory.surnames) }
}

function remembered(index: DirectoryIndex['forenames']) {
  const known = new Map<string, readonly Spelling[]>()
  return (letters: string) => {
    const before = known.get(letters)
    if (before) return before
    const exact = index.idOf.get(letters)
    // An ordinary word is somebody's name only when it is exactly that: `Lehrgang` is no misread `Lehmann`.
    const found = isOrdinaryWord(letters)
      ? exact === undefined
        ? []
        : [{ id: exact, cost: 0 }]
      : findSpellings(index, letters)
    known.set(letters, found)
    return found
  }
}

/** Whether an atom can be part of a name at all. */
export function mayBeName(atom: Atom): boolean {
  return atom.kind === 'word' && atom.capital && atom.letters.length > 1
}
