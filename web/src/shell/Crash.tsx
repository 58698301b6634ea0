import { useLanguage } from '../language/index.ts'
import { Mark } from './Mark.tsx'

/** Shown when the page itself is at fault, so that nobody looks at a blank window. */
export function Crash() {
  const { text } = useLanguage()
  return (
    <main className="lone">
      <Mark />
      <h1>{text.shell.broken}</h1>
      <p>{text.shell.brokenNext}</p>
      <button type="button" className="button button--primary" onClick={() => location.reload()}>
        {text.shell.reload}
      </button>
    </main>
  )
}
