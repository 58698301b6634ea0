import { describe, expect, test } from 'vitest'
import { commandFor, hasSettled, type Press, SETTLE_MS, type Situation } from './commands.ts'

const press = (key: string, changes: Partial<Press> = {}): Press => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  repeat: false,
  ...changes,
})
const onPage: Situation = { focus: 'page', dialogOpen: false, singleKeys: true }
const kind = (key: string | Press, situation: Partial<Situation> = {}) =>
  commandFor(typeof key === 'string' ? press(key) : key, { ...onPage, ...situation })?.kind ?? null

describe('Enter', () => {
  test('files from the page, from a choice and from a field', () => {
    expect(kind('Enter')).toBe('file')
    expect(kind('Enter', { focus: 'choice' })).toBe('file')
    expect(kind('Enter', { focus: 'field' })).toBe('file')
  })

  test('on a button or link belongs to the button or link', () => {
    expect(kind('Enter', { focus: 'control' })).toBeNull()
  })

  test('held down files nothing', () => {
    expect(kind(press('Enter', { repeat: true }))).toBeNull()
    expect(kind(press('Enter', { repeat: true, ctrlKey: true }))).toBeNull()
  })

  test('with Ctrl files from everywhere, even with single keys switched off', () => {
    for (const focus of ['page', 'choice', 'field', 'control'] as const) {
      expect(kind(press('Enter', { ctrlKey: true }), { focus, singleKeys: false })).toBe('file')
    }
  })
})

describe('single keys', () => {
  test('work on the page and on buttons, in either case', () => {
    expect(kind('s')).toBe('skip')
    expect(kind('n')).toBe('names')
    expect(kind('S')).toBe('skip')
    expect(kind('x', { focus: 'control' })).toBe('sort-out')
    expect(kind('z')).toBe('undo')
    expect(kind('?')).toBe('help')
    expect(commandFor(press('3'), onPage)).toEqual({ kind: 'choose', position: 3 })
  })

  test('write letters in a field', () => {
    for (const key of ['s', 'x', 'z', '/', '1', '+']) expect(kind(key, { focus: 'field' })).toBeNull()
  })

  test('can all be switched off', () => {
    for (const key of ['s', 'x', 'z', '/', '1', '?', 'ArrowLeft', 'Enter']) {
      expect(kind(key, { singleKeys: false })).toBeNull()
    }
  })

  test('leave the shortcuts of the browser alone', () => {
    expect(kind(press('s', { ctrlKey: true }))).toBeNull()
    expect(kind(press('z', { metaKey: true }))).toBeNull()
    expect(kind(press('1', { altKey: true }))).toBeNull()
  })

  test('rest while a dialog is open', () => {
    expect(kind('s', { dialogOpen: true })).toBeNull()
    expect(kind('Enter', { dialogOpen: true })).toBeNull()
  })

  test('leave the arrows to a group of choices', () => {
    expect(kind('ArrowRight')).toBe('following-page')
    expect(kind('ArrowRight', { focus: 'choice' })).toBeNull()
  })

  test('that mean nothing do nothing', () => {
    for (const key of ['q', 'Tab', 'Escape', 'Shift', 'F5', ' ']) expect(kind(key)).toBeNull()
  })
})

test('a second press comes too soon for the document that just came up', () => {
  expect(hasSettled({ shownAt: 1000, now: 1000 + SETTLE_MS - 1 })).toBe(false)
  expect(hasSettled({ shownAt: 1000, now: 1000 + SETTLE_MS })).toBe(true)
})
