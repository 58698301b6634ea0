import type { Secret } from '@amtsbote/robot-sdk'

/** What something on a screen is; the words of WAI-ARIA, which desktop programs map to theirs. */
export type Role =
  | 'alert'
  | 'button'
  | 'cell'
  | 'checkbox'
  | 'columnheader'
  | 'combobox'
  | 'dialog'
  | 'heading'
  | 'link'
  | 'list'
  | 'listbox'
  | 'listitem'
  | 'menu'
  | 'menuitem'
  | 'navigation'
  | 'option'
  | 'radio'
  | 'region'
  | 'row'
  | 'spinbutton'
  | 'status'
  | 'tab'
  | 'table'
  | 'tabpanel'
  | 'textbox'
  | 'tree'
  | 'treeitem'

/**
 * Something on a screen, by what a person calls it: never by how the page is built, because that is what changes.
 *
 * A text matches as a whole (a colon or star at its end does not count), a pattern anywhere. `label` finds a field also by a
 * caption that merely stands to the left of it or above it. `nth` takes one of several alike, counted from 0: for programs
 * that show the same name twice in a fixed order, never for lists of people.
 *
 * @example
 * { role: 'button', name: 'Speichern', within: { role: 'dialog', name: 'Anhänge' } }
 * { label: 'Personalnummer' }
 * { role: 'row', name: /\b004711\b/ }
 */
export type Target = { readonly within?: Target; readonly nth?: number } & (
  | { readonly role: Role; readonly name?: string | RegExp }
  | { readonly label: string | RegExp }
  | { readonly text: string | RegExp }
)

/** How something is written. */
export interface Writing {
  /** The value concerns a person: it is shown in no picture, outline, trace or failure. A {@link Secret} never is. */
  readonly personal?: true
  /** What stands there afterwards where the application spells it in its own way: `01.04.2026` for `1.4.26`. */
  readonly readsAs?: string
  /** Does not leave the field, for those that offer suggestions while one is in them. */
  readonly stay?: true
}

/** A file that is handed over without lying on the disk. */
export interface FileToUpload {
  readonly name: string
  readonly mediaType: string
  readonly bytes: Uint8Array
}

/** A file that an application gave. */
export interface DownloadedFile {
  /** As the application calls it; not to be trusted as a path. */
  readonly name: string
  readonly bytes: Uint8Array
}

/** How long something is waited for, where it takes longer than anything else. */
export interface Patience {
  readonly seconds?: number
}

/**
 * A program that a robot operates: the one interface of all drivers.
 *
 * Every call waits until what it needs is there. It throws a SystemError when that does not come, and a BusinessError when a
 * person has to look: two things fit one target (a robot never guesses), or a field or a list refuses the value. Both say
 * what was looked for, on which screen, and what was there instead. Nothing is done twice by a driver: whoever tries again
 * looks first whether it has happened.
 */
export interface Screen extends AsyncDisposable {
  click(target: Target): Promise<void>
  doubleClick(target: Target): Promise<void>
  /** Presses keys where the cursor is: `Enter`, `Control+S`. */
  press(keys: string): Promise<void>
  /**
   * Writes into a field in place of what stood there, leaves it, reads it back and compares, umlauts and all.
   * @throws BusinessError when something else stands there afterwards
   */
  write(target: Target, value: string | Secret, options?: Writing): Promise<void>
  /** Value of a field, what is chosen in a list, or the text of anything else. */
  read(target: Target): Promise<string>
  /**
   * Chooses an option by what it is called, and reads back that it is chosen.
   * @throws BusinessError when it is not offered
   */
  choose(target: Target, option: string): Promise<void>
  /** Ticks a box or takes the tick away; a box that is as it should be is left alone. */
  tick(target: Target, state: 'on' | 'off'): Promise<void>
  /** Hands over a file, by its path or as bytes, to a field for files or to what asks for one when it is clicked. */
  upload(target: Target, file: string | FileToUpload): Promise<void>
  /** Clicks and takes the file that comes. */
  download(target: Target): Promise<DownloadedFile>
  waitFor(target: Target, patience?: Patience): Promise<void>
  waitUntilGone(target: Target, patience?: Patience): Promise<void>
  /** Whether it is to be seen now, without waiting. */
  isThere(target: Target): Promise<boolean>
  /** Texts of all that fit now, without waiting, from top to bottom. */
  textsOf(target: Target): Promise<readonly string[]>
  /** What is on the screen, as an outline of roles and names; hidden values are left out. For people and comparisons. */
  snapshot(): Promise<string>
  /** A picture (PNG). Fields that hold secrets or personal values, and texts that show them, are blanked beforehand. */
  picture(): Promise<Uint8Array>
  /** Ends the program and removes what it left. A second call does nothing. */
  close(): Promise<void>
}

/** A way to operate one kind of program. */
export interface Driver<Start, Opened extends Screen = Screen> {
  readonly kind: 'web' | 'desktop-linux' | 'desktop-windows'
  open(start: Start): Promise<Opened>
}
