import type { RobotLine } from '@amtsbote/contract'
import { Link } from '@tanstack/react-router'
import { useLanguage } from '../../language/index.ts'
import { HoldButton, ResumeButton } from '../hold/index.ts'
import { StateMark } from './StateMark.tsx'
import { Strip } from './Strip.tsx'

interface Props {
  readonly robots: readonly RobotLine[]
  readonly now: number
}

/** All robots, one row each; on narrow windows a row becomes a small card with the names of its figures. */
export function RobotList({ robots, now }: Props) {
  const { text } = useLanguage()
  const say = text.operations.robots
  const columns = [say.name, say.state, say.bars, say.next, say.waiting, say.well]
  return (
    <section className="card robots" aria-labelledby="robots-heading">
      <h2 id="robots-heading">{say.heading}</h2>
      {robots.length === 0 ? (
        <p className="card__empty">{say.none}</p>
      ) : (
        <>
          {/* Each figure carries its own name for screen readers and on narrow windows. */}
          <div className="robots__names" aria-hidden="true">
            {columns.map((name) => (
              <span key={name}>{name}</span>
            ))}
          </div>
          <ul>
            {robots.map((robot) => (
              <RobotRow key={robot.id} robot={robot} now={now} />
            ))}
          </ul>
        </>
      )}
    </section>
  )
}

function RobotRow({ robot, now }: { readonly robot: RobotLine; readonly now: number }) {
  const { text, format } = useLanguage()
  const say = text.operations.robots
  const { id, title, systems, state, bars, next, waiting, ended, endedWell } = robot
  const isHeld = state.kind === 'held'
  const begins = next ? format.when(next, now) : say.onOrder
  return (
    <li className="robot">
      <div className="robot__name">
        <Link to="/betrieb/roboter/$robot" params={{ robot: id }}>
          {title}
        </Link>
        <p>{systems.map((system) => system.title).join(' · ')}</p>
      </div>
      <StateMark state={state} now={now} />
      <Strip bars={bars} />
      <Value name={say.next}>{isHeld ? say.notWhileHeld : begins}</Value>
      <Value name={say.waiting}>{format.count(waiting)}</Value>
      <Value name={say.well}>{ended > 0 ? format.percent(endedWell / ended) : '–'}</Value>
      <div className="robot__switch">
        {state.kind === 'held' && state.hold.scope === 'robot' ? (
          <ResumeButton hold={state.hold} title={title} waiting={waiting} />
        ) : isHeld ? null : (
          <HoldButton subject={{ scope: 'robot', id }} title={title} />
        )}
      </div>
    </li>
  )
}

function Value({ name, children }: { readonly name: string; readonly children: string }) {
  return (
    <p className="robot__value">
      <span className="robot__label">{name}: </span>
      {children}
    </p>
  )
}
