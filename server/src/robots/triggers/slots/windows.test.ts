import { expect, test } from 'vitest'
import { parseWindow, windowWords } from '../windows.ts'
import { firstOpen } from './windows.ts'

const sunday = parseWindow('sunday 22:00-06:00')
const once = parseWindow('2026-11-23T06:00/2026-11-23T07:30')

test.each([
  { when: 'before a window it is at once', at: '2026-11-22T20:59Z', open: '2026-11-22T20:59Z' },
  { when: 'in a window it is its end, after midnight', at: '2026-11-22T21:00Z', open: '2026-11-23T06:30Z' },
  {
    when: 'at the end of a chain it is the end of the last',
    at: '2026-11-23T05:00Z',
    open: '2026-11-23T06:30Z',
  },
  { when: 'after it is at once', at: '2026-11-23T06:30Z', open: '2026-11-23T06:30Z' },
])('a system is open again: $when', ({ at, open }) => {
  expect(firstOpen([sunday, once], new Date(at))).toEqual(new Date(open))
})

test('a window lasts until its local end, also in the nights in which the clock is changed', () => {
  const saturday = parseWindow('saturday 22:00-04:00')
  expect(firstOpen([saturday], new Date('2027-03-27T22:00Z'))).toEqual(new Date('2027-03-28T02:00Z'))
  expect(firstOpen([saturday], new Date('2026-10-24T21:00Z'))).toEqual(new Date('2026-10-25T03:00Z'))
})

test.each([
  'sunday',
  'someday 10:00-12:00',
  'sunday 10:00-10:00',
  'sunday 25:00-26:00',
  '2026-11-23T06:00/2026-11-22T06:00',
])('"%s" is no window', (words) => expect(() => parseWindow(words)).toThrow('AB-0403'))

test('a window is shown in the words by which it was set', () => {
  expect(windowWords(sunday)).toBe('sunday 22:00-06:00')
})
