import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { describe, expect, onTestFinished, test } from 'vitest'
import { findBrowser } from './browser.ts'
import { openWebScreen } from './openWebScreen.ts'

describe.skipIf(!findBrowser())('fields found by captions that are tied to them by nothing', () => {
  test('in tables, in rows and above the field; a proper label counts more; never across another text', async () => {
    const screen = await shown(`
      <table><tr><td>Name:<td><input value="zelle eins"><td>Vorname *<td><input value="zelle zwei"></table>
      <div style="display:flex"><span>Geburtstag</span><span>:</span><input value="zeile"></div>
      <div><span>Straße und Hausnummer</span><br><input value="darunter"></div>
      <p>Ort</p><label>Ort <input value="richtig benannt"></label> <input value="nur daneben">
      <div style="display:flex">Amt <b>Bürgeramt</b> <span>Raum</span> <input value="Raum 4"></div>
      <h2>Kind</h2><input value="unter einer Überschrift">`)
    for (const [label, value] of [
      ['Name', 'zelle eins'],
      ['Vorname', 'zelle zwei'],
      ['Geburtstag', 'zeile'],
      ['Straße und Hausnummer', 'darunter'],
      ['Ort', 'richtig benannt'],
      ['Raum', 'Raum 4'],
    ] as const)
      expect([label, await screen.read({ label })]).toEqual([label, value])
    expect(await screen.isThere({ label: 'Amt' })).toBe(false)
    expect(await screen.isThere({ label: 'Kind' })).toBe(false)
  })

  test('a caption that stands twice is not guessed at, but found inside of what tells it apart', async () => {
    const screen = await shown(`
      <div role="dialog" aria-label="Person"><div>Name <input value="innen"></div></div>
      <div>Name <input value="außen"></div>`)
    await expect(screen.read({ label: 'Name' })).rejects.toThrow('ist nicht eindeutig, es gibt 2.')
    expect(await screen.read({ label: 'Name', within: { role: 'dialog', name: 'Person' } })).toBe('innen')
  })

  async function shown(body: string) {
    const server = createServer((_, response) => {
      response.setHeader('content-type', 'text/html; charset=utf-8').end(`<!doctype html>${body}`)
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const { port } = server.address() as AddressInfo
    const screen = await openWebScreen({
      address: new URL(`http://127.0.0.1:${port}/`),
      signal: new AbortController().signal,
      seconds: 2,
    })
    onTestFinished(async () => {
      await screen.close()
      server.closeAllConnections()
      server.close()
    })
    return screen
  }
})
