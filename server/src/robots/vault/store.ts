import { sql } from 'kysely'
import type { Database, Transaction } from '#database'
import type { Envelope } from './envelope.ts'
import type { SecretTables } from './tables.ts'
import type { Actor } from './vault.ts'

interface SecretName {
  readonly robot: string
  readonly name: string
}

/** What an envelope is bound to. */
export function about({ robot, name, version }: SecretName & { readonly version: number }): string {
  return `amtsbote secret\n${robot}\n${name}\n${version}`
}

/** One at a time: whoever seals must not meet a change of the key. Any number of runs read meanwhile. */
export async function lockVault(trx: Transaction): Promise<void> {
  await sql`lock table robot_secret in exclusive mode`.execute(trx)
}

export async function countSecrets(trx: Transaction): Promise<number> {
  const { count } = await trx
    .selectFrom('robot_secret')
    .select(({ fn }) => fn.countAll<string>().as('count'))
    .executeTakeFirstOrThrow()
  return Number(count)
}

export async function findVersion(
  trx: Transaction,
  { robot, name }: SecretName,
): Promise<number | undefined> {
  const row = await trx
    .selectFrom('robot_secret')
    .select('version')
    .where('robot', '=', robot)
    .where('name', '=', name)
    .executeTakeFirst()
  return row?.version
}

/** @returns the robot that has this account */
export async function findAccount(
  trx: Transaction,
  account: { readonly system: string; readonly name: string },
): Promise<string | undefined> {
  const row = await trx
    .selectFrom('robot_account')
    .select('robot')
    .where('system', '=', account.system)
    .where('account', '=', account.name)
    .executeTakeFirst()
  return row?.robot
}

export async function saveAccount(
  trx: Transaction,
  robot: string,
  { system, name: account }: { readonly system: string; readonly name: string },
): Promise<void> {
  await trx
    .insertInto('robot_account')
    .values({ robot, system, account })
    .onConflict((conflict) => conflict.columns(['robot', 'system']).doUpdateSet({ account }))
    .execute()
}

export async function saveSecret(
  trx: Transaction,
  secret: SecretName &
    Actor & {
      readonly version: number
      readonly account?: { readonly system: string }
      readonly expiresAt?: Date
    },
  { sealed, dataKey, keyId }: Envelope,
): Promise<void> {
  const { robot, name, version, at, by, expiresAt = null } = secret
  const row = {
    version,
    sealed,
    data_key: dataKey,
    key_id: keyId,
    set_at: at,
    set_by: by,
    expires_at: expiresAt,
  }
  // Without a new account the one that it has stays.
  const system = secret.account ? { system: secret.account.system } : {}
  await trx
    .insertInto('robot_secret')
    .values({ robot, name, ...row, ...system })
    .onConflict((conflict) => conflict.columns(['robot', 'name']).doUpdateSet({ ...row, ...system }))
    .execute()
}

export async function deleteSecret(
  trx: Transaction,
  { robot, name }: SecretName,
): Promise<number | undefined> {
  const row = await trx
    .deleteFrom('robot_secret')
    .where('robot', '=', robot)
    .where('name', '=', name)
    .returning(['version', 'system'])
    .executeTakeFirst()
  if (row?.system) await freeAccount(trx, robot, row.system)
  return row?.version
}

/** An account without a secret is nobody's. */
async function freeAccount(trx: Transaction, robot: string, system: string): Promise<void> {
  await trx
    .deleteFrom('robot_account')
    .where('robot', '=', robot)
    .where('system', '=', system)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('robot_secret').select('name').where('robot', '=', robot).where('system', '=', system),
        ),
      ),
    )
    .execute()
}

export async function findSecrets(db: Database) {
  return db
    .selectFrom('robot_secret as secret')
    .leftJoin('robot_account as owner', (join) =>
      join.onRef('owner.robot', '=', 'secret.robot').onRef('owner.system', '=', 'secret.system'),
    )
    .select([
      ...(['secret.robot', 'secret.name', 'secret.version', 'secret.system', 'owner.account'] as const),
      ...(['secret.set_at as setAt', 'secret.set_by as setBy', 'secret.expires_at as expiresAt'] as const),
      'secret.key_id as keyId',
    ])
    .orderBy('secret.robot')
    .orderBy('secret.name')
    .execute()
}

function sealedSecrets(db: Database | Transaction) {
  return db
    .selectFrom('robot_secret as secret')
    .leftJoin('robot_account as owner', (join) =>
      join.onRef('owner.robot', '=', 'secret.robot').onRef('owner.system', '=', 'secret.system'),
    )
    .select([
      ...(['secret.robot', 'secret.name', 'secret.version', 'owner.account'] as const),
      ...(['sealed', 'data_key as dataKey', 'key_id as keyId', 'expires_at as expiresAt'] as const),
    ])
}

export async function findSealed(db: Database, robot: string, names: readonly string[]) {
  return sealedSecrets(db)
    .where('secret.robot', '=', robot)
    .where('secret.name', 'in', [...names])
    .execute()
}

export async function findAllSealed(trx: Transaction) {
  return sealedSecrets(trx).execute()
}

export async function saveEnvelope(
  trx: Transaction,
  { robot, name }: SecretName,
  { dataKey, keyId }: Envelope,
): Promise<void> {
  await trx
    .updateTable('robot_secret')
    .set({ data_key: dataKey, key_id: keyId })
    .where('robot', '=', robot)
    .where('name', '=', name)
    .execute()
}

export async function insertAudit(
  trx: Transaction,
  entry: SecretName &
    Actor & { readonly version: number; readonly act: SecretTables['robot_secret_audit']['act'] },
): Promise<void> {
  const { at, by, act, robot, name, version } = entry
  await trx.insertInto('robot_secret_audit').values({ at, by, act, robot, name, version }).execute()
}

export async function findAudit(db: Database, limit: number) {
  return db
    .selectFrom('robot_secret_audit')
    .select(['at', 'by', 'act', 'robot', 'name', 'version'])
    .orderBy('id', 'desc')
    .limit(limit)
    .execute()
}
