/**
 * A fixed number of places; whoever comes later waits in order.
 * `enter` gives the function that leaves again; it throws the signal's reason when aborted while waiting.
 */
export function createPlaces(count: number): { enter(signal?: AbortSignal): Promise<() => void> } {
  let free = count
  const waiting: (() => void)[] = []

  function leave(): void {
    const next = waiting.shift()
    if (next) next()
    else free += 1
  }

  return {
    async enter(signal) {
      signal?.throwIfAborted()
      if (free > 0) {
        free -= 1
        return leave
      }
      const { promise, resolve, reject } = Promise.withResolvers<void>()
      const onAbort = () => {
        const place = waiting.indexOf(resolve)
        if (place === -1) return
        waiting.splice(place, 1)
        reject(signal?.reason)
      }
      signal?.addEventListener('abort', onAbort, { once: true })
      waiting.push(resolve)
      await promise
      signal?.removeEventListener('abort', onAbort)
      return leave
    },
  }
}
