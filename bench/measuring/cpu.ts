import { readdirSync, readFileSync } from 'node:fs'

/** Linux counts CPU time in hundredths of a second (USER_HZ) on every platform we run on. */
const TICKS_PER_SECOND = 100

/**
 * CPU seconds (user and system) of a process and everything below it, living children and those that have ended.
 * Linux only: reads /proc.
 */
export function treeCpuSeconds(pid: number): number {
  return ticksOf(pid) / TICKS_PER_SECOND
}

function ticksOf(pid: number): number {
  try {
    const line = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const fields = line.slice(line.lastIndexOf(')') + 2).split(' ')
    // utime, stime, and the same of children that have ended: fields 14 to 17 of proc(5), counted from 1.
    const own = fields.slice(11, 15).reduce((sum, field) => sum + Number(field), 0)
    return childrenOf(pid).reduce((sum, child) => sum + ticksOf(child), own)
  } catch {
    return 0
  }
}

function childrenOf(pid: number): number[] {
  const tasks = readdirSync(`/proc/${pid}/task`)
  const lists = tasks.map((task) => readFileSync(`/proc/${pid}/task/${task}/children`, 'utf8'))
  return lists.flatMap((list) => list.split(' ').filter(Boolean).map(Number))
}

/** What a piece of work cost. */
export interface Cost {
  readonly wallSeconds: number
  readonly cpuSeconds: number
}

/** Runs a piece of work and measures this process and all its children. */
export async function measure(work: () => Promise<unknown>): Promise<Cost> {
  const cpu = treeCpuSeconds(process.pid)
  const start = performance.now()
  await work()
  return { wallSeconds: (performance.now() - start) / 1000, cpuSeconds: treeCpuSeconds(process.pid) - cpu }
}
