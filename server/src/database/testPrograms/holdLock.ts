/** `holdLock.ts PATH`: takes the lock, says so, and keeps it until it is killed; for tests. */
import { withLock } from '../embedded/lock.ts'

await withLock(process.argv[2] ?? '', () => {
  process.stdout.write('held\n')
  return new Promise(() => setInterval(() => {}, 60_000))
})
