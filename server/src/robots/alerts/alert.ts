import type { RunCause } from '@amtsbote/contract'

/** A way out of the house. */
export type Channel = 'mail' | 'webhook'

/** A cause for which a robot stands still, as people outside may hear of it. */
export interface Alert {
  readonly id: string
  readonly robot: string
  readonly title: string
  readonly cause: RunCause
  readonly message: string
  readonly runId: string
  readonly openedAt: Date
}

/** Something went out, did certainly not, or nobody can tell. */
export type Sent =
  | { readonly kind: 'sent' }
  | { readonly kind: 'not-sent'; readonly why: string }
  | { readonly kind: 'unknown'; readonly why: string }

/** Sends an alert; `id` is the same at every try. Never throws for what the other side does. */
export type Send = (alert: Alert, id: string, at: Date) => Promise<Sent>

/** The ways out that this machine has. */
export type Channels = Readonly<Partial<Record<Channel, Send>>>
