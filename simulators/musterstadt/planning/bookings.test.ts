import { describe, expect, test } from 'vitest'
import { generateDirectory } from '../directory/generateDirectory.ts'
import { bookings, bookingsCsv } from './bookings.ts'
import { plan } from './plan.ts'

const employees = generateDirectory('test')
const files = plan({ employees, count: 1200, seed: 'bookings', layouts: 'all' })
const list = bookings({ files, employees, seed: 'bookings' })
const owned = files.filter(
  ({ truth, making }) => truth.employeeNumber !== null && truth.topic !== null && making.kind !== 'copy',
)
const booked = owned.filter(({ truth }) => truth.booked)

describe('the bookings of the training administration', () => {
  test('expect about six in ten certificates of employees', () => {
    expect(booked.length / owned.length).toBeGreaterThan(0.5)
    expect(booked.length / owned.length).toBeLessThan(0.65)
  })

  test('hold an entry of the right person and days for every paper that is booked', () => {
    const entries = new Set(list.map(({ employeeNumber, from, to }) => `${employeeNumber} ${from} ${to}`))
    const printed = booked.filter(({ truth }) => truth.courseFrom !== null)
    expect(printed.length).toBeGreaterThan(300)
    for (const { truth } of printed)
      expect(entries).toContain(`${truth.employeeNumber} ${truth.courseFrom} ${truth.courseTo}`)
  })

  test('hold entries without a paper too', () => {
    expect(list.length).toBeGreaterThan(booked.length * 1.2)
  })

  test('never expect a paper of strangers, of people who left, or about many', () => {
    for (const { truth } of files.filter((file) => file.truth.booked)) {
      expect(truth.employeeNumber).not.toBeNull()
      expect(truth.hardCases.join()).not.toMatch(/outsider|left-staff|attendance-list|two-people/)
    }
  })

  test('come with headings and one line for each', () => {
    const lines = bookingsCsv(list).split('\n')
    expect(lines[0]).toBe('personalnummer;kurs;von;bis;anbieter')
    expect(lines).toHaveLength(list.length + 2)
  })
})
