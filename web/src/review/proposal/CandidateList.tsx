import type { Box, DocumentDetail } from '@amtsbote/contract'
import { useState } from 'react'
import { useLanguage } from '../../language/index.ts'
import { CandidateCard } from './CandidateCard.tsx'
import type { Draft } from './draft.ts'
import type { Person } from './person.ts'
import { reasonsFor } from './reasons.ts'

/** Candidates shown at once: with more, the fields below would leave a screen of 900 pixels. */
const SHOWN = 3

interface Props {
  readonly detail: DocumentDetail
  readonly draft: Draft
  readonly onChoose: (person: Person) => void
  readonly onShow: (box: Box) => void
}

/** Whose document it may be, best first, with keys 1 to 9; the chosen one says why, the others say how they differ. */
export function CandidateList({ detail, draft, onChoose, onShow }: Props) {
  const { text } = useLanguage()
  const [showsAll, setShowsAll] = useState(false)
  const people = [...detail.people, ...draft.added]
  const chosenAt = people.findIndex(({ employeeNumber }) => employeeNumber === draft.employeeNumber)
  const reference = people[chosenAt] ?? people[0]
  const isShown = (index: number) =>
    showsAll || index < SHOWN || index === chosenAt || index >= detail.people.length
  const hidden = people.filter((_, index) => !isShown(index)).length
  // The reason above says that nobody was found; the search below is the way on.
  if (people.length === 0) return null
  return (
    <fieldset className="candidates" aria-describedby={chosenAt === -1 ? 'candidates-hint' : undefined}>
      <legend className="sr-only">{text.proposal.heading}</legend>
      {people.map((person, index) =>
        isShown(index) ? (
          <CandidateCard
            key={person.employeeNumber}
            position={index + 1}
            person={person}
            probability={candidateOf(detail, person)?.probability ?? null}
            threshold={detail.threshold}
            isChosen={index === chosenAt}
            reasons={index === chosenAt ? reasonsOf(detail, person, text) : []}
            whyNot={index === chosenAt ? [] : (explanationOf(detail, person)?.whyNot ?? [])}
            reference={person === reference ? null : (reference ?? null)}
            onChoose={() => onChoose(person)}
            onShow={onShow}
          />
        ) : null,
      )}
      {hidden > 0 && (
        <button type="button" className="candidates__more" onClick={() => setShowsAll(true)}>
          {text.proposal.more(hidden)}
        </button>
      )}
      {chosenAt === -1 && (
        <p id="candidates-hint" className="candidates__hint">
          {text.proposal.noPreselection}
        </p>
      )}
    </fieldset>
  )
}

function candidateOf({ understanding }: DocumentDetail, { employeeNumber }: Person) {
  return understanding?.candidates.find((candidate) => candidate.employeeNumber === employeeNumber)
}

function explanationOf({ explanations }: DocumentDetail, { employeeNumber }: Person) {
  return explanations.find((explanation) => explanation.employeeNumber === employeeNumber)
}

function reasonsOf(
  detail: DocumentDetail,
  person: Person,
  text: ReturnType<typeof useLanguage>['text'],
): ReturnType<typeof reasonsFor> {
  const candidate = candidateOf(detail, person)
  if (!candidate)
    return [
      { verdict: 'agrees', sentence: text.proposal.chosenByYou, printed: null, recorded: null, boxes: [] },
    ]
  const mention = detail.understanding?.mentions.find(({ id }) => id === candidate.mentionId)
  const recorded = explanationOf(detail, person)?.recorded ?? []
  return reasonsFor({ candidate, person, mention, recorded }, text)
}
