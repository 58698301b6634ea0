import type { DocumentId } from '@amtsbote/contract'
import { type Application, newId, robotDesk, setSecret, setSystem } from '@amtsbote/server'
import { isTrytonInstalled, type Person, startTryton } from '../../simulators/tryton/index.ts'

const ROBOT = 'file-document'
/** A browser starts, a person is found, a file is attached: far above what a slow machine takes. */
const PATIENCE_MS = 120_000
const LOOK_MS = 250

/** A certificate that the demo has recognised. */
export interface Recognised {
  readonly documentId: DocumentId
  readonly title: string
  readonly person: Person
}

/** What the robot did, in a sentence for the table; `filed`: how many were read back from Tryton's own database. */
export interface RobotFiling {
  readonly filed: number
  readonly said: string
}

/**
 * Has a robot file one more copy of a recognised certificate in a real Tryton, through its web client, and looks into
 * Tryton's database whether it is there. Says so where Tryton is not installed.
 */
export async function fileThroughRobot(
  application: Application,
  certificate: Recognised | undefined,
): Promise<RobotFiling> {
  if (!certificate) return { filed: 0, said: 'kein erkannter Nachweis da' }
  if (!isTrytonInstalled())
    return {
      filed: 0,
      said: 'übersprungen: Tryton ist hier nicht installiert (Debian: tryton-server tryton-sao)',
    }
  const { db, config, robotWork } = application
  const startedAt = Date.now()
  const tryton = await startTryton({ people: [certificate.person] })
  try {
    const { login, password } = tryton.clerk
    const account = { system: 'personnel-files', name: login }
    const secret = { robot: ROBOT, name: 'personnel-files-password', value: password, account }
    await setSystem(db, { id: 'personnel-files', address: new URL('akte', tryton.address).href })
    await robotWork.start()
    await setSecret(db, config.vaultKey, secret, { by: 'program:demo', at: new Date() })
    const ended = await ordered(application, certificate)
    const there = await tryton.attachmentsOf(certificate.person.employeeNumber)
    const seconds = Math.round((Date.now() - startedAt) / 1000)
    if (ended === 'done' && there.length === 1)
      return {
        filed: 1,
        said: `1 Nachweis, aus Tryton zurückgelesen (${seconds} s mit dem Start von Tryton)`,
      }
    return { filed: 0, said: `nicht gelungen: ${ended}` }
  } finally {
    await tryton.stop()
  }
}

async function ordered({ db }: Application, { documentId, title, person }: Recognised): Promise<string> {
  const document = await db
    .selectFrom('document')
    .select(['sha256', 'media_type', 'size_bytes'])
    .where('id', '=', documentId)
    .executeTakeFirstOrThrow()
  const { sha256, media_type: mediaType, size_bytes: sizeBytes } = document
  if (!sha256 || !mediaType) return 'das Dokument ist leer'
  const desk = robotDesk(db, ROBOT)
  const order = newId<string>()
  await desk.add({
    key: order,
    input: { order, employeeNumber: person.employeeNumber, title, sha256 },
    file: { name: `${order}.pdf`, mediaType, sha256, sizeBytes: Number(sizeBytes) },
  })
  for (let waited = 0; waited < PATIENCE_MS; waited += LOOK_MS) {
    const seen = await desk.look(order)
    if (seen.kind === 'done') return 'done'
    if (seen.kind === 'stuck') return seen.message
    await new Promise((resolve) => setTimeout(resolve, LOOK_MS))
  }
  return 'der Roboter ist nicht fertig geworden'
}
