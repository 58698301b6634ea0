/** What a key press asks for. */
export type Command =
  | { readonly kind: 'choose'; readonly position: number }
  | {
      readonly kind:
        | 'file'
        | 'skip'
        | 'sort-out'
        | 'undo'
        | 'search'
        | 'edit-title'
        | 'evidence'
        | 'names'
        | 'text'
        | 'turn'
        | 'larger'
        | 'smaller'
        | 'fit'
        | 'previous-page'
        | 'following-page'
        | 'journey'
        | 'help'
    }

/** The part of a keyboard event that matters. */
export interface Press {
  readonly key: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
  readonly repeat: boolean
}

/**
 * Where the focus is: in a field that takes letters, on a choice (radio), on a control that has its own Enter
 * (button, link), or nowhere in particular.
 */
export type Focus = 'field' | 'choice' | 'control' | 'page'

/** What decides, besides the key, what a press means. */
export interface Situation {
  readonly focus: Focus
  readonly dialogOpen: boolean
  /** Whether single keys are switched on (WCAG 2.1.4: they can be switched off). */
  readonly singleKeys: boolean
}

const commands: Readonly<Record<string, Command>> = {
  s: { kind: 'skip' },
  x: { kind: 'sort-out' },
  z: { kind: 'undo' },
  '/': { kind: 'search' },
  t: { kind: 'edit-title' },
  f: { kind: 'evidence' },
  n: { kind: 'names' },
  k: { kind: 'text' },
  d: { kind: 'turn' },
  w: { kind: 'journey' },
  '+': { kind: 'larger' },
  '-': { kind: 'smaller' },
  '0': { kind: 'fit' },
  ArrowLeft: { kind: 'previous-page' },
  ArrowRight: { kind: 'following-page' },
  '?': { kind: 'help' },
}

/**
 * Decides what a key press means.
 *
 * A held key never means anything: whoever rests a hand on Enter must not file the whole queue.
 */
export function commandFor(press: Press, situation: Situation): Command | null {
  const { key, ctrlKey, metaKey, altKey, repeat } = press
  if (repeat || situation.dialogOpen) return null
  if (key === 'Enter') return enterFiles(press, situation) ? { kind: 'file' } : null
  if (ctrlKey || metaKey || altKey || !situation.singleKeys || situation.focus === 'field') return null
  // Within a group of choices the arrows belong to the group.
  if (situation.focus === 'choice' && key.startsWith('Arrow')) return null
  if (/^[1-9]$/.test(key)) return { kind: 'choose', position: Number(key) }
  return commands[key.length === 1 ? key.toLowerCase() : key] ?? null
}

function enterFiles({ ctrlKey, metaKey, altKey }: Press, { focus, singleKeys }: Situation): boolean {
  if (ctrlKey || metaKey) return true
  if (altKey || focus === 'control') return false
  // In a field Enter has always meant "done"; elsewhere it is a shortcut like the others.
  return focus === 'field' || singleKeys
}

/** Time after a document came up in which Enter is not taken to be meant for it. */
export const SETTLE_MS = 400

/** Whether a decision may be meant for the document on screen: a double press is over by then. */
export function hasSettled({ shownAt, now }: { readonly shownAt: number; readonly now: number }): boolean {
  return now - shownAt >= SETTLE_MS
}
