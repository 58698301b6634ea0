import type { Sight } from '../failures.ts'
import type { Hiding } from '../hiding.ts'
import type { Role, Target } from '../screen.ts'
import { calledBy, hasRole, type Item, inSight, isField, mainRole, readOf, withInside } from './items.ts'

/** Longer texts are nobody's name. */
const NAME_LENGTH_MAX = 60
const MESSAGE_LENGTH_MAX = 160
const MESSAGES_MAX = 3
/** Their names are the data of people, not the words of the application. */
const personalRoles: readonly Role[] = ['cell', 'row', 'option', 'listitem', 'treeitem', 'status']

/** What the display shows at this moment, as failures tell it. */
export function sightOf({ hiding }: { readonly hiding: Hiding }, screen: Item, target: Target): Sight {
  const front = screen.children.find(({ states }) => states.has('active')) ?? screen.children[0]
  return {
    where: `„${hiding.text(front?.name ?? '')}“ (Arbeitsplatzprogramm)`,
    names: namesFor(screen, target).map((name) => hiding.text(name).slice(0, NAME_LENGTH_MAX)),
    messages: messagesOn(screen).map((text) => hiding.text(text).slice(0, MESSAGE_LENGTH_MAX)),
  }
}

function namesFor(screen: Item, target: Target): readonly string[] {
  // Any text may be a person's; labels of fields are the application's.
  if ('text' in target) return []
  const { role } = 'role' in target ? target : { role: null }
  if (role && personalRoles.includes(role)) return []
  return [...withInside(screen)]
    .filter((item) => (role ? hasRole(item, role) : isField(item)))
    .flatMap((item) => calledBy(item).slice(0, 1))
    .map((name) => name.replace(/[\s:*]+$/, ''))
}

function messagesOn(screen: Item): readonly string[] {
  const texts = screen.children
    .filter((item) => hasRole(item, 'dialog') || hasRole(item, 'alert'))
    .map((item) => [item.name, ...(hasRole(item, 'alert') ? [wordsIn(item)] : [])].filter(Boolean).join(': '))
  return [...new Set(texts)].slice(0, MESSAGES_MAX)
}

/** What a message says, without its buttons. */
function wordsIn(item: Item): string {
  return [...withInside(item)]
    .filter(({ kind }) => kind === 'label')
    .map(({ name }) => name.trim())
    .join(' ')
}

/** The display as an outline of roles, names and values; nothing of it is hidden yet. */
export function outlineOf(screen: Item): string {
  return linesOf(screen, 0).join('\n')
}

function linesOf(item: Item, depth: number): readonly string[] {
  const role = mainRole(item)
  const isWorthy = role !== null || (item.kind === 'label' && item.name !== '')
  const inside = inSight(item.children).flatMap((child) => linesOf(child, isWorthy ? depth + 1 : depth))
  if (!isWorthy) return inside
  const name = calledBy(item)[0]
  const state = [
    ...(item.states.has('sensitive') || item.kind === 'row' ? [] : [' [disabled]']),
    ...(item.states.has('checked') ? [' [checked]'] : []),
    ...(role === 'tab' && item.states.has('selected') ? [' [selected]'] : []),
  ]
  const value = item.value ? `: ${readOf(item).replaceAll('\n', ' ')}` : ''
  return [
    `${'  '.repeat(depth)}- ${role ?? 'text'}${name ? ` "${name}"` : ''}${state.join('')}${value}`,
    ...inside,
  ]
}
