import type { RunCause } from '@amtsbote/contract'
import { sql } from 'kysely'
import type { Database, Transaction } from '#database'
import { newId } from '#identifiers'
import type { Alert, Channel } from './alert.ts'

/** Items of a robot that stand still and are looked at; more have no other causes worth a second mail. */
const ITEMS_MAX = 500

/** An item that stands still, with its last failed attempt. */
export interface Standing {
  readonly robot: string
  readonly runId: string
  readonly cause: RunCause
  readonly outcome: string
  readonly message: string | null
  readonly place: string | null
}

/** Items that need a person, were given up, or were tried in vain twice. */
export async function findStanding(db: Database): Promise<Standing[]> {
  const { rows } = await sql<Standing>`
    select robot.id as robot, item.id as "runId", coalesce(item.cause, 'system-error') as cause,
      last.outcome, last.message, last.place
    from robot
    cross join lateral (
      (select id, cause from work_item where work_item.robot = robot.id and state in ('waiting-person', 'dead')
        order by ended_at desc limit ${ITEMS_MAX})
      union all
      (select id, cause from work_item where work_item.robot = robot.id and failures >= 2
        and state in ('queued', 'running') limit ${ITEMS_MAX})
    ) as item
    cross join lateral (
      select outcome, message, place from run_attempt
      where run_id = item.id and ended_at is not null and outcome not in ('done', 'asked', 'stopped', 'cancelled')
      order by attempt desc limit 1
    ) as last`.execute(db)
  return rows
}

/** Fingerprints of the alerts that are open. */
export async function findOpen(db: Database): Promise<string[]> {
  const rows = await db
    .selectFrom('robot_alert')
    .select('fingerprint')
    .where('resolved_at', 'is', null)
    .execute()
  return rows.map(({ fingerprint }) => fingerprint)
}

/** Opens an alert with its deliveries; when another process was first, nothing happens. */
export async function openAlert(
  db: Database,
  alert: Omit<Alert, 'id' | 'title'> & { readonly fingerprint: string },
  channels: readonly Channel[],
): Promise<void> {
  const { robot, fingerprint, cause, message, runId, openedAt } = alert
  await db.transaction().execute(async (trx) => {
    const id = newId<string>()
    const { numInsertedOrUpdatedRows = 0n } = await trx
      .insertInto('robot_alert')
      .values({ id, robot, fingerprint, cause, message, run_id: runId, opened_at: openedAt })
      .onConflict((conflict) => conflict.column('fingerprint').where('resolved_at', 'is', null).doNothing())
      .executeTakeFirst()
    if (numInsertedOrUpdatedRows === 0n) return
    for (const channel of channels)
      await trx
        .insertInto('robot_alert_delivery')
        .values({ id: newId<string>(), alert: id, channel, state: 'waiting', due_at: openedAt })
        .execute()
  })
}

export async function resolveAlerts(db: Database, fingerprints: readonly string[], at: Date): Promise<void> {
  if (fingerprints.length === 0) return
  await db
    .updateTable('robot_alert')
    .set({ resolved_at: at })
    .where('fingerprint', 'in', fingerprints)
    .where('resolved_at', 'is', null)
    .execute()
}

/** A delivery that this process holds until its lease is over. */
export interface Delivery {
  readonly id: string
  readonly channel: Channel
  readonly tries: number
  readonly alert: Alert
}

/** Takes the next delivery of these channels that is due. Causes that were resolved meanwhile are nobody's matter. */
export async function takeDelivery(
  db: Database,
  {
    channels,
    at,
    leaseMs,
  }: { readonly channels: readonly Channel[]; readonly at: Date; readonly leaseMs: number },
): Promise<Delivery | null> {
  const { rows } = await sql<{ id: string; channel: Channel; tries: number } & Alert & { alertId: string }>`
    with next as (
      select delivery.id from robot_alert_delivery delivery
      join robot_alert alert on alert.id = delivery.alert
      where delivery.state = 'waiting' and delivery.due_at <= ${at} and alert.resolved_at is null
        and delivery.channel = any(${sql.val([...channels])}::text[])
      order by delivery.due_at limit 1 for update of delivery skip locked
    )
    update robot_alert_delivery delivery
    set tries = tries + 1, due_at = ${new Date(at.getTime() + leaseMs)}
    from next, robot_alert alert join robot on robot.id = alert.robot
    where delivery.id = next.id and alert.id = delivery.alert
    returning delivery.id, delivery.channel, delivery.tries, alert.id as "alertId", alert.robot, robot.title,
      alert.cause, alert.message, alert.run_id as "runId", alert.opened_at as "openedAt"`.execute(db)
  const [row] = rows
  if (!row) return null
  const { id, channel, tries, alertId, ...alert } = row
  return { id, channel, tries, alert: { ...alert, id: alertId } }
}

/** Writes how a delivery ended, or when it is tried again. */
export async function saveDelivery(
  trx: Transaction,
  id: string,
  end:
    | { readonly state: 'sent' | 'uncertain'; readonly at: Date; readonly message: string | null }
    | { readonly state: 'waiting'; readonly dueAt: Date; readonly message: string },
): Promise<void> {
  const { state, message } = end
  await trx
    .updateTable('robot_alert_delivery')
    .set({ state, message, ...(end.state === 'waiting' ? { due_at: end.dueAt } : { ended_at: end.at }) })
    .where('id', '=', id)
    .execute()
}

/** Alerts with their deliveries, the latest first. */
export async function findAlerts(db: Database, limit: number) {
  const alerts = await db
    .selectFrom('robot_alert')
    .select(['id', 'robot', 'cause', 'message', 'run_id as runId'])
    .select(['opened_at as openedAt', 'resolved_at as resolvedAt'])
    .orderBy('opened_at', 'desc')
    .limit(limit)
    .execute()
  if (alerts.length === 0) return []
  const deliveries = await db
    .selectFrom('robot_alert_delivery')
    .select(['alert', 'channel', 'state', 'tries', 'ended_at as endedAt', 'message'])
    .where(
      'alert',
      'in',
      alerts.map(({ id }) => id),
    )
    .orderBy('channel')
    .execute()
  return alerts.map((alert) => ({
    ...alert,
    deliveries: deliveries.flatMap(({ alert: of, ...delivery }) => (of === alert.id ? [delivery] : [])),
  }))
}
