import type { UndoOutcome } from '@amtsbote/contract'
import { useEffect } from 'react'
import { CloseIcon, InfoIcon, UndoIcon, WarningIcon } from '../../icons/index.ts'
import { useLanguage } from '../../language/index.ts'
import { IconButton, Key, useNow, useProblem } from '../../parts/index.ts'
import { secondsLeft } from './deadline.ts'
import type { Decided, Decisions } from './useDecisions.ts'

const TICK_MS = 200
const GOOD_NEWS_MS = 6_000

interface Props {
  readonly decisions: Decisions
  /** Whether the document that was to be shown has left the queue without anybody here having a hand in it. */
  readonly isGone: boolean
}

/** What just happened, at the foot of the page: the last decision with its countdown, or what became of an undo. */
export function DecisionNotice({ decisions, isGone }: Props) {
  const { notice } = decisions
  return (
    <div className="notice-place" role="status">
      {isGone && <GoneNotice />}
      {notice?.kind === 'decided' && (
        <DecidedNotice key={notice.decided.id} decided={notice.decided} decisions={decisions} />
      )}
      {notice?.kind === 'undo-answered' && (
        <UndoNotice outcome={notice.outcome} onDismiss={decisions.dismiss} />
      )}
      {notice?.kind === 'undo-failed' && <FailedNotice error={notice.error} onDismiss={decisions.dismiss} />}
    </div>
  )
}

function DecidedNotice({ decided, decisions }: { readonly decided: Decided; readonly decisions: Decisions }) {
  const { text } = useLanguage()
  const seconds = secondsLeft(decided.deadline, useNow(TICK_MS))
  if (seconds === 0) return null
  return (
    <div className="notice">
      <Ring seconds={seconds} part={(seconds * 1000) / decided.heldMs} />
      <p className="notice__text">
        <span className="notice__title">
          <strong>{decided.kind === 'file' ? text.decisions.filed : text.decisions.sortedOut}</strong>{' '}
          {decided.title}
        </span>
        <span className="notice__target">{decided.target}</span>
      </p>
      <button type="button" className="notice__button" onClick={() => decisions.undo(decided.id)}>
        {text.decisions.undo}
        <Key>Z</Key>
      </button>
    </div>
  )
}

/** The seconds that are left, as a number and as an arc. Not read aloud: every second would interrupt. */
function Ring({ seconds, part }: { readonly seconds: number; readonly part: number }) {
  return (
    <span className="ring" aria-hidden="true">
      <svg viewBox="0 0 36 36" aria-hidden="true">
        <circle className="ring__track" cx="18" cy="18" r="15" />
        <circle
          className="ring__rest"
          cx="18"
          cy="18"
          r="15"
          pathLength="1"
          strokeDasharray={`${Math.min(1, part)} 1`}
        />
      </svg>
      {seconds}
    </span>
  )
}

function UndoNotice({
  outcome,
  onDismiss,
}: {
  readonly outcome: UndoOutcome
  readonly onDismiss: () => void
}) {
  const { text, format } = useLanguage()
  useEffect(() => {
    // Good news needs no answer; everything else stays until somebody has read it.
    if (outcome.kind !== 'undone') return
    const timer = setTimeout(onDismiss, GOOD_NEWS_MS)
    return () => clearTimeout(timer)
  }, [outcome, onDismiss])
  const lines = {
    undone: () => ({ sentence: text.decisions.undone, next: '' }),
    'too-late': () => ({
      sentence: outcome.kind === 'too-late' ? text.decisions.tooLate(format.time(outcome.releasedAt)) : '',
      next: text.decisions.tooLateNext,
    }),
    'nothing-held': () => ({ sentence: text.decisions.nothingHeld, next: text.decisions.nothingHeldNext }),
  }[outcome.kind]()
  return (
    <div className="notice">
      {outcome.kind === 'undone' ? <UndoIcon aria-hidden="true" /> : <WarningIcon aria-hidden="true" />}
      <p className="notice__text">
        <span className="notice__title">
          <strong>{lines.sentence}</strong>
        </span>
        {lines.next && <span className="notice__target">{lines.next}</span>}
      </p>
      <Dismiss onDismiss={onDismiss} />
    </div>
  )
}

function FailedNotice({ error, onDismiss }: { readonly error: Error; readonly onDismiss: () => void }) {
  const { sentence, next } = useProblem(error)
  return (
    <div className="notice">
      <WarningIcon aria-hidden="true" />
      <p className="notice__text">
        <span className="notice__title">
          <strong>{sentence}</strong>
        </span>
        <span className="notice__target">{next}</span>
      </p>
      <Dismiss onDismiss={onDismiss} />
    </div>
  )
}

function GoneNotice() {
  const { text } = useLanguage()
  return (
    <div className="notice">
      <InfoIcon aria-hidden="true" />
      <p className="notice__text">{text.queue.gone}</p>
    </div>
  )
}

function Dismiss({ onDismiss }: { readonly onDismiss: () => void }) {
  const { text } = useLanguage()
  return (
    <IconButton label={text.shell.close} className="notice__close" onClick={onDismiss}>
      <CloseIcon />
    </IconButton>
  )
}
