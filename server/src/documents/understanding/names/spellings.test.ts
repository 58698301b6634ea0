import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { misreadingCost } from './alignment.ts'
import { buildSpellings, costLimit, findSpellings } from './spellings.ts'

const surnames =
  'muller moller schmidt schmitt ludenscheidt hermann grossmann yildiz wisniewski baumgartner meier meyer danielsen ng'.split(
    ' ',
  )

describe('a misread name is found', () => {
  const index = buildSpellings(surnames)

  test.each([
    ['mulier', 'muller'],
    ['schrnidt', 'schmidt'],
    ['baurngartncr', 'baumgartner'],
    ['danlelsen', 'danielsen'],
    ['grobmann', 'grossmann'],
    ['wisniewskl', 'wisniewski'],
  ])('%s is %s', (printed, truth) => {
    const best = findSpellings(index, printed).toSorted((a, b) => a.cost - b.cost)[0]
    expect(best && index.words[best.id]).toBe(truth)
  })

  test('but a word that is nobody’s name finds nobody', () => {
    expect(findSpellings(index, 'teilnahme')).toEqual([])
  })

  test('and two or three letters only when they are exactly right', () => {
    expect(findSpellings(index, 'ng')).toHaveLength(1)
    expect(findSpellings(index, 'nq')).toEqual([])
  })
})

test('one misreading of any kind never hides a name', () => {
  const confusions: readonly (readonly [string, string])[] = [
    ['m', 'rn'],
    ['rn', 'm'],
    ['d', 'cl'],
    ['w', 'vv'],
    ['i', 'l'],
    ['l', '1'],
    ['o', '0'],
    ['e', 'c'],
    ['ss', 'b'],
    ['u', 'ii'],
    ['h', 'n'],
    ['u', 'v'],
    ['t', 'f'],
    ['g', 'q'],
    ['n', 'ri'],
    ['a', 'o'],
  ]
  const name = fc.stringMatching(/^[a-z]{5,12}$/)
  fc.assert(
    fc.property(name, fc.nat(), fc.constantFrom(...confusions), (truth, place, [from, to]) => {
      const places = [...truth.matchAll(new RegExp(from, 'g'))].map(({ index }) => index)
      const at = places[place % Math.max(1, places.length)]
      if (at === undefined) return
      const printed = truth.slice(0, at) + to + truth.slice(at + from.length)
      const reachable =
        misreadingCost(printed, truth, 10) <= costLimit(Math.min(printed.length, truth.length))
      const found = findSpellings(buildSpellings([truth, 'anders']), printed)
      expect(found.some(({ id }) => id === 0)).toBe(reachable)
    }),
  )
})
