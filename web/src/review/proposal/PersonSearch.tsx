import type { EmployeeHit } from '@amtsbote/contract'
import { useRef } from 'react'
import { SearchIcon } from '../../icons/index.ts'
import { useLanguage } from '../../language/index.ts'
import { Key } from '../../parts/index.ts'
import { Particulars } from './Particulars.tsx'
import { type Person, personOf } from './person.ts'
import { usePersonSearch } from './usePersonSearch.ts'

interface Props {
  /** Whether somebody tried to go on without a person. */
  readonly isMissing: boolean
  readonly onChoose: (person: Person) => void
}

/** Search in the directory: a combobox as the ARIA practices describe it, with a list that pops up. */
export function PersonSearch({ isMissing, onChoose }: Props) {
  const { text } = useLanguage()
  const input = useRef<HTMLInputElement>(null)
  const { search, hits, active, showsList, choose, hear, type, setOpen } = usePersonSearch({
    input,
    onChoose,
  })
  const activeHit = showsList ? hits[active] : undefined
  return (
    <div className="search">
      <SearchIcon aria-hidden="true" />
      <input
        ref={input}
        id="person-search"
        type="text"
        role="combobox"
        autoComplete="off"
        spellCheck={false}
        placeholder={text.proposal.search}
        aria-label={`${text.proposal.search}: ${text.proposal.searchHint}`}
        aria-expanded={showsList}
        aria-controls="person-hits"
        aria-autocomplete="list"
        aria-activedescendant={activeHit && hitId(activeHit)}
        aria-invalid={isMissing}
        aria-describedby={isMissing ? 'person-error' : undefined}
        value={search}
        onChange={(event) => type(event.target.value)}
        onFocus={() => setOpen(true)}
        onBlur={() => setOpen(false)}
        onKeyDown={hear}
      />
      <Key>/</Key>
      {isMissing && (
        <p id="person-error" className="field-error">
          {text.proposal.missing.person}
        </p>
      )}
      <p className="sr-only" role="status">
        {showsList && (hits.length > 0 ? text.proposal.hits(hits.length) : text.proposal.noHits)}
      </p>
      <div className="search__hits" hidden={!showsList}>
        <div id="person-hits" role="listbox" aria-label={text.proposal.search}>
          {hits.map((hit) => (
            <Hit
              key={hit.employeeNumber}
              hit={hit}
              isActive={hit === activeHit}
              onChoose={() => choose(hit)}
            />
          ))}
        </div>
        {hits.length === 0 && <p className="search__none">{text.proposal.noHits}</p>}
      </div>
    </div>
  )
}

interface HitProps {
  readonly hit: EmployeeHit
  readonly isActive: boolean
  readonly onChoose: () => void
}

function Hit({ hit, isActive, onChoose }: HitProps) {
  const person = personOf(hit)
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the field, which names the active option
    // biome-ignore lint/a11y/useKeyWithClickEvents: the field hears Enter
    <div
      id={hitId(hit)}
      role="option"
      aria-selected={isActive}
      className="search__hit"
      // Before the field loses the focus and closes the list.
      onMouseDown={(event) => event.preventDefault()}
      onClick={onChoose}
      ref={(element) => {
        if (isActive) element?.scrollIntoView({ block: 'nearest' })
      }}
    >
      <span className="search__name">{person.name}</span>
      <Particulars person={person} reference={null} />
    </div>
  )
}

function hitId({ employeeNumber }: EmployeeHit): string {
  return `hit-${employeeNumber}`
}
