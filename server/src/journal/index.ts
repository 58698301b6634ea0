/**
 * Journal: what happens outside our database, each effect with a key, exactly once as far as the target can tell.
 *
 * In:  a claimed run, effects with `act` and `verify`.
 * Out: results, also of effects that an earlier attempt did; errors when the run was taken over or nobody can tell.
 * Not here: what an effect means; connectors and robots know that.
 */
export { claimRun, type Effect, FencedError, type JobToken, Run, UncertainEffectError } from './journal.ts'
export { reopenRun, requeueRun, settleByPerson } from './store.ts'
