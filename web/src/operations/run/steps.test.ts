import { expect, test } from 'vitest'
import { stepsOf } from './steps.ts'

const at = (second: number) => `2026-03-16T08:00:0${second}.000Z`

test('attempts, effects, log lines and attachments are one story in the order of their moments', () => {
  const steps = stepsOf({
    attempts: [
      {
        ...{ attempt: 1, startedAt: at(0), endedAt: at(4), release: 'a', message: null, place: null },
        outcome: 'done',
      },
    ],
    effects: [
      {
        ...{ key: 'fee-1', state: 'done', attempt: 1, how: 'acted', result: null },
        ...{ intendedAt: at(1), doneAt: at(3) },
      },
    ],
    log: [
      { attempt: 1, number: 1, at: at(4), kind: 'log', text: 'fertig' },
      { attempt: 1, number: 2, at: at(0), kind: 'output', text: 'los' },
    ],
    attachments: [{ attempt: 1, name: 'bild.png', mediaType: 'image/png', sizeBytes: 1, at: at(2) }],
  })
  expect(steps.map(({ kind }) => kind)).toEqual([
    ...['begun', 'output', 'effect-begun', 'attachment', 'effect-done', 'log', 'ended'],
  ])
  expect(new Set(steps.map(({ key }) => key)).size).toBe(steps.length)
})
