/** Where a command writes to; the real one wraps the process, the one of tests keeps everything. */
export interface Terminal {
  /** Results: a whole line on standard output. */
  print(line: string): void
  /** Everything else: a whole line on standard error. */
  tell(line: string): void
  /** Replaces the line that is being written on standard error; only for terminals. */
  redraw(line: string): void
  /** Columns of standard output; undefined when it is a file or a pipe, which takes lines of any length. */
  readonly columns: number | undefined
  /** Columns of standard error when it is a terminal that can redraw a line. */
  readonly progressColumns: number | undefined
  /** Fires when the person presses Ctrl+C or the reader of the output has gone. */
  readonly interrupted: AbortSignal
}

/** Two signals within this time come from one key press. */
const SAME_PRESS_MS = 1_000
/** 128 + SIGINT, as shells have it. */
const INTERRUPTED = 130
const CLEAR_LINE = '\r\u001B[K'

/** The terminal of this process. */
export function processTerminal(): Terminal {
  const { stdout, stderr } = process
  const interruption = new AbortController()
  let askedAt = 0
  const interrupt = () => {
    // npm and the shell may both pass the same key press on; only a second one is meant as "now, at once".
    if (askedAt > 0 && Date.now() - askedAt > SAME_PRESS_MS) process.exit(INTERRUPTED)
    askedAt ||= Date.now()
    interruption.abort()
  }
  process.on('SIGINT', interrupt)
  process.on('SIGTERM', interrupt)
  // `amtsbote documents list | head` closes the pipe early.
  stdout.on('error', interrupt)
  let drawn = ''
  const write = (stream: NodeJS.WriteStream, line: string) => {
    if (drawn) stderr.write(CLEAR_LINE)
    stream.write(`${line}\n`)
    if (drawn) stderr.write(drawn)
  }
  return {
    print: (line) => write(stdout, line),
    tell: (line) => write(stderr, line),
    redraw(line) {
      stderr.write(CLEAR_LINE + line)
      drawn = line
    },
    columns: stdout.isTTY ? stdout.columns : undefined,
    progressColumns: stderr.isTTY ? stderr.columns : undefined,
    interrupted: interruption.signal,
  }
}
