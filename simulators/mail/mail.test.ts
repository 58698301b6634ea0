import { randomBytes } from 'node:crypto'
import { ImapFlow } from 'imapflow'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Dovecot, isDovecotInstalled, startDovecot } from './index.ts'

describe.skipIf(!isDovecotInstalled())('a real Dovecot (skipped where its package is not installed)', () => {
  let dovecot: Dovecot
  beforeAll(async () => {
    dovecot = await startDovecot({ folders: ['Erledigt'] })
  }, 60_000)
  afterAll(() => dovecot?.stop())

  function clientWith(pass: string): ImapFlow {
    const { hostname, port } = dovecot.address
    const auth = { user: dovecot.clerk.login, pass }
    return new ImapFlow({ host: hostname, port: Number(port), secure: false, auth, logger: false })
  }

  test('keeps a mail byte by byte, and shows where somebody else has moved it', async () => {
    const file = randomBytes(100_000).toString('base64').match(/.{76}/g) ?? []
    const mail = Buffer.from(['From: zoe@lindenau.example', 'Subject: Größe', '', ...file, ''].join('\r\n'))
    await dovecot.deliver(mail)
    const [stored] = await dovecot.mailsIn('INBOX')
    expect(Buffer.from(stored?.bytes ?? []).equals(mail)).toBe(true)

    const client = clientWith(dovecot.clerk.password)
    await client.connect()
    const lock = await client.getMailboxLock('INBOX')
    await client.messageMove(`${stored?.uid}`, 'Erledigt', { uid: true })
    lock.release()
    await client.logout()
    expect(await dovecot.mailsIn('INBOX')).toEqual([])
    expect(await dovecot.mailsIn('Erledigt')).toMatchObject([{ bytes: mail }])
  })

  test('lets nobody in with another password', async () => {
    const client = clientWith('falsch')
    await expect(client.connect()).rejects.toThrow()
    client.close()
  })
})
