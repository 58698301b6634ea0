import { describe, expect, test } from 'vitest'
import { keepingTerminal } from '../testing.ts'
import { progressOn, renderBar } from './progress.ts'

describe('progress', () => {
  test('on a terminal is a bar that is drawn over and goes away at the end', () => {
    const { terminal, told, drawn } = keepingTerminal(60)
    const progress = progressOn(terminal, 'de')
    for (const done of [0, 15, 30]) progress.show({ done, total: 30, label: 'Dokumente' })
    progress.end()
    expect(told).toEqual([])
    expect(drawn).toEqual([
      `[${'·'.repeat(30)}] 0/30 Dokumente`,
      `[${'█'.repeat(15)}${'·'.repeat(15)}] 15/30 Dokumente`,
      `[${'█'.repeat(30)}] 30/30 Dokumente`,
      '',
    ])
  })

  test('elsewhere is a plain line every tenth of the way', () => {
    const { terminal, told, drawn } = keepingTerminal()
    const progress = progressOn(terminal, 'en')
    for (let done = 0; done <= 5000; done += 1) progress.show({ done, total: 5000, label: 'documents' })
    progress.end()
    expect(drawn).toEqual([])
    expect(told).toHaveLength(11)
    expect(told.at(-1)).toBe('5,000/5,000 documents')
  })

  test.each([20, 40, 80])('never fills a terminal of %i columns', (columns) => {
    const bar = renderBar({ done: 3, total: 9, label: 'Ablage ohne Mensch 1 · zu prüfen 2' }, columns, 'de')
    expect(bar.length).toBeLessThan(columns)
  })
})
