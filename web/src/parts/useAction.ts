import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNotices } from './notices.tsx'

/** Something that a person does. */
export interface Action {
  readonly isBusy: boolean
  readonly error: Error | null
  run(work: () => Promise<string>): void
}

/**
 * Does something, asks anew for everything that it may have changed, and says what came of it. A second press while it is under way
 * does nothing.
 *
 * @param changes the first words of the keys under which answers are kept
 * @param onDone when it went well
 */
export function useAction(changes: readonly string[], onDone?: () => void): Action {
  const client = useQueryClient()
  const { tell } = useNotices()
  const { mutate, isPending, error } = useMutation({
    mutationFn: (work: () => Promise<string>) => work(),
    onSuccess: async (said) => {
      await Promise.all(changes.map((key) => client.invalidateQueries({ queryKey: [key] })))
      tell(said)
      onDone?.()
    },
  })
  return { isBusy: isPending, error, run: (work) => (isPending ? undefined : mutate(work)) }
}
