import { describe, expect, test } from 'vitest'
import { localDeadline, secondsLeft } from './deadline.ts'

const until = '2026-03-16T08:00:10.000Z'
const givenAt = new Date('2026-03-16T08:00:00Z')

describe('a deadline of the server', () => {
  test('is taken as it is when both clocks agree', () => {
    const receivedAt = new Date('2026-03-16T08:00:00.900Z')
    expect(localDeadline({ until, givenAt, receivedAt })).toBe(Date.parse(until))
  })

  test('is moved by what this machine is ahead or behind', () => {
    const ahead = new Date('2026-03-16T08:05:00Z')
    const behind = new Date('2026-03-16T07:00:00Z')
    expect(localDeadline({ until, givenAt, receivedAt: ahead })).toBe(Date.parse('2026-03-16T08:05:10Z'))
    expect(localDeadline({ until, givenAt, receivedAt: behind })).toBe(Date.parse('2026-03-16T07:00:10Z'))
  })
})

test('the seconds left are counted up to the last and never below none', () => {
  expect(secondsLeft(10_000, 0)).toBe(10)
  expect(secondsLeft(10_000, 9_001)).toBe(1)
  expect(secondsLeft(10_000, 10_000)).toBe(0)
  expect(secondsLeft(10_000, 99_000)).toBe(0)
})
