import type { Box, Remark } from '@amtsbote/contract'
import { useId } from 'react'
import { AgreesIcon, ContradictsIcon, InfoIcon, UnclearIcon } from '../../icons/index.ts'
import { useLanguage } from '../../language/index.ts'
import { Particulars } from './Particulars.tsx'
import type { Person } from './person.ts'
import type { Reason } from './reasons.ts'
import { WhyNot } from './WhyNot.tsx'

interface Props {
  readonly position: number
  readonly person: Person
  /** Null for somebody who was searched for. */
  readonly probability: number | null
  readonly threshold: number
  readonly isChosen: boolean
  readonly reasons: readonly Reason[]
  /** What speaks against somebody who is not chosen. */
  readonly whyNot: readonly Remark[]
  /** Whom to tell this person from. */
  readonly reference: Person | null
  readonly onChoose: () => void
  readonly onShow: (box: Box) => void
}

/** One person: who, how probable, and why or how different. */
export function CandidateCard(props: Props) {
  const { position, person, probability, threshold, isChosen, reasons, whyNot, reference, onChoose, onShow } =
    props
  const id = useId()
  return (
    <div className={isChosen ? 'candidate candidate--chosen' : 'candidate'}>
      <input
        type="radio"
        id={id}
        name="candidate"
        className="sr-only"
        checked={isChosen}
        onChange={onChoose}
      />
      <label htmlFor={id} className="candidate__label">
        <span className="candidate__key" aria-hidden="true">
          {position < 10 ? position : ''}
        </span>
        <span className="candidate__name">{person.name}</span>
        <Probability probability={probability} threshold={threshold} />
        <Particulars person={person} reference={reference} />
      </label>
      {whyNot.length > 0 && <WhyNot remarks={whyNot} onShow={onShow} />}
      {reasons.length > 0 && (
        <ul className="reasons">
          {reasons.map((reason) => (
            <li key={reason.sentence}>
              <ReasonLine reason={reason} onShow={onShow} />
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

/** A bar with the mark from which it would have been filed without a person. */
function Probability({
  probability,
  threshold,
}: {
  readonly probability: number | null
  readonly threshold: number
}) {
  const { text, format } = useLanguage()
  if (probability === null) return <span className="probability" />
  return (
    <span className="probability">
      <span className="probability__bar" aria-hidden="true">
        <span className="probability__part" style={{ width: `${probability * 100}%` }} />
        <span className="probability__threshold" style={{ left: `${threshold * 100}%` }} />
      </span>
      <span aria-hidden="true">{format.percent(probability)}</span>
      <span className="sr-only">, {text.proposal.probability(format.percent(probability))}, </span>
    </span>
  )
}

function ReasonLine({ reason, onShow }: { readonly reason: Reason; readonly onShow: (box: Box) => void }) {
  const { text } = useLanguage()
  const [box] = reason.boxes
  const content = (
    <>
      <VerdictIcon verdict={reason.verdict} />
      <span>
        {reason.sentence}
        {reason.printed && <span className="reason__printed"> {text.proofs.printed(reason.printed)}</span>}
        {reason.recorded && (
          <span className="reason__printed">, {text.proofs.recorded(reason.recorded)}</span>
        )}
      </span>
    </>
  )
  const className = `reason reason--${reason.verdict}`
  if (!box) return <span className={className}>{content}</span>
  return (
    <button type="button" className={className} title={text.proposal.show} onClick={() => onShow(box)}>
      {content}
    </button>
  )
}

function VerdictIcon({ verdict }: Pick<Reason, 'verdict'>) {
  const Icon = { agrees: AgreesIcon, hint: InfoIcon, unclear: UnclearIcon, contradicts: ContradictsIcon }[
    verdict
  ]
  return <Icon aria-hidden="true" />
}
