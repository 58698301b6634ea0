import { openWebScreen, type WebScreen } from '@amtsbote/robot-drivers'
import type { Form, OpenedClient, SignIn, TrytonClient } from './client.ts'

/** A list that holds nobody but the person to come: other people are on no picture. */
const lists = {
  person: { model: 'party.party', field: 'code', tab: 'Partei' },
  employee: { model: 'company.employee', field: 'party.code', tab: 'Mitarbeiter' },
} as const

const fields = {
  name: { label: 'Name' },
  number: { label: 'Code Partei' },
  person: { label: 'Partei' },
  company: { label: 'Unternehmen' },
  entry: { label: 'Startdatum' },
} as const

/** Tryton's web client (sao 6.0), in German. */
export const webClient: TrytonClient = {
  fields,
  search: { dialog: { role: 'dialog' }, ok: { role: 'button', name: 'OK', within: { role: 'dialog' } } },
  // It asks also where only one fits.
  asksWhich: async () => true,
  save: { role: 'button', name: 'Speichern' },
  saved: { text: 'Der Datensatz wurde gespeichert.' },
  open,
}

async function open(access: SignIn, signal: AbortSignal): Promise<OpenedClient> {
  const { address } = access
  const database = address.pathname.replaceAll('/', '')
  const screen = await openWebScreen({ address: new URL('/', address), signal })
  try {
    await signIn(screen, access)
  } catch (error) {
    await screen.close()
    throw error
  }
  return {
    screen,
    async begin(form, personnelNumber) {
      const { model, field, tab } = lists[form]
      // Not `=`: Tryton writes what its list is bound to into new records itself, and locks the field.
      const only = encodeURIComponent(JSON.stringify([[field, 'like', personnelNumber]]))
      await screen.goTo(`/#${database}/model/${model};domain=${only}`)
      await screen.waitFor({ role: 'button', name: tab })
      // Counted when the list has come, which would else put itself in place of the new record.
      await screen.waitFor({ text: /^[_\d]+ \/ \d+$/ })
      await screen.click({ role: 'button', name: 'Neu' })
      await screen.waitFor(ready(form))
    },
    leave: (form) =>
      screen.click({
        role: 'button',
        name: 'Schließen',
        within: { role: 'tab', name: new RegExp(lists[form].tab) },
      }),
  }
}

/**
 * What Tryton fills in comes after the form, and takes back what was written before it. A new person has one address, so that
 * both counters, the one of persons and the one of addresses, say so; a new employment has the town as its company.
 */
function ready(form: Form) {
  return form === 'person' ? ({ text: '1 / 1', nth: 1 } as const) : ({ text: '1 / 1' } as const)
}

async function signIn(screen: WebScreen, { account, password }: SignIn): Promise<void> {
  await screen.write({ role: 'textbox', name: 'Benutzername' }, account)
  await screen.click({ role: 'button', name: 'Log-in' })
  await screen.write({ label: `Passwort für ${account}` }, password)
  await screen.click({ role: 'button', name: 'OK' })
  await screen.waitFor({ role: 'link', name: 'Abmelden' })
}
