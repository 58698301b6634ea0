import { createMasker, type Hidden, type Masker } from '@amtsbote/robot-sdk/masking'

/** Values that one screen must not show, growing while a robot writes them. */
export interface Hiding {
  add(hidden: Hidden): void
  /** A text without them. */
  text(text: string): string
  values(): readonly string[]
}

/** Starts with the values that are known before anything is written. */
export function createHiding(known: readonly Hidden[]): Hiding {
  const all = new Map(known.map((hidden) => [hidden.value, hidden]))
  let masker: Masker | undefined
  return {
    add(hidden) {
      if (hidden.value === '' || all.has(hidden.value)) return
      all.set(hidden.value, hidden)
      masker = undefined
    },
    text(text) {
      masker ??= createMasker([...all.values()])
      return masker.text(text)
    },
    values: () => [...all.keys()],
  }
}
