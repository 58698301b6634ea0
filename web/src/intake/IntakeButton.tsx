import { type ChangeEvent, useRef } from 'react'
import { IntakeIcon } from '../icons/index.ts'
import { useLanguage } from '../language/index.ts'
import { useIntake } from './IntakeProvider.tsx'

/** What the file chooser offers; the server looks into the files themselves. */
const ACCEPTED = '.pdf,.tif,.tiff,.jpg,.jpeg,.png'

/** Opens the file chooser of the machine. */
export function IntakeButton() {
  const { text } = useLanguage()
  const { send } = useIntake()
  const input = useRef<HTMLInputElement>(null)
  const sendChosen = (event: ChangeEvent<HTMLInputElement>) => {
    send([...(event.target.files ?? [])])
    // Otherwise choosing the same file again would go unnoticed.
    event.target.value = ''
  }
  return (
    <>
      <button type="button" className="button button--quiet" onClick={() => input.current?.click()}>
        <IntakeIcon aria-hidden="true" />
        <span>{text.intake.heading}</span>
      </button>
      <input
        ref={input}
        type="file"
        accept={ACCEPTED}
        multiple
        hidden
        aria-label={text.intake.choose}
        onChange={sendChosen}
      />
    </>
  )
}
