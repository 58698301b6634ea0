import { AmtsboteError, type ErrorCode } from '@amtsbote/contract'
import type { Ending } from './ending.ts'

/**
 * What another try, here or on another machine, cannot put right: somebody has to enter something. What one machine lacks (the
 * key of the vault, a package) another one may have; that is tried again.
 */
const forPeople: readonly ErrorCode[] = ['AB-0603', 'AB-0610', 'AB-0615', 'AB-0629']

/** How a run ends that could not even begin. Pure. */
export function faultOf(error: unknown): Extract<Ending, { kind: 'failed' }> {
  const message = error instanceof Error ? error.message : String(error)
  const isForPeople = error instanceof AmtsboteError && forPeople.includes(error.code)
  return { kind: 'failed', cause: isForPeople ? 'not-set-up' : 'system-error', message, place: null }
}
