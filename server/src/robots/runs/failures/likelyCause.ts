/** What most probably has to be looked at. */
export type LikelyCause =
  | 'secret'
  | 'target-unreachable'
  | 'new-release'
  | 'robot-code'
  | 'limits'
  | 'the-case'
  | 'look-into-target'
  | 'worker'
  | 'not-set-up'
  | 'unknown'

const byOutcome: Readonly<Record<string, LikelyCause>> = {
  'business-error': 'the-case',
  'not-set-up': 'not-set-up',
  'author-error': 'robot-code',
  'uncertain-effect': 'look-into-target',
  'lost-worker': 'worker',
  memory: 'limits',
  deadline: 'limits',
}

/** Signs of a system that does not answer, as Node and our robots word them. */
const UNREACHABLE =
  /ECONNREFUSED|ECONNRESET|ENOTFOUND|EHOSTUNREACH|ETIMEDOUT|fetch failed|antwortet mit 5\d\d|ERR_CONNECTION/

/**
 * Says what to look at first, from signs that speak for themselves; a guess, and shown as one. Pure.
 * @param release of the failed attempt, and of the robot's last good run before it
 */
export function likelyCause(
  { outcome, message }: { readonly outcome: string; readonly message: string | null },
  release: { readonly failed: string; readonly lastGood: string | null },
): LikelyCause {
  if (/AB-061[0-5]/.test(message ?? '')) return 'secret'
  if (UNREACHABLE.test(message ?? '')) return 'target-unreachable'
  const known = byOutcome[outcome]
  if (known) return known
  return release.lastGood !== null && release.lastGood !== release.failed ? 'new-release' : 'unknown'
}
