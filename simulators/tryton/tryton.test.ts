import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { isTrytonInstalled, startTryton, type Tryton } from './index.ts'
import { signIn } from './rpc.ts'

describe.skipIf(!isTrytonInstalled())('a real Tryton (skipped where its packages are not installed)', () => {
  let tryton: Tryton
  beforeAll(async () => {
    tryton = await startTryton({
      people: [{ employeeNumber: '1234567', firstName: 'Zoë', lastName: 'Grünwald-Çelik' }],
    })
  }, 120_000)
  afterAll(() => tryton?.stop())

  test('shows its web client and knows its employees; nothing hangs on their records yet', async () => {
    expect(await (await fetch(tryton.address)).text()).toContain('<title>Tryton</title>')
    expect(await tryton.attachmentsOf('1234567')).toEqual([])
    expect(await tryton.employees()).toEqual([
      { employeeNumber: '1234567', name: 'Grünwald-Çelik, Zoë', entry: null },
    ])
    expect(await tryton.parties()).toEqual(['Grünwald-Çelik, Zoë', 'Stadt Musterstadt'])
  })

  test('lets the technical account in, and nobody with another password', async () => {
    await expect(signIn(tryton.address, 'akte', tryton.clerk)).resolves.toMatchObject({})
    await expect(signIn(tryton.address, 'akte', { ...tryton.clerk, password: 'falsch' })).rejects.toThrow()
  })
})
