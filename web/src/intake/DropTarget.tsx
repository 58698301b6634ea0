import { useEffect, useState } from 'react'
import { IntakeIcon } from '../icons/index.ts'
import { useLanguage } from '../language/index.ts'

/** Covers the page while files are dragged over it. The button in the header is the way for everybody else. */
export function DropTarget({ onFiles }: { readonly onFiles: (files: readonly File[]) => void }) {
  const { text } = useLanguage()
  const [over, setOver] = useState(false)
  useEffect(() => {
    const listening = new AbortController()
    const on = (type: 'dragenter' | 'dragover' | 'dragleave' | 'drop', hear: (event: DragEvent) => void) =>
      window.addEventListener(type, hear, { signal: listening.signal })
    const carriesFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false
    on('dragenter', (event) => setOver(carriesFiles(event)))
    on('dragover', (event) => carriesFiles(event) && event.preventDefault())
    // Leaving the window has no related target; moving between elements of the page has one.
    on('dragleave', (event) => event.relatedTarget === null && setOver(false))
    on('drop', (event) => {
      setOver(false)
      if (!carriesFiles(event)) return
      event.preventDefault()
      onFiles([...(event.dataTransfer?.files ?? [])])
    })
    return () => listening.abort()
  }, [onFiles])
  if (!over) return null
  return (
    <div className="drop-target">
      <div className="drop-target__sheet">
        <IntakeIcon aria-hidden="true" />
        <p>
          <strong>{text.intake.drop}</strong>
        </p>
        <p>{text.intake.dropHint}</p>
      </div>
    </div>
  )
}
