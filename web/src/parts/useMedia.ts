import { useSyncExternalStore } from 'react'

/** Whether a media query holds, for what CSS alone cannot decide (a list that becomes a drawer). */
export function useMedia(query: string): boolean {
  return useSyncExternalStore(
    (changed) => {
      const media = matchMedia(query)
      media.addEventListener('change', changed)
      return () => media.removeEventListener('change', changed)
    },
    () => matchMedia(query).matches,
  )
}
