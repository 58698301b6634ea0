import { availableParallelism } from 'node:os'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { AmtsboteError } from '@amtsbote/contract'
import { z } from 'zod'

const REPOSITORY = fileURLToPath(new URL('../../..', import.meta.url))

/** `''` counts as not set: service managers hand over empty values for variables that are named but not filled. */
const optional = <T extends z.ZodType>(schema: T) =>
  z.preprocess((value) => (value === '' ? undefined : value), schema)
const whole = (min: number, max: number) => z.coerce.number().int().min(min).max(max)

/** Every setting with its default, unit and meaning. Read once, at the start; nothing else looks at the environment. */
const environmentSchema = z.object({
  /** Folder for everything that this machine keeps: embedded database, caches, token, folders of the demo. */
  AMTSBOTE_DATA: optional(z.string().default(join(REPOSITORY, 'data'))),
  /** An external PostgreSQL >= 15 instead of the embedded one. */
  DATABASE_URL: optional(z.url({ protocol: /^postgres(ql)?$/ }).optional()),
  /** TCP port of the web page and the HTTP interface. */
  AMTSBOTE_PORT: optional(whole(0, 65_535).default(8080)),
  /** Address to listen on. Loopback until sign-in exists. */
  AMTSBOTE_HOST: optional(z.string().default('127.0.0.1')),
  /** Name of the town, as it stands in the page header. */
  AMTSBOTE_TOWN: optional(z.string().default('Stadt Musterstadt')),
  /** Watched folder; unset: `<data>/eingang`. */
  AMTSBOTE_INBOX: optional(z.string().optional()),
  /** Hot folder of the e-file; unset: `<data>/ablage`. */
  AMTSBOTE_FILING_FOLDER: optional(z.string().optional()),
  /** Robot that files documents instead of the hot folder; unset: the hot folder. */
  AMTSBOTE_FILING_ROBOT: optional(z.string().optional()),
  /** Child processes that read pages. One per core: reading is bound by CPU. */
  AMTSBOTE_READERS: optional(whole(1, 64).default(availableParallelism())),
  /** Largest file taken in, MB. 300: a scanned batch of 500 pages in colour stays below. */
  AMTSBOTE_UPLOAD_LIMIT_MB: optional(whole(1, 4096).default(300)),
  /** How long a person's decision can be undone, seconds. 10: long enough to see the notice and press a key. */
  AMTSBOTE_UNDO_SECONDS: optional(whole(0, 600).default(10)),
  /** `auto` takes native tesseract where it works and tesseract.js elsewhere. */
  AMTSBOTE_OCR: optional(z.enum(['auto', 'native', 'tesseract.js']).default('auto')),
  /** Folder with the robots of this machine, one folder each. */
  AMTSBOTE_ROBOTS: optional(z.string().default(join(REPOSITORY, 'robots'))),
  /** Folders whose files start robots, one for each, named like it; unset: `<data>/roboter-eingang`. */
  AMTSBOTE_ROBOT_INBOX: optional(z.string().optional()),
  /** Secrets of signed calls, one file for each robot, named like it; unset: `<data>/aufruf-geheimnisse`. */
  AMTSBOTE_CALL_SECRETS: optional(z.string().optional()),
  /** Robots that run here at the same time; 0: none. Two per core: more only wait for each other (measured with browsers). */
  AMTSBOTE_ROBOT_PLACES: optional(whole(0, 256).default(2 * availableParallelism())),
  /**
   * A worker that was silent for so long has lost its items, seconds. 15: with the pause before a takeover far below 30. Not
   * below 12: a run that hears nothing from a frozen worker ends itself after 8, which must be before another one begins.
   */
  AMTSBOTE_ROBOT_LEASE_SECONDS: optional(whole(12, 600).default(15)),
  /**
   * Where robots that no two people have released may work. `this-machine`: in target systems on its loopback address, which
   * is what one practises with. A real system needs a release, or the word `anywhere`.
   */
  AMTSBOTE_UNRELEASED_ROBOTS: optional(
    z.enum(['this-machine', 'nowhere', 'anywhere']).default('this-machine'),
  ),
  /** File with the key of the vault; unset: what systemd hands over as `amtsbote-vault-key`, else `<data>/tresor/schluessel`. */
  AMTSBOTE_VAULT_KEY: optional(z.string().optional()),
  /** Set by systemd: the folder with the credentials of this service (LoadCredentialEncrypted=). */
  CREDENTIALS_DIRECTORY: optional(z.string().optional()),
  /** Addresses that get a mail when a robot does not get on, separated by commas; unset: no mail. */
  AMTSBOTE_ALERT_MAIL_TO: optional(z.string().default('')).transform((list) =>
    list.split(/[\s,]+/).filter(Boolean),
  ),
  /** Sender of these mails. */
  AMTSBOTE_ALERT_MAIL_FROM: optional(z.string().default('amtsbote@localhost')),
  /** The mail server: `smtp://host:25`, `smtp://user@host:587`, `smtps://user@host`. */
  AMTSBOTE_ALERT_MAIL_SERVER: optional(z.url({ protocol: /^smtps?$/ }).default('smtp://127.0.0.1:25')),
  /** File with the password of the user in the address of the mail server. */
  AMTSBOTE_ALERT_MAIL_SECRET: optional(z.string().optional()),
  /** Web address that is called when a robot does not get on; unset: no call. */
  AMTSBOTE_ALERT_WEBHOOK: optional(z.url({ protocol: /^https?$/ }).optional()),
  /** File with the secret (`whsec_…`) that signs these calls; unset: `<data>/alarm-geheimnis`. */
  AMTSBOTE_ALERT_WEBHOOK_SECRET: optional(z.string().optional()),
  /** What this machine offers robots: any of `web`, `desktop-linux`, `screen`, separated by commas. */
  WORKER_CAPABILITIES: optional(z.string().default('')).transform((list) =>
    list.split(/[\s,]+/).filter(Boolean),
  ),
  AMTSBOTE_LOG_LEVEL: optional(z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace']).default('info')),
})

export interface Config {
  readonly dataFolder: string
  readonly databaseUrl: string | undefined
  readonly port: number
  readonly host: string
  readonly town: string
  readonly inboxFolder: string
  readonly filingFolder: string
  /** Id of the robot that files documents; undefined: they go through the filing folder. */
  readonly filingRobot: string | undefined
  readonly readers: number
  readonly uploadLimitBytes: number
  readonly undoMs: number
  readonly ocr: 'auto' | 'native' | 'tesseract.js'
  readonly robots: {
    readonly folder: string
    readonly inboxFolder: string
    readonly callSecretsFolder: string
    readonly places: number
    readonly leaseMs: number
    readonly unreleased: 'this-machine' | 'nowhere' | 'anywhere'
    readonly capabilities: readonly string[]
  }
  readonly vaultKey: { readonly file: string; readonly from: 'credential' | 'file' }
  /** Where alerts about robots go. */
  readonly alerts: {
    readonly mail:
      | {
          readonly server: string
          readonly from: string
          readonly to: readonly string[]
          readonly secretFile: string | undefined
        }
      | undefined
    readonly webhook: { readonly url: string; readonly secretFile: string } | undefined
  }
  readonly logLevel: 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'trace'
}

/**
 * Reads the configuration from environment variables.
 * @throws AmtsboteError AB-0302 naming all faults at once
 */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  const parsed = environmentSchema.safeParse(environment)
  if (!parsed.success) {
    const faults = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`)
    throw new AmtsboteError('AB-0302', faults.join('; '))
  }
  const set = parsed.data
  const dataFolder = resolve(set.AMTSBOTE_DATA)
  return {
    dataFolder,
    databaseUrl: set.DATABASE_URL,
    port: set.AMTSBOTE_PORT,
    host: set.AMTSBOTE_HOST,
    town: set.AMTSBOTE_TOWN,
    inboxFolder: resolve(set.AMTSBOTE_INBOX ?? join(dataFolder, 'eingang')),
    filingFolder: resolve(set.AMTSBOTE_FILING_FOLDER ?? join(dataFolder, 'ablage')),
    filingRobot: set.AMTSBOTE_FILING_ROBOT,
    readers: set.AMTSBOTE_READERS,
    uploadLimitBytes: set.AMTSBOTE_UPLOAD_LIMIT_MB * 1024 * 1024,
    undoMs: set.AMTSBOTE_UNDO_SECONDS * 1000,
    ocr: set.AMTSBOTE_OCR,
    robots: {
      folder: resolve(set.AMTSBOTE_ROBOTS),
      inboxFolder: resolve(set.AMTSBOTE_ROBOT_INBOX ?? join(dataFolder, 'roboter-eingang')),
      callSecretsFolder: resolve(set.AMTSBOTE_CALL_SECRETS ?? join(dataFolder, 'aufruf-geheimnisse')),
      places: set.AMTSBOTE_ROBOT_PLACES,
      leaseMs: set.AMTSBOTE_ROBOT_LEASE_SECONDS * 1000,
      unreleased: set.AMTSBOTE_UNRELEASED_ROBOTS,
      capabilities: set.WORKER_CAPABILITIES,
    },
    vaultKey: vaultKeyOf(set, dataFolder),
    alerts: alertsOf(set, dataFolder),
    logLevel: set.AMTSBOTE_LOG_LEVEL,
  }
}

function alertsOf(set: z.infer<typeof environmentSchema>, dataFolder: string): Config['alerts'] {
  const { AMTSBOTE_ALERT_MAIL_TO: to, AMTSBOTE_ALERT_MAIL_SECRET: secret, AMTSBOTE_ALERT_WEBHOOK: url } = set
  const mail = {
    ...{ server: set.AMTSBOTE_ALERT_MAIL_SERVER, from: set.AMTSBOTE_ALERT_MAIL_FROM, to },
    secretFile: secret && resolve(secret),
  }
  const secretFile = resolve(set.AMTSBOTE_ALERT_WEBHOOK_SECRET ?? join(dataFolder, 'alarm-geheimnis'))
  return { mail: to.length > 0 ? mail : undefined, webhook: url ? { url, secretFile } : undefined }
}

function vaultKeyOf(
  set: {
    readonly AMTSBOTE_VAULT_KEY?: string | undefined
    readonly CREDENTIALS_DIRECTORY?: string | undefined
  },
  dataFolder: string,
): Config['vaultKey'] {
  if (set.AMTSBOTE_VAULT_KEY) return { file: resolve(set.AMTSBOTE_VAULT_KEY), from: 'file' }
  const { CREDENTIALS_DIRECTORY: folder } = set
  if (folder) return { file: join(folder, 'amtsbote-vault-key'), from: 'credential' }
  return { file: join(dataFolder, 'tresor', 'schluessel'), from: 'file' }
}
