import { setTimeout as pause } from 'node:timers/promises'
import { type DesktopScreen, openDesktopScreen } from '@amtsbote/robot-drivers'
import type { Form, OpenedClient, SignIn, TrytonClient } from './client.ts'

const PROGRAM = '/usr/bin/tryton'
/** Lists with nobody in them: other people are on no picture, and no name or number is an argument of a program. */
const NOBODY = encodeURIComponent(JSON.stringify([['id', '<', 0]]))
const lists = {
  person: { model: 'party.party', tab: 'Partei' },
  employee: { model: 'company.employee', tab: 'Mitarbeiter' },
} as const

const fields = {
  name: { label: 'Name' },
  number: { label: 'Code Partei' },
  person: { label: 'Partei' },
  company: { label: 'Unternehmen' },
  entry: { label: 'Startdatum' },
} as const

const search = {
  dialog: { role: 'dialog' },
  ok: { role: 'button', name: 'OK', within: { role: 'dialog' } },
} as const

/** Tryton's answer comes within a second; on a busy machine within ten. */
const ANSWER_LOOKS = 200
const LOOK_EVERY_MS = 100

/** Tryton's desktop client (GTK 6.0), in German. */
export const desktopClient: TrytonClient = {
  fields,
  search,
  save: { role: 'button', name: 'Speichern' },
  saved: { text: 'Der Datensatz wurde gespeichert.' },
  open,
  asksWhich,
}

/** The desktop client asks only where a number fits several people. */
async function asksWhich({ screen }: OpenedClient, written: string): Promise<boolean> {
  for (let look = 0; look < ANSWER_LOOKS; look += 1) {
    if (await screen.isThere(search.dialog)) return true
    if ((await screen.read(fields.person)) !== written) return false
    await pause(LOOK_EVERY_MS)
  }
  return true
}

async function open(access: SignIn, signal: AbortSignal): Promise<OpenedClient> {
  const { address, account } = access
  const database = address.pathname.replaceAll('/', '')
  const argsFor = (form: Form) => [
    ...['-u', account],
    `tryton://${address.host}/${database}/model/${lists[form].model};domain=${NOBODY}`,
  ]
  // Tryton's client opens what it is started with; the first form is nearly always a person's.
  const screen = await openDesktopScreen({ program: PROGRAM, args: argsFor('person'), signal })
  try {
    await signIn(screen, access)
  } catch (error) {
    await screen.close()
    throw error
  }
  return {
    screen,
    async begin(form) {
      const tab = { role: 'tab', name: lists[form].tab } as const
      if (!(await screen.isThere(tab))) await screen.openWith(argsFor(form))
      // Counted when the list has come, which would else put itself in place of the new record.
      await screen.waitFor({ text: '_ / 0', within: tab })
      await screen.click({ role: 'button', name: 'Neu', within: tab })
      await screen.waitFor(ready(form))
    },
    async leave(form) {
      const tab = { role: 'tab', name: lists[form].tab } as const
      await screen.press('Control+W')
      await screen.waitUntilGone(tab)
    },
  }
}

/**
 * What Tryton fills in comes after the form, and takes back what was written before it. A new person has one address, so that
 * the counter of addresses says so; a new employment has the town as its company.
 */
function ready(form: Form) {
  return form === 'person' ? ({ text: '(1/1)' } as const) : ({ text: '1 / 1' } as const)
}

async function signIn(screen: DesktopScreen, { account, password }: SignIn): Promise<void> {
  await screen.write({ label: `Passwort für ${account}` }, password, { stay: true })
  await screen.click({ role: 'button', name: 'OK' })
  await screen.waitFor({ role: 'tab', name: lists.person.tab })
}
