import { type Node, parseSync, Visitor } from 'oxc-parser'

/** One import, re-export or `import()` of a module. */
export interface Import {
  readonly specifier: string
  /** Erased before the program runs (`import type`, `export type`, `import('…').T`). */
  readonly typeOnly: boolean
  readonly line: number
}

export interface FunctionSize {
  readonly name: string
  readonly line: number
  readonly lines: number
}

/** What the rules need to know of one source file. */
export interface Module {
  /** Path from the root of the house, with `/`. */
  readonly path: string
  readonly lines: number
  readonly imports: readonly Import[]
  readonly functions: readonly FunctionSize[]
  /** Lines that read the environment of the process. */
  readonly environmentReads: readonly number[]
  /** Lines with `export *`. */
  readonly exportAlls: readonly number[]
  /** The comment that the file opens with, empty without one. */
  readonly opening: string
}

/**
 * Reads a TypeScript file.
 *
 * @throws Error when it cannot be parsed: a file that nobody understands must not count as clean
 */
export function parseModule(path: string, source: string): Module {
  const { program, module, comments, errors } = parseSync(path, source)
  if (errors[0]) throw new Error(`${path}: ${errors[0].message}`)
  const lineOf = lineCounter(source)

  const imports: Import[] = []
  const add = (specifier: string, typeOnly: boolean, at: number) =>
    imports.push({ specifier, typeOnly, line: lineOf(at) })

  for (const { moduleRequest, start } of module.staticImports) {
    add(moduleRequest.value, /^import\s+type\b/.test(source.slice(start)), start)
  }
  for (const entry of module.staticExports.flatMap(({ entries }) => entries)) {
    if (entry.moduleRequest) add(entry.moduleRequest.value, entry.isType, entry.start)
  }
  for (const { moduleRequest, start } of module.dynamicImports) {
    const [, specifier] =
      /^(['"`])(.*)\1$/.exec(source.slice(moduleRequest.start, moduleRequest.end))?.slice(1) ?? []
    if (specifier !== undefined) add(specifier, false, start)
  }

  const functions: FunctionSize[] = []
  const environmentReads: number[] = []
  const measure = (node: Node & { start: number; end: number }, name: string) => {
    const line = lineOf(node.start)
    functions.push({ name, line, lines: lineOf(node.end - 1) - line + 1 })
  }
  new Visitor({
    FunctionDeclaration: (node) => measure(node, node.id?.name ?? 'default'),
    FunctionExpression: (node) => measure(node, node.id?.name ?? 'function'),
    ArrowFunctionExpression: (node) => measure(node, 'arrow function'),
    TSImportType: (node) => add(node.source.value, true, node.start),
    MemberExpression: (node) => {
      if (isProcess(node.object) && nameOf(node.property) === 'env') environmentReads.push(lineOf(node.start))
    },
    VariableDeclarator: (node) => {
      if (node.init && isProcess(node.init) && takesEnv(node.id)) environmentReads.push(lineOf(node.start))
    },
    ImportDeclaration: (node) => {
      const named = node.specifiers.some(
        (one) => one.type === 'ImportSpecifier' && nameOf(one.imported) === 'env',
      )
      if (/^(node:)?process$/.test(node.source.value) && named) environmentReads.push(lineOf(node.start))
    },
  }).visit(program)

  return {
    path,
    lines: source.replace(/\n$/, '').split('\n').length,
    imports,
    functions,
    environmentReads,
    exportAlls: module.staticExports
      .filter(({ entries }) => entries.some(({ importName }) => importName.kind === 'AllButDefault'))
      .map(({ start }) => lineOf(start)),
    opening: comments[0] && source.slice(0, comments[0].start).trim() === '' ? comments[0].value : '',
  }
}

function isProcess(node: Node): boolean {
  return node.type === 'Identifier' && node.name === 'process'
}

function nameOf(node: Node): string | undefined {
  if (node.type === 'Identifier') return node.name
  return node.type === 'Literal' && typeof node.value === 'string' ? node.value : undefined
}

function takesEnv(pattern: Node): boolean {
  if (pattern.type !== 'ObjectPattern') return false
  return pattern.properties.some((property) => property.type === 'Property' && nameOf(property.key) === 'env')
}

/** Offsets are counted in UTF-16 units, as in the source string. */
function lineCounter(source: string): (offset: number) => number {
  const starts = [0, ...[...source.matchAll(/\n/g)].map(({ index }) => index + 1)]
  return (offset) => {
    let low = 0
    let high = starts.length
    while (high - low > 1) {
      const middle = (low + high) >> 1
      if ((starts[middle] ?? 0) <= offset) low = middle
      else high = middle
    }
    return low + 1
  }
}
