import { posix } from 'node:path'
import type { Finding } from './finding.ts'
import type { Tree } from './tree.ts'

/** Scripts that npm knows by itself. */
const npmItself = new Set(['ci', 'install', 'test', 'start', 'run'])

/** Links between our documents lead somewhere, and every `npm run …` that they tell a reader to type exists. */
export function checkLinks(tree: Tree): Finding[] {
  const { scripts = {} } = JSON.parse(tree.read('package.json')) as { scripts?: Record<string, string> }
  return tree.markdown().flatMap((path) => {
    const text = tree.read(path)
    const links = [...text.matchAll(/\]\((?!https?:|mailto:|#)([^)\s#]+)/g)].map(([, link = '']) => link)
    const commands = [...text.matchAll(/\bnpm run ([\w:-]+)/g)].map(([, name = '']) => name)
    return [
      ...links
        .filter((link) => !tree.exists(posix.join(posix.dirname(path), link)))
        .map((link) => ({ path, message: `links to ${link}, which does not exist` })),
      ...commands
        .filter((name) => !(name in scripts) && !npmItself.has(name))
        .map((name) => ({ path, message: `tells to run "npm run ${name}", which does not exist` })),
    ]
  })
}
