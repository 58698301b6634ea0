import { practiceItem } from '@amtsbote/robot-sdk/testing'
import { startCashbook } from '@amtsbote/simulators/cashbook'
import { expect, onTestFinished, test } from 'vitest'
import robot from './robot.ts'

test('a dry run shows what would be booked and what is booked already, and books nothing', async () => {
  const book = await startCashbook()
  onTestFinished(() => book.stop())
  const around = { systems: { cashbook: `${book.address}/` } }
  const first = { cents: 500, text: 'Beglaubigung' }
  await practiceItem(robot, { caseNumber: 'A-1', fees: [first] }, around).run()

  const second = { cents: 700, text: 'Gebühr für äöüß' }
  const tried = await practiceItem(robot, { caseNumber: 'A-1', fees: [first, second] }, around).dryRun()
  expect(tried.planned).toEqual([
    { key: 'fee-A-1/1', class: 'pay', before: first, after: first },
    { key: 'fee-A-1/2', class: 'pay', before: null, after: second },
  ])
  expect(book.bookings()).toHaveLength(1)
})
