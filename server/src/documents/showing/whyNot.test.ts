import type { Candidate, Employee, EmployeeNumber, Mention, Proof } from '@amtsbote/contract'
import { describe, expect, test } from 'vitest'
import { nameRemark } from './nameRemark.ts'
import { type Suspect, whyNot } from './whyNot.ts'

const box = { page: 1, x: 0.2, y: 0.3, width: 0.3, height: 0.02 }
const employee: Employee = {
  employeeNumber: '0104882' as EmployeeNumber,
  salutation: 'Frau',
  academicTitle: '',
  firstNames: 'Sabine Ruth',
  lastName: 'Krämer',
  formerLastNames: ['Schulz'],
  birthDate: '1985-03-12',
  mailAddress: 'sabine.kraemer@musterstadt.example',
  office: 'Kämmerei',
  status: 'active',
  leftOn: null,
}
const mention: Mention = {
  id: 'm1',
  text: 'Frau Sabine Krämer',
  boxes: [box],
  role: 'participant',
  roleCertainty: 1,
}
const candidate: Candidate = {
  employeeNumber: employee.employeeNumber,
  probability: 0.5,
  mentionId: 'm1',
  nameForm: 'current',
  nameSimilarity: 1,
  proofs: [],
  left: false,
  namesakes: [],
}
const proof = (changes: Partial<Proof>): Proof => ({
  kind: 'birth-date',
  agreement: 'contradicts',
  text: '12.03.1980',
  boxes: [box],
  ...changes,
})

const best: Suspect = {
  candidate: { ...candidate, employeeNumber: '0200001' as EmployeeNumber },
  employee: { ...employee, employeeNumber: '0200001' as EmployeeNumber, firstNames: 'Sabine Ute' },
  mention,
}
const suspect = (changes: {
  candidate?: Partial<Candidate>
  employee?: Partial<Employee>
  mention?: Partial<Mention>
}): Suspect => ({
  candidate: { ...candidate, ...changes.candidate },
  employee: { ...employee, ...changes.employee },
  mention: { ...mention, ...changes.mention },
})
const told = (changes: Parameters<typeof suspect>[0], winner = best) =>
  whyNot(suspect(changes), winner).map(({ de }) => de)

describe('why it is not this person', () => {
  test('a printed birth date or number that does not fit, beside what the directory says', () => {
    const proofs = [
      proof({}),
      proof({ kind: 'employee-number', text: '0104883' }),
      proof({ kind: 'birth-date', agreement: 'agrees' }),
    ]
    expect(told({ candidate: { proofs } })).toEqual([
      'Geburtsdatum 12.03.1980 passt nicht, im Verzeichnis steht 12.03.1985',
      'Personalnummer 0104883 passt nicht, im Verzeichnis steht 0104882',
    ])
    expect(whyNot(suspect({ candidate: { proofs } }), best)[0]?.boxes).toEqual([box])
  })

  test('what the person does on the page, as women, men and everybody else are called', () => {
    expect(told({ mention: { role: 'lecturer' } })).toEqual(['ist hier Referentin'])
    expect(told({ mention: { role: 'lecturer' }, employee: { salutation: 'Herr' } })).toEqual([
      'ist hier Referent',
    ])
    expect(told({ mention: { role: 'lecturer' }, employee: { salutation: '' } })).toEqual(['lehrt hier'])
    expect(told({ mention: { role: 'signatory' } })).toEqual(['hat hier unterschrieben'])
  })

  test('a name that is not there, incomplete, or not the one of today', () => {
    expect(told({ candidate: { nameForm: 'none' } })).toEqual(['Name steht nicht auf dem Dokument'])
    expect(told({ candidate: { nameForm: 'incomplete' } })).toEqual(['Name ist nicht vollständig genannt'])
    expect(told({ candidate: { nameForm: 'former' }, mention: { text: 'Sabine Schulz' } })).toEqual([
      'heißt heute Krämer',
    ])
  })

  test('that somebody has left, with the day', () => {
    expect(told({ candidate: { left: true }, employee: { leftOn: '2024-06-30' } })).toEqual([
      'ist am 30.06.2024 ausgeschieden',
    ])
  })

  test('what speaks for the best where nothing speaks against this one', () => {
    const agreeing = proof({ kind: 'employee-number', agreement: 'agrees' })
    const winner = { ...best, candidate: { ...best.candidate, proofs: [agreeing] } }
    expect(told({}, winner)).toEqual(['Personalnummer auf dem Dokument gehört zu Sabine Ute Krämer'])
    expect(told({})).toEqual(['Nichts auf dem Dokument spricht eher für Sabine Ute Krämer'])
    expect(told({ candidate: { mentionId: 'm2' } })).toEqual(['ist ebenfalls auf dem Dokument genannt'])
  })

  test('nothing is said against the best', () => {
    expect(whyNot(best, best)).toEqual([])
  })
})

describe('the printed name beside the directory', () => {
  const remark = (printed: string, changes: Partial<Employee> = {}) =>
    nameRemark(printed, { ...employee, ...changes })?.de

  test('says nothing where both are spellings of one name, or a former one fits', () => {
    expect(remark('Frau Sabine KRAEMER')).toBeUndefined()
    expect(remark('Schulz, Sabine')).toBeUndefined()
    expect(remark('Durdica Đurić', { firstNames: 'Đurđica', lastName: 'Đurić' })).toBeUndefined()
    expect(remark('Ruth von der Heide', { lastName: 'von der Heide' })).toBeUndefined()
  })

  test('counts one or two letters and shows both', () => {
    expect(remark('Sabine Krümer', { lastName: 'Krimer' })).toBe(
      'Nachname weicht in zwei Buchstaben ab: gedruckt „Krümer“, im Verzeichnis „Krimer“',
    )
    expect(remark('Sabina Krämer')).toBe(
      'Vorname weicht in einem Buchstaben ab: gedruckt „Sabina“, im Verzeichnis „Sabine“',
    )
  })

  test('calls everything beyond that another name', () => {
    expect(remark('Petra Krämer')).toBe('Vorname Sabine Ruth steht nicht auf dem Dokument')
    expect(remark('Sabine Ott', { lastName: 'Alt', formerLastNames: [] })).toBe(
      'Nachname Alt steht nicht auf dem Dokument',
    )
  })
})
