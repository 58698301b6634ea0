import type { ScreenElement } from '@amtsbote/robot-sdk'
import type { Hiding } from '../hiding.ts'

/** What the makers of an application name. Headings, dialogs and links may name a person: they are left out. */
const ownRoles = new Set(
  ['button', 'checkbox', 'columnheader', 'combobox', 'menuitem', 'radio', 'searchbox', 'spinbutton'].concat([
    ...['switch', 'tab', 'textbox'],
  ]),
)
/** What stands in them comes from data; of it only the headings of columns are the application's. */
const dataRoles = new Set(
  [
    'article',
    'feed',
    'grid',
    'list',
    'listbox',
    'listitem',
    'log',
    'row',
    'table',
    'tree',
    'treegrid',
  ].concat(['cell', 'gridcell', 'treeitem', 'option']),
)
/** Longer ones are sentences. */
const LONGEST_NAME = 80

interface Level {
  readonly depth: number
  readonly kind: 'data' | 'navigation' | 'other'
}

/**
 * The elements that an application has by itself, each once, in the order of the screen. Numbers in brackets and of three or
 * more digits are counts or belong to a case: `#` stands for them. A name with a hidden value is left out. Pure.
 *
 * @param outline roles and names as the browser tells them, one in each line
 */
export function elementsIn(outline: string, hiding: Pick<Hiding, 'text'>): readonly ScreenElement[] {
  const levels: Level[] = []
  const found = new Map<string, ScreenElement>()
  for (const line of outline.split('\n')) {
    const [, indent = '', role = '', quoted = ''] =
      /^(\s*)- '?(\w+)(?: "((?:[^"\\]|\\.)*)")?/.exec(line) ?? []
    if (role === '') continue
    while ((levels.at(-1)?.depth ?? -1) >= indent.length) levels.pop()
    const name = generalized(quoted.replaceAll('\\"', '"'))
    if (isOwn(role, levels) && name !== '' && name.length <= LONGEST_NAME && hiding.text(name) === name)
      found.set(`${role} ${name}`, { role, name })
    levels.push({ depth: indent.length, kind: kindOf(role) })
  }
  return [...found.values()]
}

function kindOf(role: string): Level['kind'] {
  if (role === 'navigation' || role === 'menubar') return 'navigation'
  return dataRoles.has(role) ? 'data' : 'other'
}

/** Lists are also how menus are made; in those, links are the application's too. */
function isOwn(role: string, levels: readonly Level[]): boolean {
  if (levels.some(({ kind }) => kind === 'navigation')) return role === 'link' || ownRoles.has(role)
  if (levels.some(({ kind }) => kind === 'data')) return role === 'columnheader'
  return ownRoles.has(role)
}

function generalized(name: string): string {
  return name
    .replace(/\d{3,}|(?<=\()\d+(?=\))/g, '#')
    .replace(/\s+/g, ' ')
    .trim()
}
