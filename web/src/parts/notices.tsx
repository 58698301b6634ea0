import { createContext, type ReactNode, use, useEffect, useMemo, useState } from 'react'

interface Notices {
  /** Says what just happened, for eyes and for screen readers. */
  tell(sentence: string): void
}

const NoticesContext = createContext<Notices | null>(null)

/** Long enough to read two short sentences twice. */
const SHOWN_MS = 8_000

/** The place where what just happened is said; a dialog that did it is closed by then. */
export function NoticePlace({ children }: { readonly children: ReactNode }) {
  const [said, setSaid] = useState<{ readonly sentence: string; readonly at: number } | null>(null)
  const notices = useMemo<Notices>(() => ({ tell: (sentence) => setSaid({ sentence, at: Date.now() }) }), [])
  useEffect(() => {
    if (!said) return
    const timer = setTimeout(() => setSaid(null), SHOWN_MS)
    return () => clearTimeout(timer)
  }, [said])
  return (
    <NoticesContext value={notices}>
      {children}
      <div className="said" role="status">
        {said && <p key={said.at}>{said.sentence}</p>}
      </div>
    </NoticesContext>
  )
}

/** @throws outside of a {@link NoticePlace} */
export function useNotices(): Notices {
  const notices = use(NoticesContext)
  if (!notices) throw new Error('useNotices outside of NoticePlace')
  return notices
}
