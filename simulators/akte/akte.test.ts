import { readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Fault } from './faults.ts'
import { order, sidecar, type TestFolders, type TestOrder, testAkte } from './testing.ts'

describe('a filing order', () => {
  test('lies in the ordered register of the person’s file, byte for byte, and is acknowledged with its hash', async () => {
    const { akte, folders, deliver } = await testAkte({ now: () => new Date('2026-03-16T08:00:00Z') })
    const given = order()
    await deliver(given)
    expect(await akte.settle()).toBe(1)

    const [filed, ...others] = await akte.inventory()
    expect(others).toEqual([])
    expect(filed).toMatchObject({
      orderId: given.orderId,
      employeeNumber: '1234567',
      register: '09',
      sha256: given.sha256,
      title: given.title,
    })
    expect(await readReceipt(folders, `done/${given.orderId}.ok.xml`)).toEqual({
      auftrag: given.orderId,
      ergebnis: 'abgelegt',
      dokument: filed?.documentId,
      aktenzeichen: '10-1234567',
      personalnummer: '1234567',
      register: '09',
      sha256: given.sha256,
      abgelegt: '2026-03-16T08:00:00.000Z',
    })
    expect(await contents(folders)).toEqual({
      in: [],
      work: [],
      done: [`${given.orderId}.ok.xml`, `${given.orderId}.pdf`, `${given.orderId}.xml`],
      error: [],
    })
  })

  test('waits while only its payload or a half-written sidecar is there', async () => {
    const { akte, folders } = await testAkte()
    const given = order()
    await writeFile(join(folders.hotFolder, 'in', `${given.orderId}.pdf`), given.payload)
    await writeFile(join(folders.hotFolder, 'in', `${given.orderId}.xml.part`), sidecar(given).slice(0, 200))
    expect(await akte.settle()).toBe(0)
    expect((await contents(folders)).in).toHaveLength(2)
  })

  test('delivered again gives the same receipt and is stored once', async () => {
    const { akte, folders, deliver } = await testAkte()
    const given = order()
    await deliver(given)
    await akte.settle()
    const first = await readFile(join(folders.hotFolder, 'done', `${given.orderId}.ok.xml`), 'utf8')
    await deliver(given)
    await akte.settle()
    expect(await readFile(join(folders.hotFolder, 'done', `${given.orderId}.ok.xml`), 'utf8')).toBe(first)
    expect(await akte.inventory()).toHaveLength(1)
  })

  test.each<{ what: string; change: Partial<TestOrder> }>([
    { what: 'another content', change: { payload: Buffer.from('%PDF-1.7 something else') } },
    { what: 'another person', change: { employeeNumber: '0700815', fileReference: '10-0700815' } },
    { what: 'another register', change: { register: '08', decision: 'mensch' } },
  ])('delivered again with $what is refused, and the first stays', async ({ change }) => {
    const { akte, folders, deliver } = await testAkte()
    const first = order()
    await deliver(first)
    await akte.settle()
    await deliver(order({ orderId: first.orderId, payload: first.payload, ...change }))
    await akte.settle()
    expect(await refusalCode(folders, first.orderId)).toBe('order-conflict')
    expect(await akte.inventory()).toMatchObject([
      { sha256: first.sha256, employeeNumber: '1234567', register: '09' },
    ])
  })

  test('into a file of somebody who has left is accepted, because that file is kept on', async () => {
    const { akte, deliver } = await testAkte()
    await deliver(order({ employeeNumber: '0700815' }))
    await akte.settle()
    expect(await akte.inventory()).toMatchObject([{ fileReference: '10-0700815' }])
  })

  test('for a person who was added to the directory meanwhile is accepted', async () => {
    const { akte, folders, deliver } = await testAkte()
    await writeFile(folders.directory, 'vorname,personalnummer\nNeu,7654321\n')
    await deliver(order({ employeeNumber: '7654321' }))
    await akte.settle()
    expect(await akte.inventory()).toHaveLength(1)
  })
})

