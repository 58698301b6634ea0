import type { Exception } from './checkArchitecture.ts'

/** What breaks a rule for a good reason. An entry that is no longer needed fails the check. */
export const exceptions: readonly Exception[] = []
