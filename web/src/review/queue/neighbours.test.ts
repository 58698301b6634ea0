import { describe, expect, test } from 'vitest'
import { idOf, summary } from '../example.ts'
import { afterLeaving, placeOf } from './neighbours.ts'

const three = [summary(1), summary(2), summary(3)]

describe('the queue is a ring', () => {
  test('after the last comes the first, before the first the last', () => {
    expect(placeOf(three, idOf(3))).toEqual({ position: 3, total: 3, previous: idOf(2), following: idOf(1) })
    expect(placeOf(three, idOf(1))?.previous).toBe(idOf(3))
  })

  test('a single document is its own neighbour', () => {
    expect(placeOf([summary(1)], idOf(1))).toMatchObject({ previous: idOf(1), following: idOf(1) })
  })
})

test('when a document leaves, the next one comes up; after the last one, none', () => {
  expect(afterLeaving(three, idOf(2))).toBe(idOf(3))
  expect(afterLeaving([summary(1)], idOf(1))).toBeNull()
})

test('when a document has left already, one goes on at the beginning', () => {
  expect(placeOf(three, idOf(9))).toBeNull()
  expect(afterLeaving(three, idOf(9))).toBe(idOf(1))
  expect(afterLeaving([], idOf(9))).toBeNull()
})
