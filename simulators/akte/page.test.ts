import { get } from 'node:http'
import { describe, expect, test } from 'vitest'
import { order, testAkte } from './testing.ts'

describe('the page of the practice e-file', () => {
  test('says that it is a simulator, also to programs', async () => {
    const { akte } = await testAkte({ port: 0 })
    expect(await (await fetch(`${akte.url}`)).text()).toContain('<h1>Übungs-E-Akte (Simulator)</h1>')
    expect(await (await fetch(`${akte.url}akte.json`)).json()).toEqual({
      simulator: true,
      documents: [],
      withdrawals: [],
    })
  })

  test('shows what lies in which register of whose file, with titles as text and never as markup', async () => {
    const { akte, deliver } = await testAkte({ port: 0 })
    await deliver(order({ title: '<script>alert(1)</script>' }))
    await akte.settle()
    const html = await (await fetch(`${akte.url}`)).text()
    expect(html).toContain(
      '<td>10-1234567</td><td>Dr. Jördis Müller; geb. Ünlü</td><td>09 Fort- und Weiterbildung</td>',
    )
    expect(html).toContain('&lt;script&gt;')
    expect(html).not.toContain('<script>')
  })

  test('hands out the bytes of a filed document', async () => {
    const { akte, deliver } = await testAkte({ port: 0 })
    const given = order()
    await deliver(given)
    await akte.settle()
    const response = await fetch(`${akte.url}dokumente/${given.orderId}`)
    expect(response.headers.get('content-type')).toBe('application/pdf')
    expect(Buffer.from(await response.arrayBuffer()).equals(given.payload)).toBe(true)
  })

  test.each([
    { what: 'a path outside', path: 'dokumente/..%2f..%2fetc%2fpasswd', host: '127.0.0.1', status: 404 },
    {
      what: 'an unknown order',
      path: 'dokumente/00000000-0000-4000-8000-000000000000',
      host: '127.0.0.1',
      status: 404,
    },
    { what: 'a foreign name for this machine', path: '', host: 'attacker.example', status: 403 },
  ])('answers $what with $status', async ({ path, host, status }) => {
    const { akte } = await testAkte({ port: 0 })
    const answered = await new Promise<number | undefined>((resolve) => {
      get(`${akte.url}${path}`, { headers: { host } }, (response) => {
        response.resume()
        resolve(response.statusCode)
      })
    })
    expect(answered).toBe(status)
  })
})
