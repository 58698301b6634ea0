import type { Screen, Target } from '@amtsbote/robot-drivers'
import { SystemError } from '@amtsbote/robot-sdk'
import type { OpenedClient, TrytonClient } from './clients/client.ts'
import { fullName, germanDay, type NewEmployee } from './list.ts'

/** Writes a person's name and number into an empty form and saves it. */
export async function createPerson(
  client: TrytonClient,
  { screen, begin, leave }: OpenedClient,
  employee: NewEmployee,
): Promise<void> {
  const { fields } = client
  await begin('person', employee.personnelNumber)
  await screen.write(fields.name, fullName(employee), { personal: true })
  await screen.write(fields.number, employee.personnelNumber, { personal: true })
  await stands(screen, [
    [fields.name, fullName(employee)],
    [fields.number, employee.personnelNumber],
  ])
  await save(client, screen)
  await leave('person')
}

/** Makes a person who is there an employee from the day on. */
export async function createEmployee(
  client: TrytonClient,
  opened: OpenedClient,
  employee: NewEmployee,
): Promise<void> {
  const { fields } = client
  const { screen, begin, leave } = opened
  const day = germanDay(employee.entry)
  await begin('employee', employee.personnelNumber)
  await choosePerson(client, opened, employee.personnelNumber)
  await screen.write(fields.entry, day, { personal: true })
  await stands(screen, [
    [fields.person, fullName(employee)],
    [fields.entry, day],
  ])
  if ((await screen.read(fields.company)) === '')
    throw new SystemError('Tryton hat im Formular kein Unternehmen eingetragen.')
  await save(client, screen)
  await leave('employee')
}

/** By the number, in the list that Tryton shows for it: two people may have one name, never one number. */
async function choosePerson(client: TrytonClient, opened: OpenedClient, number: string): Promise<void> {
  const { fields, search } = client
  const { screen } = opened
  await screen.write(fields.person, number, { personal: true, stay: true })
  await screen.press('Tab')
  if (!(await client.asksWhich(opened, number))) return
  await screen.click({
    role: 'row',
    name: new RegExp(`(?:^|\\s)${RegExp.escape(number)}(?:\\s|$)`),
    within: search.dialog,
  })
  await screen.click(search.ok)
  await screen.waitUntilGone(search.dialog)
}

/**
 * Looks at the whole form once more before it is saved: each field took its value, but a program may have taken one back.
 * @throws SystemError naming no value; nothing is saved, a new try starts with an empty form
 */
async function stands(screen: Screen, wanted: readonly (readonly [Target, string])[]): Promise<void> {
  for (const [field, value] of wanted) {
    const found = (await screen.read(field)).normalize('NFC')
    if (found !== value.normalize('NFC'))
      throw new SystemError('Im Formular steht vor dem Speichern nicht mehr, was geschrieben wurde.')
  }
}

async function save({ save: button, saved }: TrytonClient, screen: Screen): Promise<void> {
  await screen.click(button)
  await screen.waitFor(saved)
}
