import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { loadTruth, type Truth, townFolder } from '@amtsbote/simulators/musterstadt'
import type { KeptPromise } from '../town/promise.ts'
import { isSettled, parts, setUpTown, type Town } from '../town/town.ts'
import { judge } from './judge.ts'
import { livingVictims } from './victims.ts'

/** Pause between two kills: from "in the middle of starting" to "everything is at work". */
const PAUSE_MIN_MS = 200
const PAUSE_MAX_MS = 5_000
/** After the last kill everything must settle: heartbeat and takeover take 20 s, reading the rest a minute. */
const SETTLE_LIMIT_MS = 600_000
const LOOK_EVERY_MS = 1_000

/** What a run showed. */
export interface Verdict {
  readonly kills: number
  /** How often each kind of process was killed. */
  readonly killed: string
  readonly recoverySeconds: number
  readonly promises: readonly KeptPromise[]
}

/**
 * One run: an installation gets its documents while its processes are killed at random, until all kills are done or
 * all documents are settled; then everything must come to its end, and the promises are checked.
 */
export async function runRound(options: {
  readonly random: () => number
  readonly killsWanted: number
  readonly documents: number
}): Promise<Verdict> {
  const town = await setUpTown()
  const truths = (await loadTruth(townFolder)).slice(0, options.documents)
  try {
    for (const part of parts) town.start(part)
    await deliver(town, truths)
    const killed = await killAtRandom(town, options)
    const lastKill = Date.now()
    for (const part of parts) revive(town, part)
    await settle(town, truths.length)
    const recoverySeconds = (Date.now() - lastKill) / 1000
    const counts = [...Map.groupBy(killed, (name) => name)].map(([name, all]) => `${name} ${all.length}`)
    return {
      kills: killed.length,
      killed: counts.join(', '),
      recoverySeconds,
      promises: [
        ...(await judge(town, truths)),
        { name: 'every program ends when it is asked to', failures: await town.stop() },
      ],
    }
  } finally {
    await town.end()
  }
}

async function killAtRandom(
  town: Town,
  {
    random,
    killsWanted,
    documents,
  }: { readonly random: () => number; readonly killsWanted: number; readonly documents: number },
): Promise<string[]> {
  const killed: string[] = []
  while (killed.length < killsWanted && (killed.length === 0 || !(await isSettled(town, documents)))) {
    await pause(PAUSE_MIN_MS + random() * (PAUSE_MAX_MS - PAUSE_MIN_MS))
    for (const part of parts) revive(town, part)
    const kinds = Map.groupBy(livingVictims(town), (victim) => victim.name)
    const chosen = [...kinds.values()][Math.floor(random() * kinds.size)]
    const victim = chosen?.[Math.floor(random() * chosen.length)]
    if (!victim) continue
    try {
      process.kill(victim.pid, 'SIGKILL')
      killed.push(victim.name)
    } catch {
      // It ended by itself in this very moment.
    }
  }
  return killed
}

function revive(town: Town, part: (typeof parts)[number]): void {
  const child = town.processes.get(part)
  if (!child || child.exitCode !== null || child.signalCode !== null) town.start(part)
}

async function deliver(town: Town, truths: readonly Truth[]): Promise<void> {
  for (const { file } of truths) await town.deliver(file, await readFile(join(townFolder, 'documents', file)))
}

async function settle(town: Town, files: number): Promise<void> {
  const giveUpAt = Date.now() + SETTLE_LIMIT_MS
  while (!(await isSettled(town, files)) && Date.now() < giveUpAt) {
    for (const part of parts) revive(town, part)
    await pause(LOOK_EVERY_MS)
  }
}
