import type { Box, DocumentDetail } from '@amtsbote/contract'
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { queries } from '../../api/index.ts'
import { useLanguage } from '../../language/index.ts'
import { ActionBar } from './ActionBar.tsx'
import { CandidateList } from './CandidateList.tsx'
import { choose as chosen, type Draft, type Missing } from './draft.ts'
import { Fields } from './Fields.tsx'
import { Findings } from './Findings.tsx'
import { NamesOnPage } from './NamesOnPage.tsx'
import { PersonSearch } from './PersonSearch.tsx'
import type { Person } from './person.ts'

interface Props {
  readonly detail: DocumentDetail
  readonly draft: Draft
  readonly missing: readonly Missing[]
  /** Whether everybody named on the pages is listed. */
  readonly showsNames: boolean
  readonly isBusy: boolean
  /** What the server had against the last decision. */
  readonly problem: ReactNode
  readonly onChange: (draft: Draft) => void
  readonly onShow: (box: Box) => void
  readonly onFile: () => void
  readonly onSkip: () => void
  readonly onSortOut: () => void
}

/** The whole decision in one column: person, reasons, title, date, register, action. */
export function Proposal(props: Props) {
  const { detail, draft, missing, onChange, onShow } = props
  const { text, format } = useLanguage()
  const registers = useQuery(queries.registers()).data?.registers ?? []
  const people = [...detail.people, ...draft.added]
  const person = people.find(({ employeeNumber }) => employeeNumber === draft.employeeNumber)
  const register = registers.find(({ number }) => number === draft.register)
  const choose = (person: Person) => onChange(chosen(draft, person, detail.people))
  return (
    <section className="proposal" aria-labelledby="proposal-heading">
      <div className="proposal__scroll">
        <header className="proposal__header">
          <h2 id="proposal-heading">{text.proposal.heading}</h2>
          <p className="threshold" title={text.proposal.thresholdMeaning}>
            {text.proposal.threshold(format.percent(detail.threshold))}
          </p>
        </header>
        <Findings detail={detail} onShow={onShow} />
        <CandidateList detail={detail} draft={draft} onChoose={choose} onShow={onShow} />
        {props.showsNames && <NamesOnPage mentions={detail.understanding?.mentions ?? []} onShow={onShow} />}
        <PersonSearch isMissing={missing.includes('person') && !person} onChoose={choose} />
        <Fields draft={draft} missing={missing} registers={registers} onChange={onChange} />
      </div>
      <ActionBar
        target={person}
        register={register && `${register.number}\u00a0${register.title}`}
        isBusy={props.isBusy}
        problem={props.problem}
        onFile={props.onFile}
        onSkip={props.onSkip}
        onSortOut={props.onSortOut}
      />
    </section>
  )
}
