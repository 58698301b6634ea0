import { basename } from 'node:path'
import { openWebScreen, type WebScreen } from '@amtsbote/robot-drivers'
import type { Secret } from '@amtsbote/robot-sdk'

/** The personnel files in Tryton's web client. */
export interface PersonnelFiles {
  /** Hangs a file on the record of the person with this number, as a clerk does. */
  attach(employeeNumber: string, file: string): Promise<void>
  /** What is on the screen, without the person's data. PNG. */
  picture(): Promise<Uint8Array>
  close(): Promise<void>
}

const attachments = { role: 'button', name: /^(Anhänge.*|\d+)$/ } as const
const lastOfMenu = { role: 'menuitem', name: 'Verwalten...' } as const
const dialog = { role: 'dialog' } as const

/**
 * Opens the web client and signs in. The address names the database as its path, `http://akten.stadt.example/akte`.
 * @param hidden values that pictures and failures do not show
 * @throws SystemError when Tryton does not let the account in
 */
export async function openPersonnelFiles(
  access: {
    readonly address: URL
    readonly account: string
    readonly password: Secret
    readonly hidden: readonly string[]
  },
  signal: AbortSignal,
): Promise<PersonnelFiles> {
  const { address, account, password, hidden } = access
  const database = address.pathname.replaceAll('/', '')
  const screen = await openWebScreen({ address: new URL('/', address), signal, personal: hidden })
  try {
    await signIn(screen, account, password)
  } catch (error) {
    await screen.close()
    throw error
  }
  return {
    async attach(employeeNumber, file) {
      const only = encodeURIComponent(JSON.stringify([['party.code', '=', employeeNumber]]))
      await screen.goTo(`/#${database}/model/company.employee;domain=${only}`)
      // Tryton counts what it lists: exactly this person, and nobody else to hang it on by mistake.
      await screen.waitFor({ text: '1 / 1' })
      await screen.click(attachments)
      await screen.waitFor(lastOfMenu)
      await screen.upload({ role: 'menuitem' }, file)
      // The row comes when the browser has read the file; an earlier OK would keep nothing.
      await screen.waitFor({ role: 'row', name: new RegExp(RegExp.escape(basename(file))), within: dialog })
      await screen.click({ role: 'button', name: 'OK' })
      await screen.waitUntilGone(dialog)
    },
    picture: () => screen.picture(),
    close: () => screen.close(),
  }
}

async function signIn(screen: WebScreen, account: string, password: Secret): Promise<void> {
  await screen.write({ role: 'textbox', name: 'Benutzername' }, account)
  await screen.click({ role: 'button', name: 'Log-in' })
  await screen.write({ label: `Passwort für ${account}` }, password)
  await screen.click({ role: 'button', name: 'OK' })
  await screen.waitFor({ role: 'link', name: 'Abmelden' })
}
