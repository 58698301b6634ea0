import { generateDirectory } from '@amtsbote/simulators/musterstadt'
import { expect, test } from 'vitest'
import { drawFrom, misreadings } from './misread.ts'

const employees = generateDirectory('misread', 600)

test('the same seed misreads the same', () => {
  const all = () => {
    const draw = drawFrom(7)
    return employees.map((employee) => misreadings.map(({ print }) => print(employee, draw)))
  }
  expect(all()).toEqual(all())
})

test.each(misreadings.map(({ name, print }) => ({ name, print })))(
  '$name comes up, and a forename or surname stays',
  ({ name, print }) => {
    const draw = drawFrom(3)
    const printed = employees.flatMap((employee) => {
      const text = print(employee, draw)
      return text === null ? [] : [{ text, recorded: `${employee.firstNames} ${employee.lastName}` }]
    })
    expect(printed.length).toBeGreaterThan(5)
    for (const { text } of printed) expect(text).toMatch(/\p{L}\S* \S*\p{L}/u)
    if (name !== 'as recorded')
      expect(
        printed.filter(({ text, recorded }) => text !== recorded).length / printed.length,
      ).toBeGreaterThan(0.85)
  },
)
