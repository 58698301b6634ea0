import type { Secret } from '@amtsbote/robot-sdk'
import type { FileToUpload, Screen } from '../screen.ts'

/** What the scenario enters; invented. */
export interface ScenarioCase {
  readonly account: string
  readonly password: Secret
  readonly lastName: string
  readonly firstName: string
  readonly department: string
  readonly file: FileToUpload
}

/** What the scenario saw on its way, for a test to compare. */
export interface ScenarioSeen {
  readonly refusal: string
  readonly readBack: { readonly lastName: string; readonly entry: string; readonly department: string }
  readonly number: string
  readonly row: readonly string[]
  readonly downloaded: { readonly name: string; readonly bytes: Uint8Array }
  /** Outline taken while the password and the name stood in their fields. */
  readonly outlines: readonly string[]
}

/**
 * The contract of a driver: one case from signing in to the file read back, over an application that looks like the
 * practice page. Every driver passes it, whatever it operates: `contract/practicePage.html` says what must be there.
 */
export async function enterCase(screen: Screen, given: ScenarioCase): Promise<ScenarioSeen> {
  const { refusal, outline } = await signIn(screen, given)
  await screen.write({ label: 'Nachname' }, given.lastName, { personal: true })
  await screen.write({ label: 'Vorname' }, given.firstName, { personal: true })
  await screen.write({ label: 'Eintritt' }, '1.4.26', { readsAs: '01.04.2026' })
  await screen.write({ label: 'Bemerkung' }, 'Zeile eins: äöüß\nZeile zwei: „€“')
  await screen.choose({ label: 'Amt' }, given.department)
  await screen.tick({ label: 'Geprüft' }, 'on')
  await screen.tick({ label: 'Geprüft' }, 'on')
  await screen.upload({ role: 'button', name: 'Datei wählen' }, given.file)
  const readBack = {
    lastName: await screen.read({ label: 'Nachname' }),
    entry: await screen.read({ label: 'Eintritt' }),
    department: await screen.read({ label: 'Amt' }),
  }
  const outlines = [outline, await screen.snapshot()]

  await screen.click({ role: 'button', name: 'Speichern' })
  const dialog = { role: 'dialog', name: 'Gespeichert' } as const
  const number = /\d{4}-\d+/.exec(await screen.read({ text: /wurde gespeichert/, within: dialog }))?.[0] ?? ''
  await screen.click({ role: 'button', name: 'Schließen', within: dialog })
  await screen.waitUntilGone(dialog)

  const line = { role: 'row', name: new RegExp(number), within: { role: 'table', name: 'Fälle' } } as const
  const row = await screen.textsOf({ role: 'cell', within: line })
  const downloaded = await screen.download({ role: 'link', name: given.file.name, within: line })
  return { refusal, readBack, number, row, downloaded, outlines }
}

/** Once with a wrong account, which must be refused, then with the right one. */
async function signIn(screen: Screen, { account, password }: ScenarioCase) {
  await screen.write({ label: 'Konto' }, 'niemand')
  await screen.write({ label: 'Kennwort' }, password)
  await screen.click({ role: 'button', name: 'Anmelden' })
  await screen.waitFor({ role: 'alert' })
  const refusal = await screen.read({ role: 'alert' })
  const outline = await screen.snapshot()
  await screen.write({ label: 'Konto' }, account)
  await screen.click({ role: 'button', name: 'Anmelden' })
  await screen.waitFor({ role: 'heading', name: 'Personalfall' })
  return { refusal, outline }
}
