import { useStored } from '../../parts/index.ts'

/** Whether shortcuts with single keys are switched on in this browser, and the switch (WCAG 2.1.4). */
export function useSingleKeys(): readonly [boolean, (on: boolean) => void] {
  const [stored, store] = useStored('single-keys', { allowed: ['on', 'off'], initial: 'on' })
  return [stored === 'on', (on) => store(on ? 'on' : 'off')]
}
