import type { DocumentDetail, DocumentId, ReviewDecision } from '@amtsbote/contract'
import { type ReactNode, useEffect, useMemo, useReducer, useRef, useState } from 'react'
import { useLanguage } from '../language/index.ts'
import { ProblemNote, useStored } from '../parts/index.ts'
import type { Decisions } from './decisions/index.ts'
import { headlineOf } from './headline.ts'
import { JourneyDialog } from './journey/index.ts'
import { type Command, hasSettled, KeysDialog, useCommands } from './keys/index.ts'
import { changeView, firstView, marksOf, PageTools, PageView } from './page/index.ts'
import { checkDraft, choose, draftOf, type Missing, Proposal, SortOutDialog } from './proposal/index.ts'
import type { Place } from './queue/index.ts'

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

/** What lies over the desk. */
export type OpenDialog = 'sort-out' | 'journey' | 'keys'

const onOff = { allowed: ['on', 'off'], initial: 'on' } as const

/** A document that can be decided: joins page, proposal and keyboard. Its state lives as long as it is shown. */
export function OpenDocument({
  detail,
  place,
  decisions,
  dialog,
  onDialog,
  onOpen,
  onLeave,
  children,
}: Props) {
  const { text, format } = useLanguage()
  const [view, changeViewBy] = useReducer(changeView, firstView)
  const [draft, setDraft] = useState(() => draftOf(detail, format))
  const [missing, setMissing] = useState<readonly Missing[]>([])
  const [marksShown, setMarksShown] = useStored('marks', onOff)
  const [singleKeys, setSingleKeys] = useStored('single-keys', onOff)
  const { state, send } = useSending({ detail, decisions, onLeave })
  const marks = useMemo(
    () => marksOf(detail, draft.employeeNumber, text),
    [detail, draft.employeeNumber, text],
  )
  const pages = detail.pageList.length || 1
  const people = [...detail.people, ...draft.added]
  const toggleMarks = () => setMarksShown(marksShown === 'on' ? 'off' : 'on')

  const file = () => {
    const checked = checkDraft(draft)
    if (checked.kind === 'incomplete') {
      setMissing(checked.missing)
      focusField(checked.missing[0])
      return
    }
    setMissing([])
    const person = people.find(({ employeeNumber }) => employeeNumber === draft.employeeNumber)
    const target = person ? text.proposal.targetFile(person.name, person.employeeNumber) : ''
    void send(checked.filing, target)
  }
  const run = (command: Command) => {
    switch (command.kind) {
      case 'file':
        return file()
      case 'choose': {
        const person = people[command.position - 1]
        return person && setDraft(choose(draft, person, detail.people))
      }
      case 'skip':
        return onOpen(place.following)
      case 'sort-out':
      case 'journey':
        return onDialog(command.kind)
      case 'help':
        return onDialog('keys')
      case 'undo':
        return void decisions.undoLast()
      case 'search':
        return focusField('search')
      case 'edit-title':
        return focusField('title')
      case 'evidence':
        return toggleMarks()
      case 'text':
        return changeViewBy({ kind: 'toggle-text' })
      case 'larger':
      case 'smaller':
        return changeViewBy({ kind: 'zoom', by: command.kind === 'larger' ? 1 : -1 })
      case 'previous-page':
      case 'following-page':
        return changeViewBy({ kind: 'go', by: command.kind === 'following-page' ? 1 : -1, pages })
      case 'fit':
      case 'turn':
        return changeViewBy({ kind: command.kind })
    }
  }
  useCommands(run, { singleKeys: singleKeys === 'on' })

  return (
    <main className="desk">
      {children}
      <div className="page">
        <PageView detail={detail} view={view} marks={marks} showsMarks={marksShown === 'on'} />
        <PageTools
          view={view}
          pages={pages}
          showsMarks={marksShown === 'on'}
          onChange={changeViewBy}
          onToggleMarks={toggleMarks}
        />
      </div>
      <Proposal
        detail={detail}
        draft={draft}
        missing={missing}
        isBusy={state.kind === 'sending'}
        problem={state.kind === 'failed' && <ProblemNote error={state.error} />}
        onChange={setDraft}
        onShow={(box) => changeViewBy({ kind: 'show', box })}
        onFile={file}
        onSkip={() => onOpen(place.following)}
        onSortOut={() => onDialog('sort-out')}
      />
      {dialog === 'sort-out' && (
        <SortOutDialog
          onSortOut={(note) => {
            onDialog(null)
            void send({ kind: 'reject', note }, note)
          }}
          onClose={() => onDialog(null)}
        />
      )}
      {dialog === 'journey' && <JourneyDialog id={detail.id} onClose={() => onDialog(null)} />}
      {dialog === 'keys' && (
        <KeysDialog
          singleKeys={singleKeys === 'on'}
          onChange={(on) => setSingleKeys(on ? 'on' : 'off')}
          onClose={() => onDialog(null)}
        />
      )}
    </main>
  )
}

type SendState = { kind: 'idle' } | { kind: 'sending' } | { kind: 'failed'; error: Error }

/** Sends one decision at a time, and none that came too soon to be meant for this document. */
function useSending({ detail, decisions, onLeave }: Pick<Props, 'detail' | 'decisions' | 'onLeave'>) {
  const [state, setState] = useState<SendState>({ kind: 'idle' })
  const shownAt = useRef(0)
  useEffect(() => {
    shownAt.current = performance.now()
  }, [])
  const send = async (decision: ReviewDecision, target: string) => {
    if (state.kind === 'sending' || !hasSettled({ shownAt: shownAt.current, now: performance.now() })) return
    setState({ kind: 'sending' })
    try {
      await decisions.decide({ id: detail.id, decision, title: headlineOf(detail), target })
      onLeave()
    } catch (error) {
      setState({ kind: 'failed', error: error instanceof Error ? error : new Error(String(error)) })
    }
  }
  return { state, send }
}

const fieldIds: Readonly<Record<Missing | 'search', string>> = {
  person: 'person-search',
  search: 'person-search',
  title: 'title',
  titleLength: 'title',
  date: 'document-date',
  register: 'register',
}

function focusField(field: Missing | 'search'): void {
  const candidate = field === 'person' ? document.querySelector<HTMLElement>('.candidates input') : null
  const target = candidate ?? document.getElementById(fieldIds[field])
  target?.focus()
  if (target instanceof HTMLTextAreaElement) target.select()
}
