import type { DocumentDetail, DocumentId } from '@amtsbote/contract'
import { type ReactNode, useState } from 'react'
import { useLanguage } from '../language/index.ts'
import { ProblemNote } from '../parts/index.ts'
import { DeskDialogs } from './DeskDialogs.tsx'
import type { Decisions } from './decisions/index.ts'
import { focusField } from './focusField.ts'
import { useSingleKeys } from './keys/index.ts'
import { PageTools, PageView } from './page/index.ts'
import { checkDraft, choose, draftOf, type Missing, Proposal } from './proposal/index.ts'
import type { Place } from './queue/index.ts'
import { useLooks } from './useLooks.ts'
import { type OpenDialog, useReviewCommands } from './useReviewCommands.ts'
import { useSending } from './useSending.ts'

interface Props {
  readonly detail: DocumentDetail
  readonly place: Place
  readonly decisions: Decisions
  readonly dialog: OpenDialog | null
  readonly onDialog: (dialog: OpenDialog | null) => void
  readonly onOpen: (id: DocumentId) => void
  readonly onLeave: () => void
  readonly children: ReactNode
}

/** A document that can be decided: joins page, proposal and keyboard. Its state lives as long as it is shown. */
export function OpenDocument(props: Props) {
  const { detail, place, decisions, dialog, onDialog, onOpen, onLeave, children } = props
  const [singleKeys, setSingleKeys] = useSingleKeys()
  const { draft, setDraft, missing, people, check } = useDraft(detail)
  const { state, send } = useSending({ detail, decisions, onLeave })
  const looks = useLooks(detail, draft.employeeNumber)
  const file = () => {
    const checked = check()
    if (checked) void send(checked.filing, checked.target)
  }
  const skip = () => onOpen(place.following)
  useReviewCommands(
    {
      detail,
      people,
      file,
      skip,
      toggleMarks: looks.onToggleMarks,
      toggleNames: looks.onToggleNames,
      choose: (person) => setDraft(choose(draft, person, detail.people)),
      undo: () => void decisions.undoLast(),
      focus: focusField,
      changeView: looks.onChange,
      open: onDialog,
    },
    { singleKeys },
  )
  return (
    <main className="desk" id="inhalt" tabIndex={-1}>
      {children}
      <div className="page">
        <PageView detail={detail} {...looks} />
        <PageTools pages={detail.pageList.length || 1} {...looks} />
      </div>
      <Proposal
        detail={detail}
        draft={draft}
        missing={missing}
        showsNames={looks.showsNames}
        isBusy={state.kind === 'sending'}
        problem={state.kind === 'failed' && <ProblemNote error={state.error} />}
        onChange={setDraft}
        onShow={(box) => looks.onChange({ kind: 'show', box })}
        onFile={file}
        onSkip={skip}
        onSortOut={() => onDialog('sort-out')}
      />
      <DeskDialogs
        id={detail.id}
        dialog={dialog}
        singleKeys={singleKeys}
        onSingleKeys={setSingleKeys}
        onSortOut={(note) => {
          onDialog(null)
          void send({ kind: 'reject', note }, note)
        }}
        onClose={() => onDialog(null)}
      />
    </main>
  )
}

/** What a person is about to decide. Later news about the document does not overwrite what was typed. */
function useDraft(detail: DocumentDetail) {
  const { text, format } = useLanguage()
  const [draft, setDraft] = useState(() => draftOf(detail, format))
  const [missing, setMissing] = useState<readonly Missing[]>([])
  const people = [...detail.people, ...draft.added]
  const check = () => {
    const checked = checkDraft(draft)
    setMissing(checked.kind === 'incomplete' ? checked.missing : [])
    if (checked.kind === 'incomplete') {
      focusField(checked.missing[0])
      return null
    }
    const { filing } = checked
    const person = people.find(({ employeeNumber }) => employeeNumber === filing.employeeNumber)
    const target = person ? text.proposal.targetFile(person.name, person.employeeNumber) : ''
    return { filing, target }
  }
  return { draft, setDraft, missing, people, check }
}
