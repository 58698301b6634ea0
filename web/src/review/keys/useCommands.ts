import { useEffect, useRef } from 'react'
import { type Command, commandFor, type Focus } from './commands.ts'

/** Hears the keyboard for as long as a document is open. */
export function useCommands(
  run: (command: Command) => unknown,
  { singleKeys }: { readonly singleKeys: boolean },
): void {
  const latest = useRef(run)
  useEffect(() => {
    latest.current = run
  })
  useEffect(() => {
    const hear = (event: KeyboardEvent) => {
      // A list of suggestions or a dialog has already used the key.
      if (event.defaultPrevented) return
      const dialogOpen = document.querySelector('dialog[open]') !== null
      const command = commandFor(event, { focus: focusOf(event.target), dialogOpen, singleKeys })
      if (!command) return
      event.preventDefault()
      latest.current(command)
    }
    window.addEventListener('keydown', hear)
    return () => window.removeEventListener('keydown', hear)
  }, [singleKeys])
}

function focusOf(target: EventTarget | null): Focus {
  if (!(target instanceof HTMLElement)) return 'page'
  if (target instanceof HTMLInputElement && target.type === 'radio') return 'choice'
  if (target.matches('input, textarea, select, [contenteditable]')) return 'field'
  return target.closest('a, button, summary') ? 'control' : 'page'
}
