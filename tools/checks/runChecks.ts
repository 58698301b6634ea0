import { spawn } from 'node:child_process'
import { once } from 'node:events'
import type { Check } from './checks.ts'

/** Two at a time: as many as the smallest machine we care about has cores. */
const LANES = 2

interface Outcome {
  readonly name: string
  readonly isOk: boolean
  readonly output: string
}

/**
 * Runs checks side by side. Prints a line as each ends, then the output of those that failed.
 *
 * @returns how many passed and failed
 */
export async function runChecks(
  root: string,
  checks: readonly Check[],
  print: (text: string) => void,
): Promise<{ passed: number; failed: number }> {
  const waiting = [...checks]
  const outcomes: Outcome[] = []
  const lane = async () => {
    for (let check = waiting.shift(); check; check = waiting.shift()) {
      const startedAt = performance.now()
      const outcome = await runCheck(root, check)
      outcomes.push(outcome)
      print(line(outcome, performance.now() - startedAt))
    }
  }
  await Promise.all(Array.from({ length: LANES }, lane))

  const failed = outcomes.filter(({ isOk }) => !isOk)
  for (const { name, output } of failed) print(`\n--- ${name} ---\n${output.trim()}`)
  return { passed: outcomes.length - failed.length, failed: failed.length }
}

async function runCheck(root: string, { name, program, args }: Check): Promise<Outcome> {
  const child = spawn(process.execPath, [program, ...args], { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] })
  const chunks: Uint8Array[] = []
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Uint8Array) => chunks.push(chunk))
  const [code] = await once(child, 'close')
  return { name, isOk: code === 0, output: Buffer.concat(chunks).toString() }
}

function line({ name, isOk, output }: Outcome, milliseconds: number): string {
  const seconds = (milliseconds / 1000).toFixed(1).padStart(6)
  const said = output.trim().split('\n').at(-1) ?? ''
  return `${isOk ? 'ok    ' : 'FAILED'}  ${name.padEnd(14)} ${seconds} s${isOk && said.length < 120 && said ? `  ${said}` : ''}`
}
