import type { Hold } from '@amtsbote/contract'
import { StoppedIcon } from '../../icons/index.ts'
import { actorName, useLanguage } from '../../language/index.ts'
import { ResumeButton } from './ResumeButton.tsx'

/** While everything is held nobody may wonder why nothing happens. */
export function HeldBanner(props: { readonly hold: Hold; readonly waiting: number; readonly now: number }) {
  const { hold, waiting, now } = props
  const { text, format } = useLanguage()
  const say = text.operations.hold
  return (
    <div className="note note--danger held-banner" role="status">
      <StoppedIcon aria-hidden="true" />
      <p>
        <strong>{hold.mode === 'stop' ? say.bannerStop : say.bannerPause}</strong>{' '}
        {say.since(format.when(hold.at, now), actorName(hold.by, text), hold.reason)}
      </p>
      <ResumeButton hold={hold} title={say.allRobots} waiting={waiting} />
    </div>
  )
}
