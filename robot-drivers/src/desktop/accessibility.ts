import { SystemError } from '@amtsbote/robot-sdk'
import { type Bus, connectBus } from './bus.ts'
import type { Asked } from './wire.ts'

/**
 * Programs answer in milliseconds. One that shows an error while it is being asked never does, and would keep every later
 * question waiting, too: after 2 s without any answer nothing more is waited for.
 */
const SILENT_MS = 2_000
const PREFIX = 'org.a11y.atspi'
const WHOLE_SCREEN = 0
const LABELLED_BY = 2

/** Something on a screen, as the accessibility bus (AT-SPI 2) addresses it. */
export interface Accessible {
  readonly bus: string
  readonly path: string
}

/** Where something is on the screen, in pixels. */
export interface Box {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

/** States that matter to a robot, with their bits. */
const stateBits = {
  active: 1,
  checked: 4,
  editable: 7,
  enabled: 8,
  focused: 12,
  modal: 16,
  'multi-line': 17,
  selected: 23,
  sensitive: 24,
  showing: 25,
} as const
export type State = keyof typeof stateBits

/** The program does not answer: it is busy, or hangs for good. */
export class Silence extends SystemError {
  constructor() {
    super('Das Programm antwortet nicht mehr.')
  }
}

/**
 * What programs tell of their windows. What is gone meanwhile has no name, no states and no box.
 * @throws Silence when nothing was answered for 2 s
 */
export interface Accessibility {
  /** The programs on the display. */
  programs(): Promise<readonly Accessible[]>
  children(of: Accessible): Promise<readonly Accessible[]>
  /** In AT-SPI's words, which are the same in every language: `push button`. */
  role(of: Accessible): Promise<string | null>
  name(of: Accessible): Promise<string>
  /** What is shown beside it while the mouse rests on it. */
  hint(of: Accessible): Promise<string>
  /** Names of the labels that say which field this is. */
  labels(of: Accessible): Promise<readonly string[]>
  states(of: Accessible): Promise<ReadonlySet<State>>
  box(of: Accessible): Promise<Box | null>
  /** What stands in it; null where it holds no text. */
  text(of: Accessible): Promise<string | null>
  /** Puts a text in place of what stands there; says whether it was taken. */
  setText(of: Accessible, text: string): Promise<boolean>
  /** Puts the cursor into it. */
  focus(on: Accessible): Promise<void>
  close(): void
}

/**
 * Connects to the bus on which programs say what is on their windows.
 * @throws SystemError when it does not answer
 */
export async function connectAccessibility(address: string): Promise<Accessibility> {
  const bus = await connectBus(address)
  const ask = asking(bus)
  const root = { bus: `${PREFIX}.Registry`, path: '/org/a11y/atspi/accessible/root' }
  const roles = new Map<string, string>()
  const children = async (of: Accessible) => referencesIn(await ask(of, 'Accessible.GetChildren'))
  await ask(root, 'Accessible.GetRoleName')
  return {
    programs: () => children(root),
    children,
    async role(of) {
      // What something is never changes, and no address is given twice by a program.
      const key = `${of.bus}${of.path}`
      const known = roles.get(key) ?? textOrNull(await ask(of, 'Accessible.GetRoleName'))
      if (known !== null) roles.set(key, known)
      return known
    },
    name: (of) => property(ask, of, 'Accessible.Name'),
    hint: (of) => property(ask, of, 'Accessible.Description'),
    labels: (of) => labels(ask, of),
    states: async (of) => statesIn(await ask(of, 'Accessible.GetState')),
    box: async (of) => boxIn(await ask(of, 'Component.GetExtents', 'u', [WHOLE_SCREEN])),
    text: async (of) => textOrNull(await ask(of, 'Text.GetText', 'ii', [0, -1])),
    setText: async (of, text) => (await ask(of, 'EditableText.SetTextContents', 's', [text])) === true,
    focus: async (on) => void (await ask(on, 'Component.GrabFocus')),
    close: () => bus.close(),
  }
}

/** Asks one question; null is the answer of what is gone or does not know it. */
type Ask = (
  of: Accessible,
  question: string,
  signature?: string,
  values?: readonly Asked[],
) => Promise<unknown>

function asking(bus: Bus): Ask {
  // Many questions are asked at once, and answered in turn: the last of them may wait longer than one would alone.
  let answeredAt = 0
  return async (of, question, signature = '', values = []) => {
    const isProperty = question.startsWith('Properties.')
    const [owner, member] = question.split('.') as [string, string]
    const answer = bus.ask({
      destination: of.bus,
      path: of.path,
      interface: isProperty ? 'org.freedesktop.DBus.Properties' : `${PREFIX}.${owner}`,
      member,
      signature,
      values,
    })
    const { promise: silence, reject } = Promise.withResolvers<never>()
    const askedAt = performance.now()
    const timer = setInterval(() => {
      if (performance.now() - Math.max(askedAt, answeredAt) > SILENT_MS) reject(new Silence())
    }, SILENT_MS / 4)
    try {
      const value = await Promise.race([answer, silence])
      answeredAt = performance.now()
      return value
    } finally {
      clearInterval(timer)
    }
  }
}

async function property(ask: Ask, of: Accessible, name: string): Promise<string> {
  const [owner = '', member = ''] = name.split('.')
  return textOrNull(await ask(of, 'Properties.Get', 'ss', [`${PREFIX}.${owner}`, member])) ?? ''
}

async function labels(ask: Ask, of: Accessible): Promise<readonly string[]> {
  const relations = await ask(of, 'Accessible.GetRelationSet')
  const others = listOf(relations).flatMap((relation) => {
    const [kind, targets] = listOf(relation)
    return kind === LABELLED_BY ? referencesIn(targets) : []
  })
  return Promise.all(others.map((other) => property(ask, other, 'Accessible.Name')))
}

function referencesIn(answer: unknown): readonly Accessible[] {
  return listOf(answer).flatMap((reference) => {
    const [bus, path] = listOf(reference)
    const isThere = typeof bus === 'string' && typeof path === 'string' && !path.endsWith('/null')
    return isThere ? [{ bus, path }] : []
  })
}

function statesIn(answer: unknown): ReadonlySet<State> {
  const [low = 0] = listOf(answer).map(Number)
  const names = Object.keys(stateBits) as State[]
  return new Set(names.filter((name) => (low & (1 << stateBits[name])) !== 0))
}

/** Hidden things say that they are at the lowest number that there is. */
function boxIn(answer: unknown): Box | null {
  const [left = 0, top = 0, width = 0, height = 0] = listOf(answer).map(Number)
  return width > 0 && height > 0 && left > -100_000 ? { left, top, width, height } : null
}

function textOrNull(answer: unknown): string | null {
  return typeof answer === 'string' ? answer : null
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}
