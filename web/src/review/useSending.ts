import type { DocumentDetail, ReviewDecision } from '@amtsbote/contract'
import { useEffect, useRef, useState } from 'react'
import type { Decisions } from './decisions/index.ts'
import { headlineOf } from './headline.ts'
import { hasSettled } from './keys/index.ts'

/** Where a decision stands on its way to the server. */
export type SendState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'sending' }
  | { readonly kind: 'failed'; readonly error: Error }

interface Needs {
  readonly detail: DocumentDetail
  readonly decisions: Decisions
  /** The decision is with the server; the next document may come. */
  readonly onLeave: () => void
}

/** Sends one decision at a time, and none that came too soon to be meant for this document. */
export function useSending({ detail, decisions, onLeave }: Needs) {
  const [state, setState] = useState<SendState>({ kind: 'idle' })
  const shownAt = useRef(0)
  useEffect(() => {
    shownAt.current = performance.now()
  }, [])
  // A state is only known after the next drawing; two presses can come before it.
  const isSending = useRef(false)
  const send = async (decision: ReviewDecision, target: string) => {
    if (isSending.current || !hasSettled({ shownAt: shownAt.current, now: performance.now() })) return
    isSending.current = true
    setState({ kind: 'sending' })
    try {
      await decisions.decide({ id: detail.id, decision, title: headlineOf(detail), target })
      onLeave()
    } catch (error) {
      isSending.current = false
      setState({ kind: 'failed', error: error instanceof Error ? error : new Error(String(error)) })
    }
  }
  return { state, send }
}
