import { readFile } from 'node:fs/promises'
import { ask, BusinessError, defineRobot, fileInput, type Secret, z } from '@amtsbote/robot-sdk'
import { clients } from './clients/clients.ts'
import { openDesk } from './desk.ts'
import { effectsFor } from './effects.ts'
import { readList } from './list.ts'
import { openLookup } from './lookup.ts'
import { allowedBy, linesOf, questionAbout } from './question.ts'
import { sortRows } from './sortRows.ts'

/** Brings new employees from a list into Tryton through one of its programs; rows that are in doubt go to a person at once. */
export default defineRobot({
  id: 'new-employee',
  title: 'Neue Beschäftigte aus einer Liste',
  purpose:
    'Legt Beschäftigte aus einer Excel-Liste in Tryton an und liest sie zurück; zweifelhafte Zeilen bekommt eine Person auf einmal.',
  input: z.object({
    file: fileInput,
    /** Tryton's program that is operated. */
    client: z.enum(['web', 'desktop']).default('web'),
  }),
  trigger: { kind: 'folder', files: ['*.xlsx', '*.ods'] },
  systems: [{ id: 'personnel-files', title: 'Personalakten (Tryton)' }],
  needs: ['web'],
  secrets: ['personnel-files-password'],
  // Tryton knows one session per account; 200 rows take half an hour, on a slow machine an hour.
  limits: { active: 1, minutes: 120, memoryMb: 512, retries: 10, retrySeconds: 5 },
  async run(context) {
    const { input, files, decision, log, progress, attach, signal } = context
    const allowed = decision ? allowedBy(decision) : new Set<number>()
    if (!allowed) return { settled: decision?.choice }
    const [file] = files
    if (!file) throw new BusinessError('Dem Auftrag fehlt die Liste.')
    const { rows, faults } = readList(await readFile(file.path))
    const access = accessOf(context)
    const lookup = await openLookup({ ...access, password: access.password.reveal() }, signal)
    const sorted = sortRows(rows, await lookup.knownOf(rows), allowed)
    // After an answer only what it was about: everything else was done or told before.
    const sure = decision ? sorted.sure.filter(({ number }) => allowed.has(number)) : sorted.sure
    const client = clients[input.client]
    const desk = openDesk(() => client.open(access, signal))
    const effects = effectsFor({ context, lookup, client, desk })
    const found: number[] = []
    try {
      for (const [index, row] of sure.entries()) {
        const person = await effects.person(row)
        const employee = await effects.employee(row)
        if (person.how === 'found' && employee.how === 'found') found.push(row.number)
        progress({ done: index + 1, of: sure.length })
      }
    } finally {
      await desk.close()
    }
    const created = sure.length - found.length
    log(
      `${created} angelegt, ${found.length} standen schon da, ${rows.length + faults.length - sure.length} offen`,
    )
    const troubles = decision
      ? sorted.troubles.filter((trouble) => trouble.rows.some((number) => allowed.has(number)))
      : sorted.troubles
    const lines = linesOf(decision ? [] : faults, troubles, found)
    if (lines.length === 0) return { created }
    attach({
      name: 'zu-klaeren.txt',
      mediaType: 'text/plain; charset=utf-8',
      bytes: new TextEncoder().encode(`${lines.join('\r\n')}\r\n`),
    })
    return ask(questionAbout(lines, troubles, created))
  },
})

function accessOf({
  system,
  secret,
}: {
  readonly system: (id: 'personnel-files') => URL
  readonly secret: (name: 'personnel-files-password') => Secret
}) {
  const password = secret('personnel-files-password')
  if (!password.account) throw new BusinessError('Zum Kennwort der Personalakten fehlt das technische Konto.')
  return { address: system('personnel-files'), account: password.account, password }
}
