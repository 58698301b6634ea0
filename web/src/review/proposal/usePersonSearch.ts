import type { EmployeeHit } from '@amtsbote/contract'
import { useQuery } from '@tanstack/react-query'
import { type KeyboardEvent, type RefObject, useDeferredValue, useState } from 'react'
import { queries } from '../../api/index.ts'
import { type Person, personOf } from './person.ts'

interface Needs {
  readonly input: RefObject<HTMLInputElement | null>
  readonly onChoose: (person: Person) => void
}

/** The state of the search field: what was typed, who was found, which of them is active. */
export function usePersonSearch({ input, onChoose }: Needs) {
  const [search, setSearch] = useState('')
  const [isOpen, setOpen] = useState(false)
  const [active, setActive] = useState(0)
  const asked = useDeferredValue(search.trim())
  const { data } = useQuery(queries.employees(asked))
  const hits = asked === '' ? [] : (data?.employees ?? [])
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
    // The first Escape empties the field, the second leaves it.
    if (command === 'close') search === '' ? input.current?.blur() : setSearch('')
    else if (command === 'choose') hit && choose(hit)
    else if (hits.length > 0) setActive((active + command + hits.length) % hits.length)
  }
  const type = (typed: string) => {
    setSearch(typed)
    setActive(0)
    setOpen(true)
  }
  const showsList = isOpen && asked !== '' && data !== undefined
  return { search, hits, active, showsList, choose, hear, type, setOpen }
}

const keyCommands: Readonly<Record<string, 'choose' | 'close' | 1 | -1>> = {
  Enter: 'choose',
  Escape: 'close',
  ArrowDown: 1,
  ArrowUp: -1,
}
