import { useCallback, useRef, useState } from 'react'
import { type UploadOutcome, upload } from '../api/index.ts'

/** A file on its way in. */
export interface Sending {
  readonly key: number
  readonly name: string
  readonly state:
    | { readonly kind: 'waiting' }
    | { readonly kind: 'sending'; readonly part: number }
    | UploadOutcome
}

/**
 * Sends files one after the other: in parallel none would arrive sooner, and an interruption would
 * leave many half sent instead of one.
 */
export function useSendings() {
  const [sendings, setSendings] = useState<readonly Sending[]>([])
  const nextKey = useRef(0)
  const previous = useRef(Promise.resolve())
  const send = useCallback((files: readonly File[]) => {
    const update = (key: number, state: Sending['state']) =>
      setSendings((all) => all.map((sending) => (sending.key === key ? { ...sending, state } : sending)))
    const added = files.map((file) => ({ key: nextKey.current++, file }))
    setSendings((all) => [
      ...all,
      ...added.map(({ key, file }) => ({ key, name: file.name, state: { kind: 'waiting' as const } })),
    ])
    for (const { key, file } of added) {
      previous.current = previous.current.then(async () => {
        update(key, { kind: 'sending', part: 0 })
        update(key, await upload(file, (part) => update(key, { kind: 'sending', part })))
      })
    }
  }, [])
  const clear = useCallback(() => setSendings((all) => all.filter(isUnderway)), [])
  return { sendings, send, clear }
}

/** Whether a file has not arrived yet and was not refused. */
export function isUnderway({ state }: Sending): boolean {
  return state.kind === 'waiting' || state.kind === 'sending'
}
