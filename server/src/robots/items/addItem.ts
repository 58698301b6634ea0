import { AmtsboteError } from '@amtsbote/contract'
import { z } from 'zod'
import { findRobot } from '#catalogue'
import type { Database, Transaction } from '#database'
import { newId } from '#identifiers'
import { type ItemDecision, type Origin, type Priority, type PriorityNumber, priorities } from './item.ts'
import { findByKey, findPin, insertItem } from './store.ts'

/** Documents belong into the blobs, not into items. */
const LONGEST_INPUT_BYTES = 256 * 1024

/** What a robot is to do. */
export interface NewItem {
  readonly robot: string
  readonly input: unknown
  readonly origin: Origin
  readonly priority?: Priority
  /** Not before then. */
  readonly dueAt?: Date
  /** What it is about, in words of the case: the same key is taken in once per robot. */
  readonly businessKey?: string
  readonly answers?: { readonly runId: string; readonly decision: ItemDecision }
}

export type AddedItem =
  | { readonly kind: 'added'; readonly id: string }
  | { readonly kind: 'duplicate'; readonly id: string }

/**
 * Puts an item into the queue of its robot. With a business key a second call does nothing and names the first item.
 * @throws AmtsboteError AB-0601 when there is no such robot, AB-0602 when the input does not fit it
 */
export async function addItem(db: Database | Transaction, item: NewItem): Promise<AddedItem> {
  const { description } = await findRobot(db, item.robot)
  const input = JSON.stringify(item.input ?? null)
  if (input.length > LONGEST_INPUT_BYTES) throw new AmtsboteError('AB-0602', `${input.length} bytes`)
  const parsed = z.fromJSONSchema(description.input).safeParse(JSON.parse(input))
  if (!parsed.success) {
    const places = parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`)
    throw new AmtsboteError('AB-0602', places.join('; '))
  }
  const id = newId<string>()
  const isNew = await insertItem(db, {
    ...{ id, robot: item.robot, input, origin: item.origin },
    state: 'queued',
    priority: priorities.indexOf(item.priority ?? 'normal') as PriorityNumber,
    due_at: item.dueAt ?? new Date(0),
    business_key: item.businessKey ?? null,
    follows: item.answers?.runId ?? null,
    release: item.answers ? await findPin(db, item.answers.runId) : null,
    decision: item.answers ? JSON.stringify(item.answers.decision) : null,
  })
  if (isNew) return { kind: 'added', id }
  const earlier = await findByKey(db, item.robot, item.businessKey ?? '')
  // Cancelled between the two looks: the key is free again.
  return earlier ? { kind: 'duplicate', id: earlier } : addItem(db, item)
}
