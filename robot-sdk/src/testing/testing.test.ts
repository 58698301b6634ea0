import { describe, expect, test } from 'vitest'
import { absent, ask, BusinessError, defineRobot, done, SystemError, unknown, z } from '../index.ts'
import { practiceItem } from './index.ts'

type Verify = 'looks' | 'cannot tell' | 'sees nothing'

/** A robot over a target that records every call. */
function counting(options: { readonly verify?: Verify; readonly end?: () => unknown } = {}) {
  const target: string[] = []
  const robot = defineRobot({
    ...{ id: 'counting', title: 'Zähler', purpose: 'Zählt.', systems: [{ id: 'target', title: 'Ziel' }] },
    secrets: ['password'],
    input: z.object({ numbers: z.array(z.int()) }),
    async run({ input, effect, log, progress, attach, secret, system, decision, attempt }) {
      if (decision) return decision.choice
      log(`${system('target').host} ${secret('password')} ${attempt}`)
      const results: unknown[] = []
      for (const [index, number] of input.numbers.entries()) {
        const booked = await effect(`n-${number}`, {
          class: 'write',
          about: { number },
          do: async () => {
            target.push(`n-${number}`)
            return { number, at: new Date(0) }
          },
          verify: async () => {
            if (options.verify === 'cannot tell') return unknown
            if (options.verify === 'sees nothing') return absent
            return target.includes(`n-${number}`) ? done({ number, at: new Date(0) }) : absent
          },
        })
        results.push(booked.number)
        progress({ done: index + 1, of: input.numbers.length })
      }
      attach({ name: 'liste.txt', mediaType: 'text/plain', bytes: Buffer.from(results.join()) })
      return options.end ? options.end() : results
    },
  })
  const around = { systems: { target: 'http://127.0.0.1:1/' }, secrets: { password: 'geheim' } }
  return { target, item: practiceItem(robot, { numbers: [1, 2, 3] }, around), robot, around }
}

test('a run leaves its result, effects, log, progress and attachments', async () => {
  const { item, target } = counting()
  const run = await item.run()
  expect(run).toMatchObject({ kind: 'done', result: [1, 2, 3], progress: { done: 3, of: 3 } })
  expect(run.log).toEqual(['127.0.0.1:1 [secret] 1'])
  expect(run.attachments.map(({ name }) => name)).toEqual(['liste.txt'])
  expect(run.effects.map(({ key, how }) => [key, how])).toEqual([
    ['n-1', 'acted'],
    ['n-2', 'acted'],
    ['n-3', 'acted'],
  ])
  expect(target).toEqual(['n-1', 'n-2', 'n-3'])
})

test.each([1, 2, 3])(
  'killed after effect %i and run again, everything is done once',
  async (killAfterEffect) => {
    const { item, target } = counting()
    expect((await item.run({ killAfterEffect })).kind).toBe('killed')
    const again = await item.run()
    expect(again).toMatchObject({ kind: 'done', result: [1, 2, 3] })
    expect(target).toEqual(['n-1', 'n-2', 'n-3'])
    expect(again.effects[killAfterEffect - 1]).toMatchObject({ how: 'verified' })
  },
)

test('killed where nobody can look, it goes to a person and nothing is done twice', async () => {
  const { item, target } = counting({ verify: 'cannot tell' })
  await item.run({ killAfterEffect: 1 })
  expect(await item.run()).toMatchObject({ kind: 'failed', cause: 'uncertain-effect' })
  expect(target).toEqual(['n-1'])
})

test('a write that is not there afterwards is a failure', async () => {
  const { item } = counting({ verify: 'sees nothing' })
  expect(await item.run()).toMatchObject({ kind: 'failed', cause: 'system-error' })
})

describe('a run ends', () => {
  const thrown = (error: Error) => () => {
    throw error
  }
  test.each([
    { end: thrown(new BusinessError('Fall')), cause: 'business-error' },
    { end: thrown(new SystemError('Netz')), cause: 'system-error' },
    { end: thrown(new ReferenceError('x')), cause: 'author-error' },
  ])('with $cause as the robot says', async ({ end, cause }) => {
    expect(await counting({ end }).item.run()).toMatchObject({ kind: 'failed', cause })
  })

  test('with a question, and goes on with its answer', async () => {
    const { item, robot, around } = counting({
      end: () => ask({ title: 'Wer?', text: 'Wer?', choices: ['A', 'B'] }),
    })
    expect(await item.run()).toMatchObject({ kind: 'asked', question: { choices: ['A', 'B'] } })
    const next = practiceItem(
      robot,
      { numbers: [] },
      { ...around, decision: { choice: 'B', by: 'person:x', data: null } },
    )
    expect(await next.run()).toMatchObject({ kind: 'done', result: 'B' })
  })

  test('as an author error when the item does not fit', async () => {
    const { robot, around } = counting()
    expect(await practiceItem(robot, { numbers: 'x' }, around).run()).toMatchObject({ cause: 'author-error' })
  })
})

describe('a dry run', () => {
  test('shows what would be changed and changes nothing', async () => {
    const { item, target } = counting()
    const { kind, planned, effects } = await item.dryRun()
    expect({ kind, effects }).toEqual({ kind: 'done', effects: [] })
    expect(planned).toEqual(
      [1, 2, 3].map((number) => ({
        key: `n-${number}`,
        class: 'write',
        before: 'absent',
        after: { number },
      })),
    )
    expect(target).toEqual([])
  })

  test('takes what the effect itself says, and goes on with values that nobody knows yet', async () => {
    const robot = defineRobot({
      ...{ id: 'p', title: 'P', purpose: 'P', systems: [], secrets: [], input: z.object({}) },
      async run({ effect }) {
        const ticket = await effect('ticket', {
          class: 'write',
          do: async () => ({ number: 1, owner: { name: 'x' } }),
          verify: async () => absent,
          preview: async () => ({ before: { title: 'alt' }, after: { title: 'neu' } }),
        })
        return `${ticket.number} ${ticket.owner.name}`
      },
    })
    expect(await practiceItem(robot, {}).dryRun()).toMatchObject({
      kind: 'done',
      result: '‹ticket.number› ‹ticket.owner.name›',
      planned: [{ key: 'ticket', before: { title: 'alt' }, after: { title: 'neu' } }],
    })
  })
})

test('what the robot declares and the test has not is named', () => {
  expect(() => practiceItem(counting().robot, {})).toThrow(/system target, secret password/)
})
