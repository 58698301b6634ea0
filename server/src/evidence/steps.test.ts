import { expect, test } from 'vitest'
import { type Step, sentence, steps } from './steps.ts'

test('a step is told in German and English, without codes', () => {
  const detail = {
    version: '1',
    directoryVersion: 3,
    documentType: 'instruction-record',
    employeeNumber: '1000001',
    probability: 0.99,
    proofs: ['name agrees', 'birth-date contradicts'],
  }
  const { de, en } = sentence('understood', detail)
  expect(de).toContain('Unterweisungsnachweis')
  expect(de).toContain('Name stimmt, Geburtsdatum widerspricht')
  expect(en).toContain('name agrees, birth date contradicts')
})

test('every step can be told without any detail', () => {
  for (const step of Object.keys(steps) as Step[]) {
    const { de, en } = sentence(step, {})
    expect(de).toMatch(/\.$|: –$/)
    expect(en).not.toContain('undefined')
  }
})
