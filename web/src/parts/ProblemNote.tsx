import type { ReactNode } from 'react'
import { Refusal } from '../api/index.ts'
import { WarningIcon } from '../icons/index.ts'
import { useLanguage } from '../language/index.ts'

/** What went wrong and what to do now, in two sentences. */
export function ProblemNote({ error, children }: { readonly error: Error; readonly children?: ReactNode }) {
  const { sentence, next, reference } = useProblem(error)
  return (
    <div className="note note--danger" role="alert">
      <WarningIcon aria-hidden="true" />
      <div>
        <p>
          <strong>{sentence}</strong> {next}
        </p>
        {reference && <p className="note__reference">{reference}</p>}
        {children}
      </div>
    </div>
  )
}

/** The sentences of an error in the reader's language. */
export function useProblem(error: Error): { sentence: string; next: string; reference: string } {
  const { text, pick } = useLanguage()
  if (!(error instanceof Refusal)) {
    return { sentence: text.shell.unreachable, next: text.shell.unreachableNext, reference: '' }
  }
  const { title, titleEn, next, nextEn, code, detail, instance } = error.problem
  return {
    sentence: pick({ de: title, en: titleEn }),
    next: pick({ de: next, en: nextEn }),
    reference: [code, detail, instance].filter(Boolean).join(' · '),
  }
}