describe('an order is refused with a reason, and nothing is stored', () => {
  test.each<{ when: string; change: Partial<TestOrder>; code: string }>([
    { when: 'the person has no file', change: { employeeNumber: '5555555' }, code: 'file-unknown' },
    {
      when: 'the file number is another person’s',
      change: { fileReference: '10-0700815' },
      code: 'file-reference-wrong',
    },
    { when: 'there is no such register', change: { register: '42' }, code: 'register-unknown' },
    {
      when: 'the register is closed',
      change: { register: '12', decision: 'mensch' },
      code: 'register-closed',
    },
    {
      when: 'no person decided on a register that needs one',
      change: { register: '08' },
      code: 'register-closed',
    },
    { when: 'the hash is another one', change: { sha256: 'a'.repeat(64) }, code: 'payload-wrong' },
    { when: 'a field is missing', change: { title: '' }, code: 'sidecar-invalid' },
    {
      when: 'the title is too long for the e-file',
      change: { title: 'x'.repeat(121) },
      code: 'sidecar-invalid',
    },
    { when: 'the employee number is no number', change: { employeeNumber: '../1' }, code: 'sidecar-invalid' },
  ])('when $when', async ({ change, code }) => {
    const { akte, folders, deliver } = await testAkte()
    const given = order(change)
    await deliver(given)
    await akte.settle()
    expect(await refusalCode(folders, given.orderId)).toBe(code)
    expect(await akte.inventory()).toEqual([])
    expect((await contents(folders)).error).toEqual([
      `${given.orderId}.err.xml`,
      `${given.orderId}.pdf`,
      `${given.orderId}.xml`,
    ])
  })

  test.each<{ when: string; write: (given: TestOrder) => string; code: string }>([
    { when: 'it is empty', write: () => '', code: 'sidecar-invalid' },
    { when: 'it is cut off', write: (given) => sidecar(given).slice(0, 400), code: 'sidecar-invalid' },
    {
      when: 'it is larger than any sidecar',
      write: (given) => sidecar(given) + ' '.repeat(70_000),
      code: 'sidecar-invalid',
    },
    {
      when: 'it declares entities',
      write: (given) =>
        `<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]>${sidecar(given).split('?>')[1]}`,
      code: 'sidecar-invalid',
    },
    {
      when: 'it uses an entity that nobody declared',
      write: (given) => sidecar(given).replace('musterstadt', '&town;'),
      code: 'sidecar-invalid',
    },
    {
      when: 'it tries to reach the parser’s prototype',
      write: (given) => sidecar(given).replace('<ziel ', '<__proto__ polluted="1"/><ziel '),
      code: 'sidecar-invalid',
    },
    {
      when: 'it names two targets',
      write: (given) => sidecar(given).replace(/(<ziel .*)/, '$1$1'),
      code: 'sidecar-invalid',
    },
    {
      when: 'it carries another order’s number',
      write: (given) => sidecar(order({ payload: given.payload })),
      code: 'sidecar-invalid',
    },
    {
      when: 'it points at a file elsewhere',
      write: (given) => sidecar(given).replace(/datei="[^"]*"/, 'datei="../../personal.csv"'),
      code: 'sidecar-invalid',
    },
    {
      when: 'it follows a newer form',
      write: (given) => sidecar(given).replace('ablage:1', 'ablage:2'),
      code: 'form-unknown',
    },
  ])('when $when', async ({ write, code }) => {
    const { akte, folders, deliver } = await testAkte()
    const given = order()
    await deliver(given, write(given))
    await akte.settle()
    expect(await refusalCode(folders, given.orderId)).toBe(code)
    expect(await akte.inventory()).toEqual([])
  })

  test('when its payload is missing', async () => {
    const { akte, folders, deliver } = await testAkte()
    const given = order()
    await deliver(given)
    await rm(join(folders.hotFolder, 'in', `${given.orderId}.pdf`))
    await akte.settle()
    expect(await refusalCode(folders, given.orderId)).toBe('payload-missing')
  })

  test('when its payload is a link to a file elsewhere', async () => {
    const { akte, folders, deliver } = await testAkte()
    const given = order()
    await deliver(given)
    const payload = join(folders.hotFolder, 'in', `${given.orderId}.pdf`)
    await rm(payload)
    await symlink(folders.directory, payload)
    await akte.settle()
    expect(await refusalCode(folders, given.orderId)).toBe('payload-missing')
  })

  test('and a corrected delivery of the same order is accepted, without the old refusal', async () => {
    const { akte, folders, deliver } = await testAkte()
    const wrong = order({ register: '12', decision: 'mensch' })
    await deliver(wrong)
    await akte.settle()
    await deliver({ ...wrong, register: '09' })
    await akte.settle()
    expect(await akte.inventory()).toMatchObject([{ orderId: wrong.orderId, register: '09' }])
    expect((await contents(folders)).error).toEqual([])
  })
})

