import { createHash } from 'node:crypto'
import { absent, done, type RunContext } from '@amtsbote/robot-sdk'
import type { OpenedClient, TrytonClient } from './clients/client.ts'
import type { Desk } from './desk.ts'
import { fullName, germanDay, type ListRow } from './list.ts'
import type { Lookup } from './lookup.ts'
import type { KnownPerson } from './sortRows.ts'
import { createEmployee, createPerson } from './steps.ts'

/** `found`: it stood there before this run. */
interface Entered {
  readonly how: 'created' | 'found'
}

/** The two writings of a row. Each has either happened or not: Tryton saves them apart. */
interface RowEffects {
  person(row: ListRow): Promise<Entered>
  employee(row: ListRow): Promise<Entered>
}

/** What one writing is about. */
interface Writing {
  readonly key: string
  /** What Tryton shows of it afterwards, for the table of a dry run. */
  readonly after: object
  readonly isIn: (person: KnownPerson) => boolean
  readonly steps: (opened: OpenedClient) => Promise<void>
}

export function effectsFor(needs: {
  readonly context: Pick<RunContext<unknown>, 'effect' | 'attach'>
  readonly lookup: Lookup
  readonly client: TrytonClient
  readonly desk: Desk
}): RowEffects {
  const { client } = needs
  return {
    person: (row) =>
      enter(needs, row, {
        key: `person-${row.value.personnelNumber}`,
        after: { Name: fullName(row.value), Personalnummer: row.value.personnelNumber },
        isIn: () => true,
        steps: (opened) => createPerson(client, opened, row.value),
      }),
    employee: (row) =>
      enter(needs, row, {
        key: `employee-${row.value.personnelNumber}`,
        after: { Personalnummer: row.value.personnelNumber, Startdatum: germanDay(row.value.entry) },
        isIn: ({ entries }) => entries.includes(row.value.entry),
        steps: (opened) => createEmployee(client, opened, row.value),
      }),
  }
}

function enter(
  { context, lookup, desk }: Parameters<typeof effectsFor>[0],
  row: ListRow,
  { key, after, isIn, steps }: Writing,
): Promise<Entered> {
  const { effect, attach } = context
  const isThere = async () => (await lookup.knownOf([row])).some((known) => isSame(known, row) && isIn(known))
  let how: Entered['how'] = 'created'
  return effect<Entered>(key, {
    class: 'write',
    about: { row: row.number, content: contentOf(row) },
    async do() {
      if (await isThere()) how = 'found'
      else
        await desk.work(steps, (bytes) => attach({ name: 'bildschirm.png', mediaType: 'image/png', bytes }))
      return { how }
    },
    verify: async () => ((await isThere()) ? done({ how }) : absent),
    preview: async () =>
      (await isThere())
        ? { before: after, after, result: { how: 'found' } }
        : { before: 'nicht vorhanden', after, result: { how: 'created' } },
  })
}

function isSame(known: KnownPerson, { value }: ListRow): boolean {
  return (
    known.state === 'active' &&
    known.number === value.personnelNumber &&
    known.name.normalize('NFC') === fullName(value)
  )
}

/** Tells whether a later attempt means the same, without keeping a name in the journal. */
function contentOf({ value }: ListRow): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex')
}
