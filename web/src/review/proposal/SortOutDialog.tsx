import { type KeyboardEvent, useState } from 'react'
import { german, useLanguage } from '../../language/index.ts'
import { Dialog, Key } from '../../parts/index.ts'

interface Props {
  readonly onSortOut: (note: string) => void
  readonly onClose: () => void
}

/** Longest note that the contract takes. */
const NOTE_MAX_LENGTH = 500

/** Asks why a document belongs into no file. The note goes into the evidence, hence always in German. */
export function SortOutDialog({ onSortOut, onClose }: Props) {
  const { text } = useLanguage()
  const [note, setNote] = useState('')
  const hear = (event: KeyboardEvent) => {
    const isTyping = event.target instanceof HTMLTextAreaElement
    const preset = german.sortOut.presets[Number(event.key) - 1]
    if (preset === undefined || isTyping || event.repeat) return
    event.preventDefault()
    onSortOut(preset)
  }
  return (
    <Dialog heading={text.sortOut.heading} onClose={onClose}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: number keys are a shortcut for the buttons inside */}
      <div className="dialog__body" onKeyDown={hear}>
        <p>{text.sortOut.question}</p>
        <ul className="presets">
          {text.sortOut.presets.map((preset, index) => (
            <li key={preset}>
              <button
                type="button"
                className="button preset"
                data-first={index === 0 || undefined}
                onClick={() => onSortOut(german.sortOut.presets[index] ?? preset)}
              >
                <Key>{String(index + 1)}</Key>
                {preset}
              </button>
            </li>
          ))}
        </ul>
        <div className="field">
          <label htmlFor="note" className="field__label">
            {text.sortOut.note}
          </label>
          <textarea
            id="note"
            className="field__input"
            rows={2}
            maxLength={NOTE_MAX_LENGTH}
            lang="de"
            value={note}
            onChange={(event) => setNote(event.target.value)}
          />
        </div>
      </div>
      <footer className="dialog__footer">
        <button type="button" className="button" onClick={onClose}>
          {text.sortOut.cancel}
        </button>
        <button type="button" className="button button--primary" onClick={() => onSortOut(note)}>
          {text.sortOut.confirm}
        </button>
      </footer>
    </Dialog>
  )
}
