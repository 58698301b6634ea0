import { useEffect } from 'react'

/** Fetches a picture before it is needed. */
export function usePreloaded(address: string | null): void {
  useEffect(() => {
    if (address) new Image().src = address
  }, [address])
}
