import type { RecentRun } from './store.ts'

/** For tests: a run that was done at the first attempt. */
export function recentRun(changes: Partial<RecentRun> = {}): RecentRun {
  const at = new Date('2026-03-16T08:00:00Z')
  return {
    ...{ robot: 'probe', id: '0199a000-0000-7000-8000-000000000001', state: 'done', attempt: 1, failures: 0 },
    ...{ cause: null, message: null, businessKey: null, progress: null, asked: false, seconds: 3 },
    ...{ createdAt: at, dueAt: at, startedAt: at, endedAt: at },
    ...changes,
  }
}
