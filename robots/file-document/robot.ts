import { createHash } from 'node:crypto'
import { readFile, rename } from 'node:fs/promises'
import { dirname, extname, join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { absent, BusinessError, defineRobot, done, personal, SystemError, z } from '@amtsbote/robot-sdk'
import { openPersonnelFiles } from './personnelFiles.ts'
import { openReadBack } from './readBack.ts'

/** Longest part of a title in a file's name: with number and ending it stays below what every file system takes. */
const TITLE_LENGTH_MAX = 120
/** Tryton keeps an attachment after its dialog has closed: looked for this long, this often. */
const KEPT_MS = 20_000
const LOOK_MS = 250

/** Files a document in the personnel file that Tryton keeps, through its web client, and reads it back byte by byte. */
export default defineRobot({
  id: 'file-document',
  title: 'Dokument in die Personalakte ablegen',
  purpose:
    'Hängt ein Dokument in Tryton an den Datensatz der beschäftigten Person und liest es zurück; jedes genau einmal.',
  input: z.object({
    /** Number of the filing order: it stands in the name of the file, by which it is found again. */
    order: z.string().regex(/^[0-9a-f-]{36}$/),
    employeeNumber: personal(z.string().regex(/^\w{1,20}$/)),
    title: personal(z.string().min(1).max(300)),
    sha256: z.string().regex(/^[0-9a-f]{64}$/),
    register: z.string().optional(),
    documentType: z.string().optional(),
    documentDate: z.string().optional(),
  }),
  systems: [{ id: 'personnel-files', title: 'Personalakten (Tryton)' }],
  needs: ['web'],
  secrets: ['personnel-files-password'],
  // Tryton knows one session per account; what was attached is found again, so that trying again costs nothing.
  limits: { active: 1, minutes: 10, memoryMb: 512, retries: 10, retrySeconds: 5 },
  async run({ input, files: [file], effect, log, attach, system, secret, signal }) {
    if (!file) throw new BusinessError('Dem Auftrag fehlt das Dokument.')
    if (sha256Of(await readFile(file.path)) !== input.sha256)
      throw new BusinessError(
        'Das Dokument ist nicht das, das abgelegt werden soll: Die Prüfsumme weicht ab.',
      )
    const password = secret('personnel-files-password')
    const account = password.account
    if (!account) throw new BusinessError('Zum Kennwort der Personalakten fehlt das technische Konto.')
    const address = system('personnel-files')
    const readBack = await openReadBack({ address, account, password: password.reveal() }, signal)
    const person = await readBack.personWith(input.employeeNumber)
    const proof = { order: input.order, sha256: input.sha256 }

    async function look() {
      const found = await readBack.attachmentsOf(person, input.order)
      if (found.length > 1) throw new BusinessError('Das Dokument hängt mehrfach in der Akte.')
      const [bytes] = found
      if (!bytes) return absent
      if (sha256Of(bytes) !== input.sha256)
        throw new BusinessError('In der Akte hängt unter dieser Auftragsnummer ein anderes Dokument.')
      return done(proof)
    }

    await effect('attachment', {
      class: 'write',
      about: proof,
      do: async () => {
        const named = join(dirname(file.path), nameFor(input, extname(file.name)))
        await rename(file.path, named)
        const hidden = [input.employeeNumber, input.title]
        const files = await openPersonnelFiles({ address, account, password, hidden }, signal)
        try {
          await files.attach(input.employeeNumber, named)
          await kept(async () => (await look()).kind === 'done', signal)
        } catch (error) {
          attach({ name: 'bildschirm.png', mediaType: 'image/png', bytes: await files.picture() })
          throw error
        } finally {
          await files.close()
        }
        return proof
      },
      verify: look,
      preview: async () => ({ before: { attached: false }, after: { attached: true }, result: proof }),
    })
    log('Dokument abgelegt und zurückgelesen')
    return proof
  },
})

async function kept(isThere: () => Promise<boolean>, signal: AbortSignal): Promise<void> {
  for (let waited = 0; waited < KEPT_MS; waited += LOOK_MS) {
    if (await isThere()) return
    await pause(LOOK_MS, undefined, { signal })
  }
  throw new SystemError('Tryton hat das Dokument nicht behalten.')
}

/** `2026-03-12 Vergaberecht kompakt 0190c9a2-….pdf`: readable for people, and the number finds it again. */
function nameFor(
  { order, title }: { readonly order: string; readonly title: string },
  ending: string,
): string {
  const readable = title.replace(/[\\/:*?"<>|\p{C}]+/gu, ' ').replace(/\s+/g, ' ')
  return `${readable.trim().slice(0, TITLE_LENGTH_MAX).trim()} ${order}${ending}`
}

function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}
