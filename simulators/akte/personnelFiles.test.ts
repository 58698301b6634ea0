import { describe, expect, test } from 'vitest'
import { parseFault } from './faults.ts'
import { parseDirectory } from './personnelFiles.ts'

describe('the directory as the e-file reads it', () => {
  test('may have its columns in any order, quotes, commas and Windows line ends', () => {
    const files = parseDirectory(
      'Nachname,PERSONALNUMMER,Vorname\r\n"von ""der"" Heide, jun.",0012345,Ida\r\n\r\n',
    )
    expect([...files.values()]).toEqual([
      { employeeNumber: '0012345', fileReference: '10-0012345', name: 'Ida von "der" Heide, jun.' },
    ])
  })

  test('without employee numbers is no directory', () => {
    expect(() => parseDirectory('name;vorname\nA;B')).toThrow('personalnummer')
  })
})

test.each([
  ['slow:250', { kind: 'slow', delayMs: 250 }],
  ['refuse:file-locked', { kind: 'refuse', code: 'file-locked' }],
  ['wrong-acknowledgement:register', { kind: 'wrong-acknowledgement', field: 'register' }],
  ['down', { kind: 'down' }],
])('the fault %s is understood on the command line', (text, fault) => {
  expect(parseFault(text)).toEqual(fault)
})

test('a fault that does not exist is an error, not a practice e-file without faults', () => {
  expect(() => parseFault('wrong-acknowledgement:title')).toThrow('Unknown fault')
})
