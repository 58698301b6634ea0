import { checkDependencies } from './dependencies.ts'
import { renderErrorsPage } from './errorsPage.ts'
import type { Finding } from './finding.ts'
import { checkLinks } from './links.ts'
import { checkMap } from './map.ts'
import { checkReuse } from './reuse.ts'
import { checkSettings } from './settings.ts'
import { type Tree, treeAt } from './tree.ts'

/** Compares what is written with what is there. */
export function checkDocuments(root: string): readonly Finding[] {
  const tree = treeAt(root)
  return [
    ...checkMap(tree),
    ...checkLinks(tree),
    ...checkSettings(tree),
    ...checkDependencies(tree),
    ...checkReuse(tree),
    ...checkErrorsPage(tree),
  ]
}

function checkErrorsPage(tree: Tree): Finding[] {
  const path = 'docs/errors.md'
  if (tree.exists(path) && tree.read(path) === renderErrorsPage()) return []
  return [{ path, message: 'differs from the contract: node tools/run.js tools/documents.ts --write' }]
}
