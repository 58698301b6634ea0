import { type MouseEvent, type ReactNode, useEffect, useId, useRef } from 'react'
import { CloseIcon } from '../icons/index.ts'
import { useLanguage } from '../language/index.ts'
import { IconButton } from './IconButton.tsx'

interface Props {
  readonly heading: string
  /** `box` in the middle, `side` a panel at the right edge, `drawer` a panel at the left edge. */
  readonly place?: 'box' | 'side' | 'drawer'
  readonly onClose: () => void
  readonly children: ReactNode
}

/** The browser's own modal dialog: focus stays inside, Escape closes, focus returns to where it was. */
export function Dialog({ heading, place = 'box', onClose, children }: Props) {
  const { text } = useLanguage()
  const dialog = useRef<HTMLDialogElement>(null)
  const headingId = useId()
  useEffect(() => {
    const element = dialog.current
    element?.showModal()
    // The browser would take the button that closes; what one came for is better, or else the heading.
    const first = element?.querySelector<HTMLElement>('[data-first]') ?? element?.querySelector('h2')
    first?.focus()
    return () => element?.close()
  }, [])
  const closeOnBackdrop = (event: MouseEvent) => {
    if (event.target === dialog.current) dialog.current?.close()
  }
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keyboard's way out is Escape, which the browser provides
    <dialog
      ref={dialog}
      className={`kern-dialog dialog dialog--${place}`}
      aria-labelledby={headingId}
      onClick={closeOnBackdrop}
      // React's strict mode opens, closes and opens again; only a dialog that stays closed was closed by somebody.
      onClose={() => dialog.current?.open || onClose()}
    >
      <div className="dialog__content">
        <header className="dialog__header">
          <h2 id={headingId} tabIndex={-1}>
            {heading}
          </h2>
          <IconButton label={text.shell.close} onClick={() => dialog.current?.close()}>
            <CloseIcon />
          </IconButton>
        </header>
        {children}
      </div>
    </dialog>
  )
}
