import { describe, expect, test } from 'vitest'
import { formatOf } from '../../language/index.ts'
import { candidate, detail, number, person, understanding } from '../example.ts'
import { checkDraft, choose, draftOf, PRESELECT_FROM } from './draft.ts'
import { personOf } from './person.ts'

const format = formatOf('de')
const withBest = (probability: number) =>
  draftOf(detail({ understanding: understanding({ candidates: [candidate({ probability })] }) }), format)

describe('a draft', () => {
  test('proposes the best candidate, but nobody below one half', () => {
    expect(withBest(PRESELECT_FROM).employeeNumber).toBe('0104882')
    expect(withBest(PRESELECT_FROM - 0.001).employeeNumber).toBeNull()
  })

  test('starts with what was understood, the date as people write it', () => {
    expect(draftOf(detail(), format)).toMatchObject({ documentDate: '14.10.2025', register: '09' })
  })

  test('of a document of which nothing was understood is empty', () => {
    const nothing = detail({ understanding: null, title: null, documentDate: null })
    expect(draftOf(nothing, format)).toMatchObject({ employeeNumber: null, title: '', documentDate: '' })
  })
})

describe('choosing', () => {
  const torsten = person({ employeeNumber: number('0109553'), name: 'Torsten Kramer' })

  test('somebody who was searched for adds them to the list, once', () => {
    const once = choose(draftOf(detail(), format), torsten, [person()])
    const twice = choose(once, torsten, [person()])
    expect(twice.added).toEqual([torsten])
    expect(twice.employeeNumber).toBe(torsten.employeeNumber)
  })

  test('somebody who was proposed adds nobody', () => {
    expect(choose(withBest(0.1), person(), [person()])).toMatchObject({
      employeeNumber: '0104882',
      added: [],
    })
  })
})

describe('a decision', () => {
  test('is complete with person, title, date and register', () => {
    expect(checkDraft({ ...draftOf(detail(), format), title: '  Titel ' })).toEqual({
      kind: 'complete',
      filing: {
        kind: 'file',
        employeeNumber: '0104882',
        title: 'Titel',
        documentDate: '2025-10-14',
        register: '09',
      },
    })
  })

  test('names all that is missing, in the order of the fields', () => {
    const empty = { employeeNumber: null, title: ' ', documentDate: '31.02.2026', register: '09', added: [] }
    expect(checkDraft(empty)).toEqual({ kind: 'incomplete', missing: ['person', 'title', 'date'] })
  })

  test('says when the title is too long and when the register is none', () => {
    const draft = draftOf(detail(), format)
    expect(checkDraft({ ...draft, title: 'x'.repeat(121) })).toMatchObject({ missing: ['titleLength'] })
    expect(checkDraft({ ...draft, register: '' })).toMatchObject({ missing: ['register'] })
  })
})

test('a person who was searched for is called by title and names, without gaps', () => {
  const hit = {
    ...person(),
    salutation: 'Herr',
    academicTitle: '',
    firstNames: 'Jan',
    lastName: 'Łukasiewicz',
  } as const
  expect(personOf(hit).name).toBe('Jan Łukasiewicz')
  expect(personOf({ ...hit, academicTitle: 'Dr.' }).name).toBe('Dr. Jan Łukasiewicz')
})
