import { describe, expect, test } from 'vitest'
import { formatOf, german } from '../../language/index.ts'
import { number, person } from '../example.ts'
import { differencesBetween, particularsOf } from './differences.ts'

const language = { text: german, format: formatOf('de') }

describe('two people', () => {
  test('with names that fold alike differ in spelling, others in name', () => {
    expect([...differencesBetween(person(), person({ name: 'Sabine Kraemer' }))]).toEqual(['spelling'])
    expect([...differencesBetween(person(), person({ name: 'Sabine Kremer' }))]).toEqual(['name'])
    expect([...differencesBetween(person({ name: 'Jörg Voß' }), person({ name: 'Joerg Voss' }))]).toEqual([
      'spelling',
    ])
  })

  test('differ in everything that the directory knows otherwise', () => {
    const other = person({
      birthDate: '1979-04-03',
      office: 'Jugendamt',
      formerLastNames: ['Schulz'],
      status: 'left',
    })
    expect([...differencesBetween(person(), other)]).toEqual(['birthDate', 'office', 'formerName', 'status'])
  })

  test('differ in nothing that is unknown', () => {
    expect(differencesBetween(person(), person({ birthDate: null })).size).toBe(0)
  })
})

describe('particulars of an alternative', () => {
  const different = (reference: ReturnType<typeof person> | null, other: ReturnType<typeof person>) =>
    particularsOf(other, reference, language)
      .filter(({ differs }) => differs)
      .map(({ text }) => text)

  test('stress what tells it from the person chosen', () => {
    const namesake = person({ employeeNumber: number('0118340'), birthDate: '1979-04-03' })
    expect(different(person(), namesake)).toEqual(['geb.\u00a003.04.1979'])
    expect(different(person({ status: 'left' }), namesake)).toContain('noch im Dienst')
  })

  test('stress nothing when the names have nothing in common', () => {
    expect(different(person(), person({ name: 'Elif Yılmaz', birthDate: '1991-06-22' }))).toEqual([])
  })

  test('of the person chosen are told plainly', () => {
    const left = person({ formerLastNames: ['Schulz', 'Öztürk'], status: 'left', birthDate: null })
    expect(particularsOf(left, null, language).map(({ text }) => text)).toEqual([
      '0104882',
      'Kämmerei',
      'früher Schulz, Öztürk',
      'ausgeschieden',
    ])
  })
})
