import { describe, expect, test } from 'vitest'
import { defineRobot, fileInput, type Trigger, z } from '../index.ts'
import { parseCron } from './cron.ts'

const definition = {
  id: 'probe',
  title: 'Probe',
  purpose: 'Probe.',
  systems: [],
  secrets: [],
  run: async () => null,
}
const daily = { kind: 'daily', at: ['06:30'] } as const

describe('a trigger', () => {
  test.each<{ when: string; trigger: Trigger; input: z.ZodType }>([
    {
      when: 'a schedule with its input',
      trigger: { kind: 'schedule', when: daily, input: { account: 1 } },
      input: z.object({ account: z.int() }),
    },
    {
      when: 'a schedule whose planned time is a field',
      trigger: { kind: 'schedule', when: daily, input: {}, slotField: 'planned' },
      input: z.object({ planned: z.string() }),
    },
    { when: 'a folder', trigger: { kind: 'folder', files: ['*.xml'] }, input: z.object({ file: fileInput }) },
    { when: 'a call', trigger: { kind: 'webhook' }, input: z.object({ anything: z.string() }) },
  ])('that fits its robot is taken: $when', ({ trigger, input }) => {
    expect(defineRobot({ ...definition, input, trigger }).trigger).toEqual(trigger)
  })

  test.each<{ when: string; trigger: unknown }>([
    { when: 'the input of a schedule lacks a field', trigger: { kind: 'schedule', when: daily, input: {} } },
    { when: 'a robot without a file is started by a folder', trigger: { kind: 'folder' } },
    {
      when: 'a time is none',
      trigger: { kind: 'schedule', when: { kind: 'daily', at: ['24:00'] }, input: { account: 1 } },
    },
    {
      when: 'a cron expression is none',
      trigger: { kind: 'schedule', when: { kind: 'cron', expression: '0 24 * * *' }, input: { account: 1 } },
    },
    {
      when: 'a working day is the 0th',
      trigger: {
        kind: 'schedule',
        when: { kind: 'working-day-of-month', nth: 0, at: ['06:30'] },
        input: { account: 1 },
      },
    },
    {
      when: 'a field is misspelt',
      trigger: { kind: 'schedule', when: daily, input: { account: 1 }, ifclosed: 'skip' },
    },
    { when: 'its kind is none', trigger: { kind: 'sometimes' } },
  ])('that cannot work is refused where it is written: $when', ({ trigger }) => {
    const input = z.object({ account: z.int() })
    expect(() => defineRobot({ ...definition, input, trigger: trigger as Trigger })).toThrow('robot probe')
  })
})

describe('a cron expression', () => {
  test('has lists, ranges and steps', () => {
    const fields = parseCron('*/20 7-9,12 1 */6 1-5')
    expect(fields.minutes).toEqual([0, 20, 40])
    expect(fields.hours).toEqual([7, 8, 9, 12])
    expect([...fields.months]).toEqual([1, 7])
    expect([...(fields.weekdays ?? [])]).toEqual([1, 2, 3, 4, 5])
    expect(parseCron('5/15 0 * * 7')).toMatchObject({
      minutes: [5, 20, 35, 50],
      weekdays: new Set([0]),
      days: null,
    })
  })

  test.each([
    '',
    '* * * *',
    '60 * * * *',
    '* * 0 * *',
    '* * * 13 *',
    '5-1 * * * *',
    '*/0 * * * *',
    'a * * * *',
    '1,,2 * * * *',
    '@daily',
  ])('"%s" is none', (expression) => expect(() => parseCron(expression)).toThrow('cron'))
})
