import type { Dictionary } from './german.ts'

/** Who did something, as one says it; names of people stay as they are. */
export function actorName(by: string, { actors }: Dictionary): string {
  return actors[by as keyof typeof actors] ?? by.replace(/^person:/, '')
}
