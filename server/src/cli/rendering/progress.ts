import type { Language } from '../language.ts'
import type { Terminal } from '../terminal.ts'
import { cut } from './table.ts'

/** How far a command is. */
export interface ProgressState {
  readonly done: number
  readonly total: number
  /** What the numbers count, and anything worth adding. */
  readonly label: string
}

const BAR_WIDTH = 30
/** Without a terminal a line every tenth of the way: enough for a log, little enough to read. */
const STEPS = 10

/** A bar that fits the terminal. */
export function renderBar(
  { done, total, label }: ProgressState,
  columns: number,
  language: Language,
): string {
  const share = total === 0 ? 1 : Math.min(1, done / total)
  const filled = Math.floor(share * BAR_WIDTH)
  const bar = `[${'█'.repeat(filled)}${'·'.repeat(BAR_WIDTH - filled)}]`
  // One column stays free: a full line makes some terminals scroll.
  return cut(`${bar} ${numbers(done, total, language)} ${label}`, columns - 1)
}

/** A plain line for logs, or undefined when it would say nothing new. */
export function renderStep(
  { done, total, label }: ProgressState,
  doneBefore: number | undefined,
  language: Language,
): string | undefined {
  const step = (count: number) => Math.floor((count / Math.max(1, total)) * STEPS)
  const news = doneBefore === undefined || step(done) > step(doneBefore)
  return news ? `${numbers(done, total, language)} ${label}` : undefined
}

function numbers(done: number, total: number, language: Language): string {
  const format = new Intl.NumberFormat(language)
  return `${format.format(done)}/${format.format(total)}`
}

/** Shows progress on standard error: a bar on a terminal, plain lines elsewhere. */
export function progressOn(terminal: Terminal, language: Language) {
  let doneBefore: number | undefined
  return {
    show(state: ProgressState): void {
      if (terminal.progressColumns !== undefined) {
        terminal.redraw(renderBar(state, terminal.progressColumns, language))
        return
      }
      const line = renderStep(state, doneBefore, language)
      if (line === undefined) return
      doneBefore = state.done
      terminal.tell(line)
    },
    /** Takes the bar away. */
    end(): void {
      if (terminal.progressColumns !== undefined) terminal.redraw('')
    },
  }
}
