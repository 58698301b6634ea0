import { useEffect } from 'react'
import { useMedia, useStored } from '../parts/index.ts'

type Appearance = 'light' | 'dark'

/** Light or dark: what the machine prefers, until somebody chooses otherwise in this browser. */
export function useAppearance(): { readonly appearance: Appearance; readonly toggle: () => void } {
  const [chosen, choose] = useStored('appearance', {
    allowed: ['machine', 'light', 'dark'],
    initial: 'machine',
  })
  const machine: Appearance = useMedia('(prefers-color-scheme: dark)') ? 'dark' : 'light'
  const appearance = chosen === 'machine' ? machine : chosen
  useEffect(() => {
    document.documentElement.dataset.kernTheme = appearance
  }, [appearance])
  return { appearance, toggle: () => choose(appearance === 'dark' ? 'light' : 'dark') }
}
