import type { Finding } from './finding.ts'
import type { Tree } from './tree.ts'

const DECISION = 'docs/decisions/0008-licences-and-dependencies.md'

const packageFiles = [
  'package.json',
  'contract/package.json',
  'robot-sdk/package.json',
  'robot-drivers/package.json',
  'robot-formats/package.json',
  'robots/package.json',
  'server/package.json',
  'web/package.json',
  'simulators/package.json',
]

/** Every direct dependency has its row in the decision: what for, licence, who keeps it. And every row its dependency. */
export function checkDependencies(tree: Tree): Finding[] {
  const used = [...new Set(packageFiles.flatMap((path) => namesIn(tree.read(path))))]
  const rows = [...tree.read(DECISION).matchAll(/^\| `([^`]+)` \|/gm)].map(([, name = '']) => name)
  return [
    ...used
      .filter((name) => !rows.some((row) => covers(row, name)))
      .map((name) => finding(`says nothing about ${name}`)),
    ...rows
      .filter((row) => !used.some((name) => covers(row, name)))
      .map((row) => finding(`names ${row}, which is not used`)),
  ]
}

function namesIn(packageFile: string): string[] {
  const { dependencies, devDependencies, optionalDependencies } = JSON.parse(packageFile || '{}') as Record<
    string,
    object
  >
  const names = Object.keys({ ...dependencies, ...devDependencies, ...optionalDependencies })
  return names.filter((name) => !name.startsWith('@amtsbote/'))
}

function covers(row: string, name: string): boolean {
  return row.endsWith('/*') ? name.startsWith(row.slice(0, -1)) : row === name
}

function finding(message: string): Finding {
  return { path: DECISION, message }
}
