import { type ChildProcess, spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { onTestFinished } from 'vitest'
import { commands } from './commandTable.ts'
import { run } from './run.ts'
import type { Terminal } from './terminal.ts'

/** A terminal that keeps what is written to it. */
export function keepingTerminal(columns?: number, input = '') {
  const printed: string[] = []
  const told: string[] = []
  const drawn: string[] = []
  const interruption = new AbortController()
  const terminal: Terminal = {
    print: (line) => printed.push(line),
    tell: (line) => told.push(line),
    redraw: (line) => drawn.push(line),
    secretInput: async () => input,
    columns,
    progressColumns: columns,
    interrupted: interruption.signal,
  }
  return { terminal, printed, told, drawn, interrupt: () => interruption.abort() }
}

/** Runs a command line in this process. */
export async function runHere(
  words: readonly string[],
  environment: Readonly<Record<string, string>>,
  input?: string,
) {
  const kept = keepingTerminal(undefined, input)
  const exitCode = await run(words, { commands, terminal: kept.terminal, environment })
  return { exitCode, lines: kept.printed, err: kept.told.join('\n') }
}

/** A program of the command line that is running. */
export interface RunningCommand {
  readonly child: ChildProcess
  /** Lines printed so far. */
  readonly lines: readonly string[]
  readonly ended: Promise<{ exitCode: number | null; lines: readonly string[]; err: string }>
}

const PROGRAM = fileURLToPath(new URL('../../bin/amtsbote.js', import.meta.url))

/** Starts `amtsbote` as a person does, in a process of its own, which ends with the test at the latest. */
export function startCommand(words: readonly string[], environment: NodeJS.ProcessEnv): RunningCommand {
  const child = spawn(process.execPath, [PROGRAM, ...words], {
    env: { ...process.env, LANG: 'C', LC_ALL: '', DATABASE_URL: '', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  onTestFinished(() => {
    child.kill('SIGTERM')
  })
  const lines: string[] = []
  let rest = ''
  let err = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    const parts = (rest + text).split('\n')
    rest = parts.pop() ?? ''
    lines.push(...parts)
  })
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    err += text
  })
  const ended = new Promise<{ exitCode: number | null; lines: readonly string[]; err: string }>((resolve) => {
    child.on('close', (exitCode) => resolve({ exitCode, lines: rest ? [...lines, rest] : lines, err }))
  })
  return { child, lines, ended }
}
