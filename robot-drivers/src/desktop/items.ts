import type { Role } from '../screen.ts'
import type { Accessible, Box, State } from './accessibility.ts'

/** Something that is to be seen on the screen now. */
export interface Item {
  readonly at: Accessible
  /** In AT-SPI's words: `push button`. */
  readonly kind: string
  readonly name: string
  /** What the labels that belong to it say. */
  readonly labels: readonly string[]
  /** Value of a field; null for what holds none, and for fields of passwords, which are never read. */
  readonly value: string | null
  readonly states: ReadonlySet<State>
  readonly box: Box | null
  readonly children: readonly Item[]
}

/** What AT-SPI's words are in the words of WAI-ARIA; a program's own dialog for one sentence is an alert and a dialog. */
const rolesOf: Readonly<Record<string, readonly Role[]>> = {
  alert: ['alert', 'dialog'],
  'check box': ['checkbox'],
  'check menu item': ['menuitem'],
  'column header': ['columnheader'],
  'combo box': ['combobox'],
  dialog: ['dialog'],
  'document frame': ['region'],
  entry: ['textbox'],
  'file chooser': ['dialog'],
  frame: ['region'],
  heading: ['heading'],
  'info bar': ['status', 'alert'],
  link: ['link'],
  list: ['list', 'listbox'],
  'list box': ['list', 'listbox'],
  'list item': ['listitem', 'option'],
  menu: ['menu', 'menuitem'],
  'menu bar': ['navigation'],
  'menu item': ['menuitem', 'option'],
  'page tab': ['tab'],
  'password text': ['textbox'],
  'push button': ['button'],
  'radio button': ['radio'],
  'radio menu item': ['menuitem'],
  row: ['row', 'treeitem', 'option'],
  'spin button': ['spinbutton', 'textbox'],
  'status bar': ['status'],
  table: ['table'],
  'table cell': ['cell'],
  'table column header': ['columnheader'],
  text: ['textbox'],
  'toggle button': ['button'],
  tree: ['tree'],
  'tree item': ['treeitem'],
  'tree table': ['tree', 'table'],
  window: ['region'],
}

/** Made of the cells of one line; programs know cells alone. */
export const ROW = 'row'
export const PASSWORD = 'password text'
/** What is written into, and read from. */
export const writable: readonly string[] = ['entry', PASSWORD, 'spin button', 'text']
const fields: readonly string[] = [...writable, 'combo box', 'check box', 'radio button', 'list box']
/** What is not the text of something else. */
const containers: readonly string[] = [
  'frame',
  'window',
  'dialog',
  'alert',
  'file chooser',
  'panel',
  'page tab',
  ROW,
]

export function hasRole({ kind }: Item, role: Role): boolean {
  return rolesOf[kind]?.includes(role) ?? false
}

/** The first of its roles, for outlines; null for what only holds other things. */
export function mainRole({ kind }: Item): Role | null {
  return rolesOf[kind]?.[0] ?? null
}

export function isField({ kind }: Item): boolean {
  return fields.includes(kind)
}

/** Whether its name is a text that a person reads there. */
export function isText(item: Item): boolean {
  return item.name !== '' && !isField(item) && !containers.includes(item.kind)
}

/** How a person calls it: its own name, else what stands at it. */
export function calledBy(item: Item): readonly string[] {
  return item.name === '' ? item.labels : [item.name, ...item.labels]
}

/** An item with all that is in it. */
export function* withInside(item: Item): Generator<Item> {
  yield item
  for (const child of item.children) yield* withInside(child)
}

/** What a person reads of it: value of a field, else the texts in it from top to bottom. */
export function readOf(item: Item): string {
  if (item.value !== null) return item.value
  const inside = [...withInside(item)].filter((one) => one !== item)
  const field = inside.find(({ value }) => value !== null)
  if (isField(item) && field) return field.value ?? ''
  if (isText(item) || item.kind === ROW) return item.name
  return inSight(inside.filter(isText))
    .map(({ name }) => name)
    .join('\n')
}

/** As a person reads: from top to bottom, then from left to right. */
export function inSight(items: readonly Item[]): readonly Item[] {
  return items.toSorted((a, b) =>
    a.box && b.box ? a.box.top - b.box.top || a.box.left - b.box.left : Number(!a.box) - Number(!b.box),
  )
}
