import type { Effect } from '../effect.ts'

/** What an effect would change, and what the run goes on with in its place. Nothing is changed. */
export async function preview<T>(
  key: string,
  effect: Effect<T>,
): Promise<{ readonly before: unknown; readonly after: unknown; readonly result: T }> {
  const stand = unknownValue(key) as T
  if (effect.preview) {
    const { before = null, after, result = stand } = await effect.preview()
    return { before, after, result }
  }
  const seen = await effect.verify()
  const after = effect.about ?? key
  if (seen.kind === 'done') return { before: seen.result ?? 'done', after, result: seen.result }
  return { before: seen.kind, after, result: stand }
}

/**
 * Stands for what only the real effect would tell (a number that the target gives). Whatever is asked of it is unknown too,
 * and it names itself in texts: `‹ticket-17.number›`.
 */
function unknownValue(name: string): unknown {
  const text = `‹${name}›`
  return new Proxy(() => text, {
    get: (_, property) => {
      if (property === Symbol.toPrimitive || property === 'toString' || property === 'toJSON')
        return () => text
      // No promise, no list: whoever waits for it or goes through it gets it as it is, or nothing.
      if (property === 'then') return undefined
      if (property === Symbol.iterator) return function* none() {}
      return typeof property === 'symbol' ? undefined : unknownValue(`${name}.${property}`)
    },
  })
}
