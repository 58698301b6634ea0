import { AmtsboteError } from '@amtsbote/contract'
import { findRobot } from '#catalogue'
import type { Database } from '#database'
import { type AddedItem, addItem } from '#items'
import { insertFiring, settleFiring } from '../store.ts'
import { type SignedCall, verifyCall } from './verifyCall.ts'

/** Longest id of a call: it becomes a business key, which people read. */
const LONGEST_ID = 200

/** What calls are checked with. */
export interface CallNeeds {
  readonly db: Database
  readonly now: () => Date
  /** Secrets that calls of a robot may be signed with; none: it takes no calls. */
  readonly secretsOf: (robot: string) => Promise<readonly string[]>
}

/**
 * Makes an item of a signed call whose body is the input. The same id again changes nothing and names the first item.
 *
 * @throws AmtsboteError AB-0624 when the robot takes no calls, AB-0622 and AB-0623 when the call is not to be trusted,
 * AB-0002 when the body is no JSON, AB-0602 when it does not fit the robot
 */
export async function acceptCall(needs: CallNeeds, robot: string, call: SignedCall): Promise<AddedItem> {
  const { db, now } = needs
  const secrets = await secretsFor(needs, robot)
  const verdict = verifyCall(call, secrets, now())
  if (verdict === 'wrong-signature') throw new AmtsboteError('AB-0622', robot)
  if (verdict === 'out-of-time') throw new AmtsboteError('AB-0623', now().toISOString())
  if (!/^[\x21-\x7e]+$/.test(call.id) || call.id.length > LONGEST_ID)
    throw new AmtsboteError('AB-0002', `webhook-id: 1 - ${LONGEST_ID}`)
  const input = parse(call.body)
  const slot = `webhook:${call.id}`
  return db.transaction().execute(async (trx) => {
    const added = await addItem(trx, { robot, input, origin: 'program:webhook', businessKey: slot })
    const firing = { robot, slot, planned_at: now(), outcome: 'fired', reason: null } as const
    if (added.kind === 'added' && (await insertFiring(trx, firing)))
      await settleFiring(trx, { robot, slot }, { outcome: 'fired', item: added.id, reason: null })
    return added
  })
}

async function secretsFor({ db, secretsOf }: CallNeeds, robot: string): Promise<readonly string[]> {
  const { description } = await findRobot(db, robot)
  const secrets = description.trigger.kind === 'webhook' ? await secretsOf(robot) : []
  if (secrets.length === 0) throw new AmtsboteError('AB-0624', robot)
  return secrets
}

function parse(body: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body))
  } catch {
    throw new AmtsboteError('AB-0002', 'JSON')
  }
}