describe('a withdrawal', () => {
  test('takes the document out of its file and leaves a trace without content', async () => {
    const { akte, folders, deliver, withdraw } = await testAkte()
    const given = order()
    await deliver(given)
    await akte.settle()
    await withdraw(given.orderId)
    await akte.settle()

    expect(await akte.inventory()).toEqual([])
    expect(await akte.withdrawals()).toMatchObject([
      { orderId: given.orderId, from: { employeeNumber: '1234567' } },
    ])
    expect(JSON.stringify(await akte.withdrawals())).not.toContain('Teilnahmebescheinigung')
    expect(await readReceipt(folders, `done/${given.orderId}.rueckzug.ok.xml`)).toMatchObject({
      auftrag: given.orderId,
      ergebnis: 'zurueckgezogen',
      personalnummer: '1234567',
    })
    expect(await filesWith(folders, given.payload)).toEqual([])
  })

  test('that comes before its order blocks the late delivery', async () => {
    const { akte, folders, deliver, withdraw } = await testAkte()
    const given = order()
    await withdraw(given.orderId)
    await akte.settle()
    await deliver(given)
    await akte.settle()
    expect(await refusalCode(folders, given.orderId)).toBe('order-withdrawn')
    expect(await akte.inventory()).toEqual([])
  })

  test('that waits beside its order overtakes it', async () => {
    const { akte, deliver, withdraw } = await testAkte()
    const given = order()
    await deliver(given)
    await withdraw(given.orderId)
    await akte.settle()
    expect(await akte.inventory()).toEqual([])
  })

  test('repeated gives the same receipt', async () => {
    const { akte, folders, deliver, withdraw } = await testAkte()
    const given = order()
    await deliver(given)
    await akte.settle()
    const receipts = []
    for (const _ of [1, 2]) {
      await withdraw(given.orderId)
      await akte.settle()
      receipts.push(await readReceipt(folders, `done/${given.orderId}.rueckzug.ok.xml`))
    }
    expect(receipts[1]).toEqual(receipts[0])
  })

  test('that cannot be read is refused', async () => {
    const { akte, folders } = await testAkte()
    const { orderId } = order()
    await writeFile(join(folders.hotFolder, 'in', `${orderId}.rueckzug.xml`), '<rueckzug')
    await akte.settle()
    expect(await readReceipt(folders, `error/${orderId}.rueckzug.err.xml`)).toMatchObject({
      ergebnis: 'abgelehnt',
      code: 'sidecar-invalid',
    })
  })
})

