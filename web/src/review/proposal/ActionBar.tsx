import type { ReactNode } from 'react'
import { useLanguage } from '../../language/index.ts'
import { Key } from '../../parts/index.ts'
import type { Person } from './person.ts'

interface Props {
  readonly target: Person | undefined
  readonly register: string | undefined
  readonly isBusy: boolean
  readonly problem: ReactNode
  readonly onFile: () => void
  readonly onSkip: () => void
  readonly onSortOut: () => void
}

/** What happens on Enter, spelled out, above the button that does it. */
export function ActionBar({ target, register, isBusy, problem, onFile, onSkip, onSortOut }: Props) {
  const { text } = useLanguage()
  return (
    <div className="actions">
      {problem}
      <p className="actions__target">
        {text.proposal.target}{' '}
        <strong>
          {target
            ? text.proposal.targetFile(target.name, target.employeeNumber)
            : text.proposal.targetMissing}
        </strong>
        {target && register && <> › {register}</>}
      </p>
      <button
        type="button"
        className="button button--primary button--main"
        aria-disabled={isBusy}
        onClick={onFile}
      >
        {text.proposal.file}
        <Key>Enter</Key>
      </button>
      <button type="button" className="button" onClick={onSkip}>
        {text.proposal.skip}
        <Key>S</Key>
      </button>
      <button type="button" className="button" onClick={onSortOut}>
        {text.proposal.sortOut}
        <Key>X</Key>
      </button>
    </div>
  )
}
