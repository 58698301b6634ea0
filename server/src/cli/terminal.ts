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
  /**
   * Everything on standard input, without the line break at its end. From a keyboard it is one line, which is not shown.
   * This is how secrets come in: what stands in a command line, other people of the machine can read.
   */
  secretInput(): Promise<string>
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
    secretInput: () => readSecret(process.stdin),
    columns: stdout.isTTY ? stdout.columns : undefined,
    progressColumns: stderr.isTTY ? stderr.columns : undefined,
    interrupted: interruption.signal,
  }
}

const CTRL_C = '\u0003'
const CTRL_D = '\u0004'
/** What ends a line that is typed. */
const ENDS = ['\r', '\n', CTRL_C, CTRL_D]

function firstLine(text: string): string {
  return text.slice(0, Math.min(...ENDS.map((end) => text.indexOf(end)).filter((at) => at !== -1)))
}

async function readSecret(stdin: NodeJS.ReadStream): Promise<string> {
  // Raw mode is what keeps a terminal from showing what is typed.
  if (stdin.isTTY) stdin.setRawMode(true)
  let text = ''
  try {
    for await (const chunk of stdin.setEncoding('utf8')) {
      text += chunk
      if (stdin.isTTY && ENDS.some((end) => text.includes(end))) break
    }
  } finally {
    if (stdin.isTTY) stdin.setRawMode(false)
  }
  // Ctrl+C: nothing was given.
  if (stdin.isTTY && text.includes(CTRL_C)) return ''
  return stdin.isTTY ? firstLine(text) : text.replace(/\r?\n$/, '')
}
