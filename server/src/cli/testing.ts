import type { Terminal } from './terminal.ts'

/** A terminal that keeps what is written to it. */
export function keepingTerminal(columns?: number) {
  const printed: string[] = []
  const told: string[] = []
  const drawn: string[] = []
  const interruption = new AbortController()
  const terminal: Terminal = {
    print: (line) => printed.push(line),
    tell: (line) => told.push(line),
    redraw: (line) => drawn.push(line),
    columns,
    progressColumns: columns,
    interrupted: interruption.signal,
  }
  return { terminal, printed, told, drawn, interrupt: () => interruption.abort() }
}
