import { readFileSync } from 'node:fs'
import { childrenOf } from '../town/processTree.ts'
import type { Town } from '../town/town.ts'

/** The most memory that was ever resident, in MB: of the server itself, and of any one child that opens files. */
export interface Footprint {
  readonly serverMegabytes: number
  readonly childMegabytes: number
}

/** Looks at the first server and its children; the kernel keeps the peak of each process itself. */
export function footprintOf(town: Town): Footprint {
  const pid = town.processes.get('server one')?.pid
  if (!pid) return { serverMegabytes: 0, childMegabytes: 0 }
  return {
    serverMegabytes: peakMegabytes(pid),
    childMegabytes: Math.max(0, ...childrenOf(pid).map(peakMegabytes)),
  }
}

/** The wider of two in each respect. */
export function widest(one: Footprint, other: Footprint): Footprint {
  return {
    serverMegabytes: Math.max(one.serverMegabytes, other.serverMegabytes),
    childMegabytes: Math.max(one.childMegabytes, other.childMegabytes),
  }
}

/** VmHWM of proc(5); 0 for a process that has gone. */
function peakMegabytes(pid: number): number {
  try {
    const kilobytes = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]
    return Math.round(Number(kilobytes ?? 0) / 1024)
  } catch {
    return 0
  }
}
