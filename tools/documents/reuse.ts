import type { Finding } from './finding.ts'
import type { Tree } from './tree.ts'

/** REUSE: every licence that is named has its full text and LICENSE is the text that it says. */
export function checkReuse(tree: Tree): Finding[] {
  const named = [...tree.read('REUSE.toml').matchAll(/^SPDX-License-Identifier = "([^"]+)"/gm)].map(
    ([, id = '']) => id,
  )
  const findings = [...new Set(named)]
    .filter((id) => !tree.exists(`LICENSES/${id}.txt`))
    .map((id) => ({ path: 'REUSE.toml', message: `names ${id}, but LICENSES/${id}.txt does not exist` }))
  const isSame = tree.read('LICENSE') === tree.read('LICENSES/EUPL-1.2.txt')
  return isSame ? findings : [...findings, { path: 'LICENSE', message: 'differs from LICENSES/EUPL-1.2.txt' }]
}
