import type { EmployeeHit } from '@amtsbote/contract'
import { useQuery } from '@tanstack/react-query'
import { type KeyboardEvent, useDeferredValue, useRef, useState } from 'react'
import { queries } from '../../api/index.ts'
import { SearchIcon } from '../../icons/index.ts'
import { useLanguage } from '../../language/index.ts'
import { Key } from '../../parts/index.ts'
import { Particulars } from './Particulars.tsx'
import { type Person, personOf } from './person.ts'

interface Props {
  /** Whether somebody tried to go on without a person. */
  readonly isMissing: boolean
  readonly onChoose: (person: Person) => void
}

/** Search in the directory: a combobox as the ARIA practices describe it, with a list that pops up. */
export function PersonSearch({ isMissing, onChoose }: Props) {
  const { text } = useLanguage()
  const input = useRef<HTMLInputElement>(null)
  const [search, setSearch] = useState('')
  const [isOpen, setOpen] = useState(false)
  const [active, setActive] = useState(0)
  const asked = useDeferredValue(search.trim())
  const { data } = useQuery(queries.employees(asked))
  const hits = asked === '' ? [] : (data?.employees ?? [])
  const showsList = isOpen && asked !== '' && data !== undefined
  const choose = (hit: EmployeeHit) => {
    onChoose(personOf(hit))
    setSearch('')
    setOpen(false)
    input.current?.blur()
  }
  const hear = (event: KeyboardEvent) => {
    const command = keyCommands[event.key]
    if (!command || event.ctrlKey || event.metaKey) return
    // Enter must not file and Escape must not do anything else while the search is in use.
    event.preventDefault()
    const hit = hits[active]
    if (command === 'close') leave(search, { setSearch, input: input.current })
    else if (command === 'choose') {
      if (hit) choose(hit)
    } else if (hits.length > 0) setActive((active + command + hits.length) % hits.length)
  }
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
        aria-invalid={isMissing}
        aria-describedby={isMissing ? 'person-error' : undefined}
        aria-controls="person-hits"
        aria-autocomplete="list"
        aria-activedescendant={showsList && hits[active] ? `hit-${hits[active].employeeNumber}` : undefined}
        value={search}
        onChange={(event) => {
          setSearch(event.target.value)
          setActive(0)
          setOpen(true)
        }}
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
        {showsList ? (hits.length > 0 ? text.proposal.hits(hits.length) : text.proposal.noHits) : ''}
      </p>
      <div className="search__hits" hidden={!showsList}>
        <div id="person-hits" role="listbox" aria-label={text.proposal.search}>
          {hits.map((hit, index) => (
            <Hit
              key={hit.employeeNumber}
              hit={hit}
              isActive={index === active}
              onChoose={() => choose(hit)}
            />
          ))}
        </div>
        {hits.length === 0 && <p className="search__none">{text.proposal.noHits}</p>}
      </div>
    </div>
  )
}

const keyCommands: Readonly<Record<string, 'choose' | 'close' | 1 | -1>> = {
  Enter: 'choose',
  Escape: 'close',
  ArrowDown: 1,
  ArrowUp: -1,
}

/** The first Escape empties the field, the second leaves it. */
function leave(
  search: string,
  { setSearch, input }: { setSearch: (search: string) => void; input: HTMLInputElement | null },
): void {
  if (search === '') input?.blur()
  else setSearch('')
}

function Hit({
  hit,
  isActive,
  onChoose,
}: {
  readonly hit: EmployeeHit
  readonly isActive: boolean
  readonly onChoose: () => void
}) {
  const person = personOf(hit)
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the field, which names the active option
    // biome-ignore lint/a11y/useKeyWithClickEvents: the field hears Enter
    <div
      id={`hit-${person.employeeNumber}`}
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
