import type { ProcedureReport } from '@amtsbote/contract'
import { Link } from '@tanstack/react-router'
import { useId } from 'react'
import { AllDoneIcon, OnwardIcon } from '../icons/index.ts'
import { type Dictionary, type Format, useLanguage } from '../language/index.ts'
import { type NextStep, nextSteps } from './nextSteps.ts'

/** What is to be done about a procedure, the most urgent first. */
export function NextSteps({ procedure }: { readonly procedure: ProcedureReport }) {
  const { text, format } = useLanguage()
  const heading = useId()
  const say = text.procedures.next
  const steps = nextSteps(procedure)
  return (
    <section className="card todo" aria-labelledby={heading}>
      <h2 id={heading}>{say.heading}</h2>
      {steps.length === 0 ? (
        <p className="card__empty">
          <AllDoneIcon aria-hidden="true" />
          {say.none}
        </p>
      ) : (
        <ul>
          {steps.map((step) => {
            const { what, next } = sentencesOf(step, text, format)
            return (
              <li key={what} className={isGrave(step) ? 'task task--grave' : 'task'}>
                <h3>{what}</h3>
                {next && <p className="task__next">{next}</p>}
                {step.kind === 'samples' && (
                  <Link className="onward" to="/verfahren/stichprobe">
                    {text.procedures.audit.start}
                    <OnwardIcon aria-hidden="true" />
                  </Link>
                )}
              </li>
            )
          })}
        </ul>
      )}
    </section>
  )
}

function isGrave({ kind }: NextStep): boolean {
  return kind === 'broken-history' || kind === 'stopped'
}

function sentencesOf(
  step: NextStep,
  { procedures: say }: Dictionary,
  format: Format,
): { readonly what: string; readonly next: string } {
  switch (step.kind) {
    case 'broken-history':
      return { what: say.broken, next: '' }
    case 'stopped':
      return {
        what: say.next.stopped(say.proofs[step.proof], say.causes[step.cause]),
        next: say.causesNext[step.cause],
      }
    case 'trial':
      return { what: say.next.trial, next: say.next.trialNext }
    case 'samples':
      return { what: say.next.samples(step.count), next: say.next.samplesNext }
    case 'cases-missing':
      return {
        what: say.next.missing(format.count(step.count), say.proofs[step.proof]),
        next: say.next.missingNext,
      }
  }
}
