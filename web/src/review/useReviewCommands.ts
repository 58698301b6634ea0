import type { DocumentDetail } from '@amtsbote/contract'
import { type Command, useCommands } from './keys/index.ts'
import type { ViewChange } from './page/index.ts'
import type { Person } from './proposal/index.ts'

/** What can be lying over the desk. */
export type OpenDialog = 'sort-out' | 'journey' | 'keys'

/** A field that a key can lead to. */
export type FieldName = 'search' | 'title'

/** What the keyboard can do with an open document. */
export interface ReviewActions {
  readonly detail: DocumentDetail
  /** In the order of their number keys. */
  readonly people: readonly Person[]
  readonly file: () => void
  readonly choose: (person: Person) => void
  readonly skip: () => void
  readonly undo: () => void
  readonly focus: (field: FieldName) => void
  readonly toggleMarks: () => void
  readonly toggleNames: () => void
  readonly changeView: (change: ViewChange) => void
  readonly open: (dialog: OpenDialog) => void
}

/** Joins the keyboard with what can be done. */
export function useReviewCommands(actions: ReviewActions, options: { readonly singleKeys: boolean }): void {
  useCommands((command) => run(command, actions), options)
}

function run(command: Command, actions: ReviewActions): void {
  const pages = actions.detail.pageList.length
  switch (command.kind) {
    case 'file':
      actions.file()
      break
    case 'choose': {
      const person = actions.people[command.position - 1]
      if (person) actions.choose(person)
      break
    }
    case 'skip':
      actions.skip()
      break
    case 'undo':
      actions.undo()
      break
    case 'sort-out':
    case 'journey':
      actions.open(command.kind)
      break
    case 'help':
      actions.open('keys')
      break
    case 'search':
      actions.focus('search')
      break
    case 'edit-title':
      actions.focus('title')
      break
    case 'evidence':
      actions.toggleMarks()
      break
    case 'names':
      actions.toggleNames()
      break
    case 'text':
      actions.changeView({ kind: 'toggle-text' })
      break
    case 'larger':
    case 'smaller':
      actions.changeView({ kind: 'zoom', by: command.kind === 'larger' ? 1 : -1 })
      break
    case 'previous-page':
    case 'following-page':
      actions.changeView({ kind: 'go', by: command.kind === 'following-page' ? 1 : -1, pages })
      break
    case 'fit':
    case 'turn':
      actions.changeView({ kind: command.kind })
      break
  }
}
