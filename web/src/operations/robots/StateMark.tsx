import { type RobotState, runCauses } from '@amtsbote/contract'
import {
  PausedIcon,
  ReadyIcon,
  RunningIcon,
  StoppedIcon,
  UnservedIcon,
  WarningIcon,
} from '../../icons/index.ts'
import { type Dictionary, type Format, useLanguage } from '../../language/index.ts'

/** How a robot is: symbol, word, and what belongs to it. Never colour alone. */
export function StateMark({ state, now }: { readonly state: RobotState; readonly now: number }) {
  const { text, format, pick } = useLanguage()
  const Icon = iconOf(state)
  const more = moreOf(state, { text, format, pick, now })
  return (
    <div className={`state state--${state.kind}`}>
      <p>
        <Icon aria-hidden="true" />
        {wordOf(state, text)}
      </p>
      {more && <small>{more}</small>}
    </div>
  )
}

function iconOf(state: RobotState) {
  switch (state.kind) {
    case 'held':
      return state.hold.mode === 'stop' ? StoppedIcon : PausedIcon
    case 'unserved':
      return UnservedIcon
    case 'failing':
      return WarningIcon
    case 'running':
      return RunningIcon
    case 'ready':
      return ReadyIcon
  }
}

function wordOf(state: RobotState, { operations: { states } }: Dictionary): string {
  if (state.kind !== 'held') return states[state.kind]
  return state.hold.mode === 'stop' ? states.stopped : states.paused
}

interface Speech {
  readonly text: Dictionary
  readonly format: Format
  readonly pick: (sentence: { readonly de: string; readonly en: string }) => string
  readonly now: number
}

function moreOf(state: RobotState, { text, format, pick, now }: Speech): string {
  const { states, unserved, robots } = text.operations
  switch (state.kind) {
    case 'held':
      if (state.hold.scope === 'all') return states.heldAll
      return state.hold.scope === 'system' ? states.heldSystem : state.hold.reason
    case 'unserved':
      return unserved[state.why]
    case 'failing': {
      const cause = pick(runCauses[state.cause])
      return state.retriesAt ? `${cause} ${states.retries(format.when(state.retriesAt, now))}` : cause
    }
    case 'running':
      if (state.progress) return states.progress(state.progress.done, state.progress.of)
      return robots.runs(state.runs)
    case 'ready':
      return ''
  }
}
