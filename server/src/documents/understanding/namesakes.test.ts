import { describe, expect, test } from 'vitest'
import { findNamesakes } from './namesakes.ts'
import { testEmployee } from './testTown.ts'

function collisionOf(first: [string, string, string[]?], second: [string, string, string[]?]) {
  const [a, b] = [first, second].map(([firstNames, lastName, formerLastNames = []], index) =>
    testEmployee({ employeeNumber: `100000${index}`, firstNames, lastName, formerLastNames }),
  )
  return findNamesakes([a, b].flatMap((employee) => employee ?? [])).map(({ kind }) => kind)
}

describe('two employees collide', () => {
  test.each<[string, [string, string, string[]?], [string, string, string[]?], string]>([
    ['with the same name', ['Peter', 'Schmidt'], ['Peter', 'Schmidt'], 'identical'],
    ['in another spelling', ['Jörg', 'Müller'], ['Joerg', 'Mueller'], 'identical'],
    ['when one has more forenames', ['Anna Maria', 'Vogel'], ['Maria', 'Vogel'], 'identical'],
    ['when one bore the other’s name', ['Anna', 'Vogel', ['Schmidt']], ['Anna', 'Schmidt'], 'former-name'],
    ['when a scan may blur the difference', ['Jörg', 'Möller'], ['Jörg', 'Müller'], 'near'],
    ['when a stroke is the difference', ['Karl', 'Kramer'], ['Kari', 'Kramer'], 'near'],
  ])('%s', (_, first, second, kind) => {
    expect(collisionOf(first, second)).toEqual([kind])
  })
})

describe('two employees do not collide', () => {
  test.each<[string, [string, string], [string, string]]>([
    ['when only the surname is the same', ['Anna', 'Schmidt'], ['Peter', 'Schmidt']],
    ['when only the forename is', ['Anna', 'Schmidt'], ['Anna', 'Vogel']],
    ['when they only sound alike', ['Anna', 'Schmidt'], ['Anna', 'Schmied']],
    ['when several letters differ', ['Anna', 'Baumann'], ['Anna', 'Naumburg']],
  ])('%s', (_, first, second) => {
    expect(collisionOf(first, second)).toEqual([])
  })
})

test('each pair is told once', () => {
  const staff = ['1', '2', '3'].map((digit) =>
    testEmployee({ employeeNumber: `100000${digit}`, firstNames: 'Peter', lastName: 'Schmidt' }),
  )
  expect(findNamesakes(staff)).toHaveLength(3)
})
