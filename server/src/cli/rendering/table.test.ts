import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { renderTable } from './table.ts'

const columns = [
  { title: 'Nr.', align: 'right' as const },
  { title: 'Name', shrinksTo: 4 },
  { title: 'Amt', shrinksTo: 4 },
]

describe('a table', () => {
  test('stands in columns, whatever letters are in them', () => {
    const rows = [
      ['1', 'Mu\u0308ller', 'Bauamt'],
      ['10', 'Özdemir-Łukasz', 'Kämmerei'],
    ]
    expect(renderTable(columns, rows, undefined)).toEqual([
      'Nr.  Name            Amt',
      '  1  Mu\u0308ller          Bauamt',
      ' 10  Özdemir-Łukasz  Kämmerei',
    ])
  })

  test('that is too wide gives way where it is widest, and shows that it did', () => {
    expect(renderTable(columns, [['1', 'Müller-Lüdenscheidt', 'Bauamt']], 24)).toEqual([
      'Nr.  Name         Amt',
      '  1  Müller-Lüd…  Bauamt',
    ])
  })

  test('lets nothing through that would move the cursor or turn the line around', () => {
    expect(renderTable([{ title: 'A' }], [['x\u001B[2Jy\nz\u202Efdp']], undefined)[1]).toBe('x [2Jy z fdp')
  })

  test('never is wider than the terminal as long as its columns may shrink', () => {
    const cell = fc.string({ maxLength: 40, unit: 'grapheme' })
    const row = fc.tuple(fc.nat(999).map(String), cell, cell)
    fc.assert(
      fc.property(fc.array(row), fc.integer({ min: 15, max: 120 }), (rows, width) => {
        for (const line of renderTable(columns, rows, width)) {
          expect([...new Intl.Segmenter('de').segment(line)].length).toBeLessThanOrEqual(width)
        }
      }),
    )
  })
})
