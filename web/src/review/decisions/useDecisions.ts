import { type DocumentId, type ReviewDecision, routes, type UndoOutcome } from '@amtsbote/contract'
import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useMemo, useState } from 'react'
import { call, exchange } from '../../api/index.ts'
import { localDeadline } from './deadline.ts'

/** A decision that was made on this page. */
export interface Decided {
  readonly id: DocumentId
  readonly kind: ReviewDecision['kind']
  readonly title: string
  /** Into which file; empty for what was sorted out. */
  readonly target: string
  /** Until then it can be taken back, by this machine's clock. */
  readonly deadline: number
  /** How long it could be taken back when it was made, in milliseconds. */
  readonly heldMs: number
}

/** What the notice at the foot of the page says. */
export type Notice =
  | { readonly kind: 'decided'; readonly decided: Decided }
  | { readonly kind: 'undo-answered'; readonly outcome: UndoOutcome }
  | { readonly kind: 'undo-failed'; readonly error: Error }

/** As many as one still remembers. */
const RECENT = 5

/** Decisions made on this page and the way to take them back. */
export interface Decisions {
  readonly recent: readonly Decided[]
  readonly notice: Notice | null
  decide(what: { id: DocumentId; decision: ReviewDecision; title: string; target: string }): Promise<void>
  undo(id: DocumentId): Promise<void>
  /** Takes back the last decision; does nothing when none is left. */
  undoLast(): Promise<void>
  dismiss(): void
}

/**
 * Sends decisions and takes them back. The page goes on only after the server has confirmed: a decision that
 * did not arrive must not look like one that did.
 */
export function useDecisions({ onUndone }: { readonly onUndone: (id: DocumentId) => void }): Decisions {
  const client = useQueryClient()
  const [recent, setRecent] = useState<readonly Decided[]>([])
  const [notice, setNotice] = useState<Notice | null>(null)
  const refresh = useCallback(
    async (id: DocumentId) => {
      void client.invalidateQueries({ queryKey: ['document', id] })
      void client.invalidateQueries({ queryKey: ['health'] })
      await client.invalidateQueries({ queryKey: ['documents'] })
    },
    [client],
  )
  const decide = useCallback<Decisions['decide']>(
    async ({ id, decision, title, target }) => {
      const { data, givenAt } = await exchange(routes.decide, { params: { id }, body: decision })
      const deadline = localDeadline({ until: data.undoUntil, givenAt, receivedAt: new Date() })
      const heldMs = deadline - Date.now()
      const decided = { id, kind: decision.kind, title, target, deadline, heldMs }
      setRecent((all) => [decided, ...all.filter((other) => other.id !== id)].slice(0, RECENT))
      setNotice({ kind: 'decided', decided })
      void refresh(id)
    },
    [refresh],
  )
  const undo = useCallback(
    async (id: DocumentId) => {
      try {
        const outcome = await call(routes.undo, { params: { id } })
        setNotice({ kind: 'undo-answered', outcome })
        await refresh(id)
        if (outcome.kind !== 'undone') return
        setRecent((all) => all.filter((other) => other.id !== id))
        onUndone(id)
      } catch (error) {
        setNotice({ kind: 'undo-failed', error: error instanceof Error ? error : new Error(String(error)) })
      }
    },
    [refresh, onUndone],
  )
  const dismiss = useCallback(() => setNotice(null), [])
  return useMemo(
    () => ({
      recent,
      notice,
      decide,
      undo,
      undoLast: async () => {
        const [last] = recent
        if (last) await undo(last.id)
      },
      dismiss,
    }),
    [recent, notice, decide, undo, dismiss],
  )
}
