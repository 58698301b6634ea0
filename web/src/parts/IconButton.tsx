import type { ReactNode } from 'react'

interface Props {
  readonly label: string
  readonly onClick: () => void
  readonly children: ReactNode
  /** Set for buttons that switch something on and off. */
  readonly pressed?: boolean
  readonly disabled?: boolean
  readonly className?: string
  /** Shortcut shown in the tooltip. */
  readonly shortcut?: string
}

/** A button that shows a symbol; its name is read aloud and shown on hover. */
export function IconButton({ label, onClick, children, pressed, disabled, className, shortcut }: Props) {
  return (
    <button
      type="button"
      className={`icon-button ${className ?? ''}`}
      aria-label={label}
      aria-pressed={pressed}
      aria-disabled={disabled || undefined}
      title={shortcut ? `${label} (${shortcut})` : label}
      onClick={disabled ? undefined : onClick}
    >
      {children}
    </button>
  )
}
