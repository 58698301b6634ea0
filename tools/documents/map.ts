import type { Finding } from './finding.ts'
import type { Tree } from './tree.ts'

/** Where a folder of its own is a room that a stranger has to find on the map. */
const rooms = [
  '.',
  'server/src',
  'server/src/documents',
  'server/src/connectors',
  'server/src/robots',
  'robot-drivers/src',
  'robot-formats/src',
  'robots',
  'simulators',
  'web/src',
  'tools',
]

/** Hidden folders of other programs; our own hidden folder `.ci` is on the map. */
const foreign = /^\.(?!ci$)/

/**
 * ARCHITECTURE.md is a map: no room is missing from it, and every path that it names exists.
 * A path is what stands in backticks or at the start of a line of a code block and contains a slash or an ending.
 */
export function checkMap(tree: Tree, map = 'ARCHITECTURE.md'): Finding[] {
  const text = tree.read(map)
  const named = pathsIn(text)
  const missing = rooms
    .filter((folder) => tree.exists(folder))
    .flatMap((folder) =>
      tree
        .foldersIn(folder)
        .filter((name) => !foreign.test(name))
        .map((name) => (folder === '.' ? name : `${folder}/${name}`)),
    )
    .filter((folder) => !named.some((path) => path === folder || path.startsWith(`${folder}/`)))
  return [
    ...missing.map((folder) => ({ path: map, message: `does not show the folder ${folder}/` })),
    ...named
      .filter((path) => !tree.exists(path))
      .map((path) => ({ path: map, message: `names ${path}, which does not exist` })),
  ]
}

/** Paths that a text names, without a slash at the end. */
export function pathsIn(text: string): string[] {
  const blocks = [...text.matchAll(/^```\w*\n(.*?)^```/gms)].map(([, block = '']) => block)
  const lineStarts = blocks.flatMap((block) =>
    block.split('\n').map((line) => line.trim().split(/\s/)[0] ?? ''),
  )
  const inline = [...text.replaceAll(/^```.*?^```/gms, '').matchAll(/`([^`\n]+)`/g)].map(
    ([, code = '']) => code,
  )
  const paths = [...lineStarts, ...inline].filter(
    (word) => /^[\w@.-]+(\/[\w@.-]+)*\/?$/.test(word) && /\/|\.(ts|tsx|md|json|js|sql|yml|toml)$/.test(word),
  )
  return [...new Set(paths.map((path) => path.replace(/\/$/, '')))].filter((path) => !path.startsWith('@'))
}
