import type { Health } from '@amtsbote/contract'
import { Link } from '@tanstack/react-router'
import { DarkIcon, LightIcon } from '../icons/index.ts'
import { IntakeButton } from '../intake/index.ts'
import { useLanguage } from '../language/index.ts'
import { IconButton } from '../parts/index.ts'
import { Mark } from './Mark.tsx'
import { useAppearance } from './useAppearance.ts'

/** Name of the product and the town, the screens, and what belongs to no screen. */
export function Header({ health }: { readonly health: Health | undefined }) {
  const { text, code, change } = useLanguage()
  const { appearance, toggle } = useAppearance()
  const waiting = health?.documents.review ?? 0
  return (
    <header className="header">
      <div className="header__brand">
        <Mark />
        <p>
          <strong>{text.product}</strong>
          <span>{health?.town}</span>
        </p>
      </div>
      <nav className="header__screens" aria-label={text.shell.navigation}>
        <Link to="/" activeOptions={{ exact: true }} className="header__screen">
          {text.shell.review}
          {waiting > 0 && (
            <span className="count">
              <span aria-hidden="true">{waiting}</span>
              <span className="sr-only">, {text.shell.waiting(waiting)}</span>
            </span>
          )}
        </Link>
        <Link to="/betrieb" className="header__screen">
          {text.shell.operations}
        </Link>
        <Link to="/verfahren" className="header__screen">
          {text.shell.procedures}
        </Link>
      </nav>
      <div className="header__tools">
        <IntakeButton />
        <button
          type="button"
          className="text-button"
          lang={code === 'de' ? 'en' : 'de'}
          onClick={() => change(code === 'de' ? 'en' : 'de')}
        >
          {text.shell.otherLanguage}
        </button>
        <IconButton label={appearance === 'dark' ? text.shell.light : text.shell.dark} onClick={toggle}>
          {appearance === 'dark' ? <LightIcon /> : <DarkIcon />}
        </IconButton>
      </div>
    </header>
  )
}
