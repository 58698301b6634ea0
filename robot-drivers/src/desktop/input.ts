import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { SystemError } from '@amtsbote/robot-sdk'
import type { Box } from './accessibility.ts'

const run = promisify(execFile)
/** Moving and pressing takes milliseconds; a display that takes longer is gone. */
const INPUT_MS = 10_000
/** Names of keys as web drivers know them, in those of X. */
const keys: Readonly<Record<string, string>> = {
  Alt: 'alt',
  ArrowDown: 'Down',
  ArrowLeft: 'Left',
  ArrowRight: 'Right',
  ArrowUp: 'Up',
  Backspace: 'BackSpace',
  Control: 'ctrl',
  Enter: 'Return',
  PageDown: 'Next',
  PageUp: 'Prior',
  Shift: 'shift',
  Space: 'space',
}

/** A mouse and keys, as the display gets them from a person. Never for texts: letters get lost on the way. */
export interface Input {
  click(box: Box, times: 1 | 2): Promise<void>
  press(keys: string): Promise<void>
}

export function inputOn(environment: Readonly<Record<string, string>>): Input {
  const send = async (...args: readonly string[]) => {
    // Its message would hold nothing but its arguments.
    await run('/usr/bin/xdotool', [...args], { env: environment, timeout: INPUT_MS }).catch(() => {
      throw new SystemError('Der Bildschirm nimmt keine Eingaben mehr an.')
    })
  }
  return {
    click({ left, top, width, height }, times) {
      const [x, y] = [left + Math.floor(width / 2), top + Math.floor(height / 2)]
      const twice = times === 2 ? ['--repeat', '2', '--delay', '60'] : []
      return send('mousemove', String(x), String(y), 'click', ...twice, '1')
    },
    press: (combination) => send('key', '--clearmodifiers', keysOfX(combination)),
  }
}

/** `Control+S` is `ctrl+s` for X, where a capital letter would hold the shift key, too. */
export function keysOfX(combination: string): string {
  const parts = combination.split('+').map((part) => keys[part] ?? part)
  return parts.map((part) => (parts.length > 1 && /^[A-Z]$/.test(part) ? part.toLowerCase() : part)).join('+')
}
