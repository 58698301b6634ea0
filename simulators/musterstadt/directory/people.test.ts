import { expect, test } from 'vitest'
import { createRandom } from '../random.ts'
import { generateDirectory } from './generateDirectory.ts'
import { sortPeople } from './people.ts'
import { sideOf } from './sides.ts'

test('a stranger of nearly the same name is found even where nobody else has the initial', () => {
  const employees = generateDirectory('test')
  const [someone] = employees
  if (!someone) throw new Error('the directory is empty')
  const rare = { ...someone, firstNames: 'Şeyma', lastName: 'Şimşek' }
  const side = sideOf(rare.lastName)
  if (side === null) throw new Error('the surname is on no side')
  const stranger = sortPeople([...employees, rare], side).nearStranger(rare, createRandom('near'))
  expect(stranger.firstNames).not.toBe(rare.firstNames)
  expect(sideOf(stranger.lastName)).toBe(side)
})
