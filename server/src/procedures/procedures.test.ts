import { describe, expect, test } from 'vitest'
import { defaultProcedures, parseTitlePattern, procedureBookSchema } from './index.ts'

describe('the shipped procedures', () => {
  test('ask for two proofs and file into register 09', () => {
    const [procedure] = defaultProcedures().procedures
    expect(procedure).toMatchObject({ id: 'attendance-certificate', register: '09', proof: 'two-proofs' })
  })

  test('open no register but 09 to filing without a person', () => {
    const open = defaultProcedures().registers.filter((register) => register.filing === 'automatic')
    expect(open.map((register) => register.number)).toEqual(['09'])
  })

  test('never release documents that are no proof, or medical ones', () => {
    const released = defaultProcedures().procedures.flatMap((procedure) => procedure.releasedTypes)
    for (const type of ['invitation', 'registration', 'invoice', 'medical', 'unknown'] as const) {
      expect(released).not.toContain(type)
    }
  })

  test('survive a way through JSON unchanged', () => {
    const book = defaultProcedures()
    expect(procedureBookSchema.parse(JSON.parse(JSON.stringify(book)))).toEqual(book)
  })
})

describe('a configuration is refused', () => {
  test('when a procedure files into a register that only a person may use', () => {
    expect(faults({ register: '11' })).toContain('register 11 is not open to automatic filing')
  })

  test('when a procedure files into a register that does not exist', () => {
    expect(faults({ register: '42' })).toContain('register 42 is not in the register plan')
  })

  test('when a title pattern names an unknown value', () => {
    const [procedure] = defaultProcedures().procedures
    const titlePatterns = { ...procedure?.titlePatterns, certificate: '{name}' }
    expect(faults({ titlePatterns })).toContain('unknown placeholder')
  })

  test('when a procedure is there twice', () => {
    const book = defaultProcedures()
    const doubled = { ...book, procedures: [...book.procedures, ...book.procedures] }
    expect(procedureBookSchema.safeParse(doubled).error?.message).toContain(
      'attendance-certificate is there twice',
    )
  })
})

describe('a title pattern', () => {
  test('is read into text, values and optional parts', () => {
    expect(parseTitlePattern('{datum} Zertifikat[ – {thema}]')).toEqual([
      { kind: 'field', field: 'datum' },
      { kind: 'text', text: ' Zertifikat' },
      {
        kind: 'optional',
        pieces: [
          { kind: 'text', text: ' – ' },
          { kind: 'field', field: 'thema' },
        ],
      },
    ])
  })

  test.each(['{unbekannt}', '[offen', 'zu]', '{datum', '[a [b] c]'])('%s is refused', (pattern) => {
    expect(parseTitlePattern(pattern)).toBeNull()
  })
})

function faults(change: object) {
  const book = defaultProcedures()
  const changed = { ...book, procedures: book.procedures.map((procedure) => ({ ...procedure, ...change })) }
  return procedureBookSchema.safeParse(changed).error?.message ?? ''
}
