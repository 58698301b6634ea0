import { describe, expect, test } from 'vitest'
import { boxAt } from '../example.ts'
import { linesOf } from './lines.ts'
import { changeView, firstView, type ViewChange } from './view.ts'

const after = (...changes: readonly ViewChange[]) => changes.reduce(changeView, firstView)

describe('looking at a document', () => {
  test('stops at the first and the last page', () => {
    const forward = { kind: 'go', by: 1, pages: 2 } as const
    expect(after({ ...forward, by: -1 }).page).toBe(1)
    expect(after(forward, forward, forward).page).toBe(2)
  })

  test('zooms between half and three times and back to fitting', () => {
    const larger = { kind: 'zoom', by: 1 } as const
    expect(after(larger).zoom).toBe(1.25)
    expect(after(...Array(20).fill(larger)).zoom).toBe(3)
    expect(after(...Array(20).fill({ kind: 'zoom', by: -1 })).zoom).toBe(0.5)
    expect(after(larger, larger, { kind: 'fit' }).zoom).toBe(1)
  })

  test('turns the page on top of its own turn, until another page comes', () => {
    expect(after({ kind: 'turn' }, { kind: 'turn' }).turn).toBe(180)
    expect(after({ kind: 'turn' }, { kind: 'go', by: 1, pages: 2 }).turn).toBe(0)
  })
})

describe('asking for a place', () => {
  test('opens its page as a picture', () => {
    const view = after({ kind: 'toggle-text' }, { kind: 'show', box: boxAt(0.5, 2) })
    expect(view).toMatchObject({ page: 2, mode: 'picture', place: { box: { page: 2 } } })
  })

  test('twice is noticed', () => {
    const show = { kind: 'show', box: boxAt(0.5) } as const
    expect(after(show, show).place?.asked).toBe(2)
  })
})

test('the text of a page comes line by line in reading order', () => {
  const word = (text: string, line: string) => ({ text, line, box: boxAt(0), confidence: 1 })
  expect(linesOf([word('Frau', '1'), word('Sabine', '1'), word('Krämer', '2')])).toEqual([
    'Frau Sabine',
    'Krämer',
  ])
})
