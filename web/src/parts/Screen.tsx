import type { ReactNode } from 'react'
import { NoticePlace } from './notices.tsx'

/** What screens that are read from top to bottom have in common: a column that scrolls, a heading, and what can be done about it. */
export function Screen(props: {
  readonly heading: ReactNode
  readonly below?: ReactNode
  readonly above?: ReactNode
  readonly actions?: ReactNode
  readonly children: ReactNode
}) {
  const { heading, below, above, actions, children } = props
  return (
    <NoticePlace>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to be reachable by keyboard */}
      <main className="screen" id="inhalt" tabIndex={0}>
        <div className="screen__content">
          {above}
          <header className="screen__header">
            <div>
              <h1>{heading}</h1>
              {below && <p>{below}</p>}
            </div>
            {actions && <div className="screen__actions">{actions}</div>}
          </header>
          {children}
        </div>
      </main>
    </NoticePlace>
  )
}
