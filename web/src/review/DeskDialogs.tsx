import type { DocumentId } from '@amtsbote/contract'
import { JourneyDialog } from './journey/index.ts'
import { KeysDialog } from './keys/index.ts'
import { SortOutDialog } from './proposal/index.ts'
import type { OpenDialog } from './useReviewCommands.ts'

interface Props {
  readonly id: DocumentId
  readonly dialog: OpenDialog | null
  readonly singleKeys: boolean
  readonly onSingleKeys: (on: boolean) => void
  readonly onSortOut: (note: string) => void
  readonly onClose: () => void
}

/** The one dialog that is open, if any. */
export function DeskDialogs({ id, dialog, singleKeys, onSingleKeys, onSortOut, onClose }: Props) {
  switch (dialog) {
    case 'sort-out':
      return <SortOutDialog onSortOut={onSortOut} onClose={onClose} />
    case 'journey':
      return <JourneyDialog id={id} onClose={onClose} />
    case 'keys':
      return <KeysDialog singleKeys={singleKeys} onChange={onSingleKeys} onClose={onClose} />
    case null:
      return null
  }
}
