import { type Accessibility, type Accessible, Silence } from './accessibility.ts'
import { assemble, boxAround } from './assemble.ts'
import { type Item, PASSWORD, writable } from './items.ts'

/** Those that a label may belong to. */
const labelled: readonly string[] = [
  ...writable,
  'combo box',
  'check box',
  'radio button',
  'list box',
  'table',
]

const buttons: readonly string[] = ['push button', 'toggle button']

/** What only holds other things in place has neither a name nor a use; half of a window is such, and asking takes time. */
const structural: readonly string[] = [
  'filler',
  'page tab list',
  'scroll bar',
  'scroll pane',
  'separator',
].concat(['split pane', 'tool bar', 'viewport', 'icon'])

/** All that is to be seen on the display now; what programs keep hidden is left out with everything in it. */
export async function readScreen(accessibility: Accessibility): Promise<Item> {
  const programs = await accessibility.programs()
  const windows = await Promise.all(programs.map((program) => accessibility.children(program)))
  const children = await all(accessibility, windows.flat())
  return {
    at: { bus: '', path: '' },
    ...{ kind: 'screen', name: '', labels: [], value: null, states: new Set(), box: null },
    children,
  }
}

async function all(accessibility: Accessibility, places: readonly Accessible[]): Promise<readonly Item[]> {
  const items = await Promise.all(places.map((at) => itemAt(accessibility, at)))
  return items.filter((item) => item !== null)
}

async function itemAt(accessibility: Accessibility, at: Accessible): Promise<Item | null> {
  const states = await accessibility.states(at)
  if (!states.has('showing')) return null
  const kind = (await accessibility.role(at)) ?? ''
  if (structural.includes(kind)) {
    const children = await all(accessibility, await accessibility.children(at))
    return { at, kind, name: '', box: boxAround(children), labels: [], value: null, states, children }
  }
  const [name, box, labels, value, places] = await Promise.all([
    accessibility.name(at),
    accessibility.box(at),
    labelled.includes(kind) ? accessibility.labels(at) : [],
    writable.includes(kind) && kind !== PASSWORD ? accessibility.text(at) : null,
    accessibility.children(at),
  ])
  // Buttons with a picture alone say in their hint what they do.
  const called = name === '' && buttons.includes(kind) ? await accessibility.hint(at) : name
  return assemble({ at, kind, name: called, box, labels, value, states }, await all(accessibility, places))
}

/** The same for a program that may be busy: null while it does not answer. */
export async function readIfAnswered(accessibility: Accessibility): Promise<Item | null> {
  try {
    return await readScreen(accessibility)
  } catch (error) {
    if (error instanceof Silence) return null
    throw error
  }
}
