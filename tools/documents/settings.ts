import type { Finding } from './finding.ts'
import type { Tree } from './tree.ts'

const CONFIGURATION = 'server/src/config/config.ts'
const HANDBOOK = 'docs/operations/einstellungen.md'

/** The handbook names every setting of the configuration, and none that does not exist. */
export function checkSettings(tree: Tree): Finding[] {
  const settings = namesIn(tree.read(CONFIGURATION).match(/environmentSchema = .*?^\}\)/ms)?.[0] ?? '')
  const described = namesIn(tree.read(HANDBOOK))
  // Not a setting of the server: it keeps the tools from installing packages.
  described.delete('AMTSBOTE_NO_APT')
  return [
    ...without(settings, described).map((name) => ({
      path: HANDBOOK,
      message: `does not describe ${name}`,
    })),
    ...without(described, settings).map((name) => ({
      path: HANDBOOK,
      message: `describes ${name}, which does not exist`,
    })),
  ]
}

function namesIn(text: string): Set<string> {
  return new Set(text.match(/\b(AMTSBOTE_[A-Z_]+|DATABASE_URL)\b/g) ?? [])
}

function without(names: ReadonlySet<string>, others: ReadonlySet<string>): string[] {
  return [...names].filter((name) => !others.has(name))
}
