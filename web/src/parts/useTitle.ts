import { useEffect } from 'react'

/** Names the window as long as a screen is shown. */
export function useTitle(title: string): void {
  useEffect(() => {
    document.title = title
  }, [title])
}
