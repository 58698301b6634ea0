import type { Refusal } from '../api/index.ts'
import { useLanguage } from '../language/index.ts'
import { useProblem } from '../parts/index.ts'
import { Mark } from './Mark.tsx'

/** Shown instead of everything else to a browser that may not enter. Says how to get in. */
export function NoAccess({ error }: { readonly error: Refusal }) {
  const { text } = useLanguage()
  const { sentence, next } = useProblem(error)
  return (
    <main className="lone">
      <Mark />
      <h1>{text.shell.noAccess}</h1>
      <p>{sentence}</p>
      <p className="lone__next">{next}</p>
    </main>
  )
}
