import type { Finding } from './checkArchitecture.ts'
import type { House } from './house.ts'
import { isTest } from './places.ts'

/** Names that say nothing: what lies there belongs beside its user, or deserves the name of what it is. */
const emptyNames = ['utils', 'util', 'helpers', 'helper', 'common', 'shared', 'misc', 'lib']

/**
 * Programs that are started directly, and the tools around the product: they translate the environment
 * into arguments. Everything else gets what it needs handed in.
 */
const readsEnvironment = [
  /^server\/src\/config\//,
  /^server\/src\/main\.ts$/,
  /^server\/src\/cli\/main\.ts$/,
  /^(tools|bench|guarantees)\//,
  /^simulators\/[^/]+\/main\.ts$/,
]

/** `process.env` is read in one place, so that the configuration is one list that can be checked at the start. */
export function environment({ modules }: House): Finding[] {
  const others = [...modules.values()].filter(
    ({ path }) => !isTest(path) && !readsEnvironment.some((pattern) => pattern.test(path)),
  )
  return others.flatMap(({ path, environmentReads }) =>
    environmentReads.map((line) => ({
      rule: 'environment',
      path,
      line,
      message:
        'reads process.env: take the value as an argument; server/src/config and the entry points read it',
    })),
  )
}

/** Doors name what they export; only the contract, which is nothing but exports, passes everything on. */
export function exportAll({ modules }: House): Finding[] {
  return [...modules.values()]
    .filter(({ path }) => path !== 'contract/src/index.ts')
    .flatMap(({ path, exportAlls }) =>
      exportAlls.map((line) => ({
        rule: 'export-all',
        path,
        line,
        message: 'export *: name what leaves this folder',
      })),
    )
}

/** No drawers for everything. */
export function folderNames({ modules }: House): Finding[] {
  return [...modules.keys()].flatMap((path) => {
    const parts = path.split('/').map((part) => part.replace(/(\.test)?\.tsx?$/, ''))
    const empty = parts.find((part) => emptyNames.includes(part.toLowerCase()))
    return empty
      ? [
          {
            rule: 'empty-name',
            path,
            message: `"${empty}" says nothing: name what it is, or put it beside its only user`,
          },
        ]
      : []
  })
}

/** A slice's door says what the slice is for and what not, in its first lines. */
export function doorsSayWhat({ doors, modules }: House): Finding[] {
  return [...doors].flatMap(([door, path]) => {
    const module = modules.get(path)
    if (!module)
      return [
        {
          rule: 'doors',
          path: 'server/package.json',
          message: `${door} leads to ${path}, which does not exist`,
        },
      ]
    if (/\bNot here:/.test(module.opening)) return []
    return [{ rule: 'doors', path, line: 1, message: 'opens without saying purpose, In, Out and Not here' }]
  })
}
