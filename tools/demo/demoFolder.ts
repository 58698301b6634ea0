import { mkdir, readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { stopEmbedded } from '@amtsbote/server'

/**
 * A data folder for one demo, with the folders of earlier demos removed. An embedded database that a killed demo
 * left running is stopped first; a demo that still lives is left alone.
 */
export async function freshDemoFolder(
  dataFolder: string,
): Promise<{ dataFolder: string; inboxFolder: string; filingFolder: string }> {
  const demos = join(dataFolder, 'demo')
  await mkdir(demos, { recursive: true })
  for (const name of await readdir(demos)) {
    const folder = join(demos, name)
    if (!isAlive(Number(name))) {
      await stopEmbedded(folder)
      await rm(folder, { recursive: true, force: true })
    }
  }
  const own = join(demos, String(process.pid))
  return { dataFolder: own, inboxFolder: join(own, 'eingang'), filingFolder: join(own, 'ablage') }
}

/** Folders are named after the process of their demo. */
function isAlive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}
