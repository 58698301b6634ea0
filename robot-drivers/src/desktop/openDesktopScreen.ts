import { once } from 'node:events'
import { SystemError } from '@amtsbote/robot-sdk'
import { createHiding } from '../hiding.ts'
import { type Accessibility, connectAccessibility } from './accessibility.ts'
import type { Window } from './attempt.ts'
import { type DesktopScreen, desktopScreen } from './desktopScreen.ts'
import { inputOn } from './input.ts'
import type { Started } from './processes.ts'
import { type DesktopSession, startSession } from './session.ts'

/** How a desktop program is opened. */
export interface DesktopScreenOptions {
  /** Where it lies: `/usr/bin/tryton`. */
  readonly program: string
  /** Other accounts of this machine can read them: nothing secret or personal. */
  readonly args?: readonly string[]
  /** The run's signal: the display and everything on it end with it. */
  readonly signal: AbortSignal
  /** Values of the case that concern people: shown in no picture, outline or failure. */
  readonly personal?: readonly string[]
  /** How long anything is waited for. */
  readonly seconds?: number
  /** Where its home lies while it is open; the temporary folder of the run, unless said otherwise. */
  readonly folder?: string
}

/** 20 seconds: longer, no person waits for a button either. */
const USUAL_SECONDS = 20

/**
 * Starts a program on a display of its own with an empty home; all of it is gone when it is closed, when the signal fires, or
 * when the process ends.
 * @throws SystemError when packages are missing or the display does not start
 */
export async function openDesktopScreen(options: DesktopScreenOptions): Promise<DesktopScreen> {
  const { program, args = [], signal, personal = [], seconds = USUAL_SECONDS, folder } = options
  signal.throwIfAborted()
  const session = await startSession(folder)
  let accessibility: Accessibility | undefined
  const close = () => {
    signal.removeEventListener('abort', close)
    accessibility?.close()
    return session.end()
  }
  try {
    signal.addEventListener('abort', close, { once: true })
    accessibility = await connectAccessibility(session.accessibility)
    const started = session.start(program, args)
    const window: Window = {
      accessibility,
      input: inputOn(session.environment),
      hiding: createHiding(
        personal.map((value, at) => ({ kind: 'personal', label: `value ${at + 1}`, value })),
      ),
      blanked: [],
      patienceMs: seconds * 1000,
      isRunning: () => started.isRunning(),
    }
    signal.throwIfAborted()
    return desktopScreen(window, {
      framebuffer: session.framebuffer,
      home: session.home,
      openWith: (more) => openWith(session, started, [program, ...more]),
      close,
    })
  } catch (error) {
    await close()
    throw error
  }
}

/** A second start hands its arguments to the first and ends. */
async function openWith(
  session: DesktopSession,
  first: Started,
  [program = '', ...args]: readonly string[],
): Promise<void> {
  if (!first.isRunning()) throw new SystemError('Das Programm wurde beendet.')
  const second = session.start(program, args)
  if (second.isRunning()) await once(second.child, 'exit')
  if (second.child.exitCode !== 0) throw new SystemError('Das Programm nimmt keinen zweiten Aufruf an.')
}
