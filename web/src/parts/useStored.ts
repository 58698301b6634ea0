import { useCallback, useState } from 'react'

/**
 * A setting of this browser, one of a few words.
 * A browser that keeps nothing (private window) still lets the setting live as long as the page.
 */
export function useStored<T extends string>(
  name: string,
  { allowed, initial }: { readonly allowed: readonly T[]; readonly initial: T },
): readonly [T, (value: T) => void] {
  const [value, setValue] = useState<T>(() => {
    const stored = localStorage.getItem(`amtsbote.${name}`)
    return allowed.find((word) => word === stored) ?? initial
  })
  const store = useCallback(
    (next: T) => {
      localStorage.setItem(`amtsbote.${name}`, next)
      setValue(next)
    },
    [name],
  )
  return [value, store]
}