describe('a fault for tests', () => {
  test('down: nothing is taken and nothing is answered until it is up again', async () => {
    const { akte, folders, deliver } = await testAkte({ fault: { kind: 'down' } })
    await deliver(order())
    expect(await akte.settle()).toBe(0)
    expect((await contents(folders)).in).toHaveLength(2)
    akte.setFault({ kind: 'none' })
    expect(await akte.settle()).toBe(1)
  })

  test('slow: the order is still unanswered while it waits, and stopping does not wait for it', async () => {
    const { akte, folders, deliver } = await testAkte({ fault: { kind: 'slow', delayMs: 3_600_000 } })
    await deliver(order())
    const settled = akte.settle().catch(() => 'interrupted')
    await akte.stop()
    expect(await settled).toBe('interrupted')
    expect((await contents(folders)).done).toEqual([])
  })

  test('refuse: every order is refused with the given code', async () => {
    const { akte, folders, deliver } = await testAkte({ fault: { kind: 'refuse', code: 'file-locked' } })
    const given = order()
    await deliver(given)
    await akte.settle()
    expect(await refusalCode(folders, given.orderId)).toBe('file-locked')
  })

  test.each<{ field: 'sha256' | 'register' | 'employeeNumber'; attribute: string }>([
    { field: 'sha256', attribute: 'sha256' },
    { field: 'register', attribute: 'register' },
    { field: 'employeeNumber', attribute: 'personalnummer' },
  ])('wrong acknowledgement: another $field is acknowledged than was filed', async ({ field, attribute }) => {
    const fault: Fault = { kind: 'wrong-acknowledgement', field }
    const { akte, folders, deliver } = await testAkte({ fault })
    const given = order()
    await deliver(given)
    await akte.settle()
    const receipt = await readReceipt(folders, `done/${given.orderId}.ok.xml`)
    const [filed] = await akte.inventory()
    expect(filed?.[field]).toBe(given[field])
    expect(receipt[attribute]).toBeDefined()
    expect(receipt[attribute]).not.toBe(filed?.[field])
  })

  test('disk full: the order is refused and can be delivered again when there is room', async () => {
    const { akte, folders, deliver } = await testAkte({ fault: { kind: 'disk-full' } })
    const given = order()
    await deliver(given)
    await akte.settle()
    expect(await refusalCode(folders, given.orderId)).toBe('store-full')
    akte.setFault({ kind: 'none' })
    await deliver(given)
    await akte.settle()
    expect(await akte.inventory()).toHaveLength(1)
  })
})

/** Attributes of a receipt, read without the code under test. */
async function readReceipt({ hotFolder }: TestFolders, path: string): Promise<Record<string, string>> {
  const xml = await readFile(join(hotFolder, path), 'utf8')
  expect(xml).toContain('xmlns="urn:amtsbote:ablage:1"')
  const attributes = [...xml.matchAll(/ (?!xmlns|version|encoding)([a-z0-9]+)="([^"]*)"/g)]
  return Object.fromEntries(attributes.map(([, name, value]) => [name, value]))
}

async function refusalCode(folders: TestFolders, orderId: string): Promise<string | undefined> {
  const receipt = await readReceipt(folders, `error/${orderId}.err.xml`)
  expect(receipt).toMatchObject({
    auftrag: orderId,
    ergebnis: 'abgelehnt',
    grund: expect.stringMatching(/\.$/),
  })
  return receipt.code
}

async function contents({ hotFolder }: TestFolders) {
  const list = async (name: string) => (await readdir(join(hotFolder, name))).sort()
  return {
    in: await list('in'),
    work: await list('work'),
    done: await list('done'),
    error: await list('error'),
  }
}

/** Every file below the hot folder and the store that holds these bytes. */
async function filesWith({ hotFolder, store }: TestFolders, bytes: Uint8Array): Promise<string[]> {
  const found: string[] = []
  for (const root of [hotFolder, store]) {
    for (const entry of await readdir(root, { recursive: true, withFileTypes: true })) {
      const path = join(entry.parentPath, entry.name)
      if (entry.isFile() && (await readFile(path)).includes(Buffer.from(bytes))) found.push(path)
    }
  }
  return found
}
