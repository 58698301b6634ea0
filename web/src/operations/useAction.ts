import { type Action, useAction as useAnyAction } from '../parts/index.ts'

const CHANGES = ['robots'] as const

/** Does something about robots and asks for everything about them anew. */
export function useAction(onDone?: () => void): Action {
  return useAnyAction(CHANGES, onDone)
}
