import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { beginOf, isInside, mayFollow, TAG_COUNT } from '../labels.ts'
import { bestTags } from './bestTags.ts'
import { emptyTransitions, type Potentials } from './potentials.ts'
import { probabilitiesOf, spanProbability } from './probabilities.ts'
import { spansOf } from './spans.ts'

const PIECES = 3

const potentials = fc
  .tuple(
    fc.array(fc.double({ min: -4, max: 4, noNaN: true }), {
      minLength: PIECES * TAG_COUNT,
      maxLength: PIECES * TAG_COUNT,
    }),
    fc.array(fc.boolean(), { minLength: PIECES, maxLength: PIECES }),
  )
  .map(([emissions, breaks]): Potentials => {
    const transitions = emptyTransitions()
    // Something that differs from cell to cell, and between the two tables.
    for (const [cell, score] of transitions.within.entries()) {
      if (score !== 0) continue
      transitions.within[cell] = Math.sin(cell)
      transitions.across[cell] = Math.cos(cell)
    }
    return {
      count: PIECES,
      emissions: Float32Array.from(emissions),
      breaks: Uint8Array.from(breaks, Number),
      transitions,
    }
  })

/** All allowed sequences with their scores: slow and obviously right. */
function everySequence({ emissions, breaks, transitions }: Potentials) {
  const tags = Array.from({ length: TAG_COUNT }, (_, tag) => tag)
  let sequences = tags
    .filter((tag) => !isInside(tag))
    .map((tag) => ({ tags: [tag], score: emissions[tag] as number }))
  for (let piece = 1; piece < PIECES; piece += 1) {
    const table = breaks[piece] === 1 ? transitions.across : transitions.within
    sequences = sequences.flatMap((known) => {
      const last = known.tags.at(-1) as number
      return tags
        .filter((tag) => mayFollow(tag, last))
        .map((tag) => ({
          tags: [...known.tags, tag],
          score:
            known.score +
            (table[last * TAG_COUNT + tag] as number) +
            (emissions[piece * TAG_COUNT + tag] as number),
        }))
    })
  }
  return sequences
}

describe('probabilitiesOf and bestTags', () => {
  test('agree with looking at every sequence', () => {
    fc.assert(
      fc.property(potentials, (given) => {
        const all = everySequence(given)
        const sum = all.reduce((total, { score }) => total + Math.exp(score), 0)
        const found = probabilitiesOf(given)
        expect(found.logSum).toBeCloseTo(Math.log(sum), 4)
        const best = all.reduce((a, b) => (b.score > a.score ? b : a))
        const tagged = all.find(({ tags }) => tags.every((tag, piece) => tag === bestTags(given)[piece]))
        expect(tagged?.score).toBeCloseTo(best.score, 3)
        for (const [first, last] of [
          [0, 0],
          [0, 1],
          [1, 2],
          [0, 2],
        ] as const) {
          const span = { kind: 'person', first, last } as const
          const share = all
            .filter(({ tags }) =>
              spansOf(tags).some((s) => s.kind === 'person' && s.first === first && s.last === last),
            )
            .reduce((total, { score }) => total + Math.exp(score), 0)
          expect(spanProbability(found, span)).toBeCloseTo(share / sum, 4)
        }
      }),
      { numRuns: 25 },
    )
  })

  test('an inside never stands without its beginning', () => {
    fc.assert(
      fc.property(potentials, (given) => {
        const tags = bestTags(given)
        expect(isInside(tags[0] as number)).toBe(false)
        for (let piece = 1; piece < PIECES; piece += 1) {
          expect(mayFollow(tags[piece] as number, tags[piece - 1] as number)).toBe(true)
        }
      }),
      { numRuns: 50 },
    )
    expect(mayFollow(beginOf('person') + 1, 0)).toBe(false)
  })
})
