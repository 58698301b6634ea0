import { createContext, type ReactNode, use, useMemo } from 'react'
import { DropTarget } from './DropTarget.tsx'
import { IntakePanel } from './IntakePanel.tsx'
import { type Sending, useSendings } from './useSendings.ts'

interface Intake {
  readonly sendings: readonly Sending[]
  readonly send: (files: readonly File[]) => void
}

const IntakeContext = createContext<Intake | null>(null)

/** Lets files be dropped anywhere on the page and shows how they fare. */
export function IntakeProvider({ children }: { readonly children: ReactNode }) {
  const { sendings, send, clear } = useSendings()
  const intake = useMemo(() => ({ sendings, send }), [sendings, send])
  return (
    <IntakeContext value={intake}>
      {children}
      <DropTarget onFiles={send} />
      {sendings.length > 0 && <IntakePanel sendings={sendings} onClose={clear} />}
    </IntakeContext>
  )
}

/** The way files come in. @throws outside of an {@link IntakeProvider} */
export function useIntake(): Intake {
  const intake = use(IntakeContext)
  if (!intake) throw new Error('useIntake outside of IntakeProvider')
  return intake
}
