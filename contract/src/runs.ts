import { z } from 'zod'

/** A work item of a robot, and its run: they have the same id. UUIDv7. */
export const runIdSchema = z.uuid().brand<'RunId'>()
export type RunId = z.infer<typeof runIdSchema>

/** Stable name of a robot, such as `book-fees`. */
export const robotIdSchema = z.string().regex(/^[a-z][a-z0-9-]{0,62}$/)

/** Where a work item stands. */
export const itemStateSchema = z.enum(['queued', 'running', 'waiting-person', 'done', 'dead', 'cancelled'])
export type RunState = z.infer<typeof itemStateSchema>

interface Cause {
  /** For whoever looks after robots: what is the matter. */
  readonly de: string
  readonly en: string
  /** What to do now. */
  readonly nextDe: string
  readonly nextEn: string
}

/** Why a run did not end well, with what to do about it. Codes are stable: they stand in the database. */
export const runCauses = {
  'business-error': cause(
    'Der Fall selbst braucht einen Menschen.',
    'The case itself needs a person.',
    'Fall klären; danach wiederholen, oder von Hand erledigen und abbrechen.',
    'Settle the case; then repeat it, or do it by hand and cancel it.',
  ),
  'not-set-up': cause(
    'Dem Roboter fehlt hier etwas: ein Geheimnis, eine Adresse oder die Freigabe.',
    'The robot lacks something here: a secret, an address or its release.',
    'Nachtragen, was die Meldung nennt; danach wiederholen.',
    'Enter what the message names; then repeat.',
  ),
  'author-error': cause(
    'Der Roboter hat einen Programmfehler.',
    'The robot has a mistake in its code.',
    'Der Entwicklung melden; nach der Berichtigung wiederholen.',
    'Tell the developers; repeat after it is corrected.',
  ),
  'uncertain-effect': cause(
    'Offen ist, ob eine Wirkung im Zielsystem geschehen ist.',
    'It is open whether an effect has happened in the target system.',
    'Im Zielsystem nachsehen, die Wirkung beim Lauf klären, danach wiederholen.',
    'Look into the target system, settle the effect at the run, then repeat it.',
  ),
  'system-error': cause(
    'Das Zielsystem war nicht nutzbar.',
    'The target system could not be used.',
    'Zielsystem und Zugang prüfen; danach wiederholen.',
    'Check the target system and the access; then repeat.',
  ),
  crashed: cause(
    'Der Prozess des Roboters ist abgestürzt.',
    'The process of the robot crashed.',
    'Protokoll des Laufs ansehen und der Entwicklung melden.',
    'Look at the log of the run and tell the developers.',
  ),
  deadline: cause(
    'Der Lauf dauerte länger als erlaubt.',
    'The run took longer than allowed.',
    'Prüfen, ob das Zielsystem langsam ist; danach wiederholen.',
    'Check whether the target system is slow; then repeat.',
  ),
  memory: cause(
    'Der Lauf brauchte mehr Speicher als erlaubt.',
    'The run needed more memory than allowed.',
    'Der Entwicklung melden; die Grenze steht im Roboter.',
    'Tell the developers; the limit stands in the robot.',
  ),
  'lost-worker': cause(
    'Der Arbeitsrechner ist während des Laufs mehrfach ausgefallen.',
    'The worker was lost several times during the run.',
    'Arbeitsrechner prüfen; vielleicht bringt ihn dieser Auftrag zum Absturz.',
    'Check the worker; this item may be what makes it crash.',
  ),
} as const satisfies Record<string, Cause>

export type RunCause = keyof typeof runCauses
export const runCauseSchema = z.enum(Object.keys(runCauses) as [RunCause, ...RunCause[]])

/** How far a run is, in steps of its robot. */
export const progressSchema = z.object({ done: z.number(), of: z.number() }).nullable()

/** A run in a list. */
export const runLineSchema = z.object({
  id: runIdSchema,
  robot: robotIdSchema,
  state: itemStateSchema,
  businessKey: z.string().nullable(),
  createdAt: z.iso.datetime(),
  endedAt: z.iso.datetime().nullable(),
  attempt: z.int(),
  cause: runCauseSchema.nullable(),
  message: z.string().nullable(),
})
export type RunLine = Readonly<z.infer<typeof runLineSchema>>

/** A question of a robot to a person. */
export const questionSchema = z.object({
  id: z.uuid(),
  runId: runIdSchema,
  title: z.string(),
  text: z.string(),
  choices: z.array(z.string()),
  askedAt: z.iso.datetime(),
})
export type Question = Readonly<z.infer<typeof questionSchema>>

/** An effect of a run outside of our database. `unknown`: nobody can tell yet whether it has happened. */
export const runEffectSchema = z.object({
  key: z.string(),
  state: z.enum(['intended', 'done', 'unknown']),
  attempt: z.int(),
  /** How it is known: done and read back, found there, or said by a person. */
  how: z.enum(['acted', 'verified', 'person']).nullable(),
  intendedAt: z.iso.datetime(),
  doneAt: z.iso.datetime().nullable(),
  result: z.unknown(),
})
export type RunEffect = Readonly<z.infer<typeof runEffectSchema>>

/** Everything that is known about a run. */
export const runDetailSchema = runLineSchema.extend({
  robotTitle: z.string(),
  origin: z.string(),
  dueAt: z.iso.datetime(),
  progress: progressSchema,
  input: z.unknown(),
  result: z.unknown(),
  attempts: z.array(
    z.object({
      attempt: z.int(),
      startedAt: z.iso.datetime(),
      endedAt: z.iso.datetime().nullable(),
      release: z.string(),
      outcome: z.string().nullable(),
      message: z.string().nullable(),
      place: z.string().nullable(),
    }),
  ),
  effects: z.array(runEffectSchema),
  log: z.array(
    z.object({
      attempt: z.int(),
      number: z.int(),
      at: z.iso.datetime(),
      kind: z.enum(['log', 'output']),
      text: z.string(),
    }),
  ),
  attachments: z.array(
    z.object({
      attempt: z.int(),
      name: z.string(),
      mediaType: z.string(),
      sizeBytes: z.int(),
      at: z.iso.datetime(),
    }),
  ),
  question: questionSchema.nullable(),
})
export type RunDetail = Readonly<z.infer<typeof runDetailSchema>>

/** Runs that a person repeats or cancels together; 500: what one entry of the list holds. */
export const runsRequestSchema = z.object({ runs: z.array(runIdSchema).min(1).max(500) })

/** How many were changed; the others did not stand so (any more) that it could be done. */
export const runsChangedSchema = z.object({ changed: z.int(), refused: z.int() })

/** Why somebody does it; without it nobody knows later. */
export const reasonTextSchema = z.string().trim().min(1).max(500)

/** What a person found out about an effect of which nobody could tell whether it has happened. */
export const settleRequestSchema = z.object({
  key: z.string(),
  finding: z.enum(['done', 'absent']),
  reason: reasonTextSchema,
})

function cause(de: string, en: string, nextDe: string, nextEn: string) {
  return { de, en, nextDe, nextEn } as const
}
