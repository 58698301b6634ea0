import type { Finding } from './checkArchitecture.ts'
import type { House } from './house.ts'
import { isTest, placeOf, resolveImport } from './places.ts'

type Graph = ReadonlyMap<string, ReadonlySet<string>>

/**
 * No import cycles: neither between files as they run, nor between slices as one thinks of them, types included.
 * A cycle means that no part of it can be understood, tested or replaced alone.
 */
export function cycles(house: House): Finding[] {
  return [
    ...findCycles(fileGraph(house)).map((cycle) => finding('files', cycle)),
    ...findCycles(sliceGraph(house)).map((cycle) => finding('slices', cycle)),
  ]
}

function finding(what: string, cycle: readonly string[]): Finding {
  const [first = ''] = cycle
  return {
    rule: 'cycles',
    path: first,
    message: `${what} import each other: ${[...cycle, first].join(' -> ')}`,
  }
}

function fileGraph(house: House): Graph {
  const edges = [...house.modules.values()].map((module) => {
    const targets = module.imports
      .filter(({ typeOnly }) => !typeOnly)
      .map(({ specifier }) => resolveImport(house, module.path, specifier))
    return [
      module.path,
      new Set(targets.flatMap((target) => (target.kind === 'file' ? target.path : []))),
    ] as const
  })
  return new Map(edges)
}

/** Tests are left out: they may reach for support that itself stands on their slice. */
function sliceGraph(house: House): Graph {
  const graph = new Map<string, Set<string>>()
  for (const module of house.modules.values()) {
    const from = placeOf(house, module.path)
    if (from.kind !== 'server' || isTest(module.path)) continue
    for (const { specifier } of module.imports.filter(() => !module.path.endsWith('database/schema.ts'))) {
      const target = resolveImport(house, module.path, specifier)
      const to = target.kind === 'file' ? placeOf(house, target.path) : undefined
      if (to?.kind !== 'server' || to.slice === from.slice) continue
      graph.set(from.slice, (graph.get(from.slice) ?? new Set()).add(to.slice))
    }
  }
  return graph
}

/** One cycle per knot: breaking it and looking again finds the next. */
function findCycles(graph: Graph): string[][] {
  const found: string[][] = []
  const done = new Set<string>()
  for (const start of [...graph.keys()].sort()) {
    if (done.has(start)) continue
    const cycle = shortestWayBack(graph, start)
    if (!cycle) continue
    found.push(cycle)
    for (const node of cycle) done.add(node)
  }
  return found
}

/** Breadth-first search from a node back to itself: the shortest cycle is the one that is easiest to break. */
function shortestWayBack(graph: Graph, start: string): string[] | undefined {
  const cameFrom = new Map<string, string>()
  const queue = [start]
  for (let node = queue.shift(); node !== undefined; node = queue.shift()) {
    for (const next of graph.get(node) ?? []) {
      if (next === start) return wayTo(node, cameFrom)
      if (cameFrom.has(next)) continue
      cameFrom.set(next, node)
      queue.push(next)
    }
  }
  return undefined
}

function wayTo(end: string, cameFrom: ReadonlyMap<string, string>): string[] {
  const way = [end]
  for (let node = cameFrom.get(end); node !== undefined; node = cameFrom.get(node)) way.unshift(node)
  return way
}
