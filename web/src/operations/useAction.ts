import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNotices } from './notices.tsx'

/** Something that a person does about robots. */
export interface Action {
  readonly isBusy: boolean
  readonly error: Error | null
  run(work: () => Promise<string>): void
}

/**
 * Does something, asks for everything about robots anew, and says what came of it. A second press while it is under way
 * does nothing.
 *
 * @param onDone when it went well
 */
export function useAction(onDone?: () => void): Action {
  const client = useQueryClient()
  const { tell } = useNotices()
  const { mutate, isPending, error } = useMutation({
    mutationFn: (work: () => Promise<string>) => work(),
    onSuccess: async (said) => {
      await client.invalidateQueries({ queryKey: ['robots'] })
      tell(said)
      onDone?.()
    },
  })
  return { isBusy: isPending, error, run: (work) => (isPending ? undefined : mutate(work)) }
}
