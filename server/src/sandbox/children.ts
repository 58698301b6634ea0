import { type ChildLimits, LimitedChild } from './limitedChild.ts'

/** The children of a pool: those at work and those at rest. */
export interface Children {
  /** A loaded child at rest, or a new one. */
  take(): LimitedChild
  /** Lets a child rest until it is needed, has done its share or has been idle for too long. */
  putBack(child: LimitedChild): void
  drop(child: LimitedChild): void
  /** Kills all and waits until they are gone. Children put back later are dropped. */
  endAll(): Promise<void>
}

/** Keeps children; starts none before `take`. */
export function keepChildren(
  limits: ChildLimits,
  { maxJobs, idleMs }: { readonly maxJobs: number; readonly idleMs: number },
): Children {
  const all = new Set<LimitedChild>()
  const resting: { readonly child: LimitedChild; readonly end: NodeJS.Timeout }[] = []
  let closed = false

  function drop(child: LimitedChild): void {
    child.kill()
    all.delete(child)
  }

  return {
    take() {
      for (let rested = resting.pop(); rested; rested = resting.pop()) {
        clearTimeout(rested.end)
        if (rested.child.alive) return rested.child
        all.delete(rested.child)
      }
      const child = new LimitedChild(limits)
      all.add(child)
      return child
    },

    putBack(child) {
      if (closed || !child.alive || child.jobs >= maxJobs) {
        drop(child)
        return
      }
      const end = setTimeout(() => {
        resting.splice(
          resting.findIndex((rested) => rested.child === child),
          1,
        )
        drop(child)
      }, idleMs)
      resting.push({ child, end: end.unref() })
    },

    drop,

    async endAll() {
      closed = true
      for (const { end } of resting.splice(0)) clearTimeout(end)
      await Promise.all([...all].map((child) => child.end()))
      all.clear()
    },
  }
}
