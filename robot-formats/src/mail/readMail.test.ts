import { createHash, randomBytes } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { FormatError, readMail } from '../index.ts'

const plain = ['From: Zoe <zoe@lindenau.example>', 'Subject: x', 'Message-ID: <1@lindenau.example>']

function bytesOf(lines: readonly string[], encoding: BufferEncoding = 'utf8'): Uint8Array {
  return Buffer.from(lines.join('\r\n'), encoding)
}

function mixed(...parts: readonly (readonly string[])[]): string[] {
  const type = 'Content-Type: multipart/mixed; boundary="teil"'
  return [...plain, type, '', ...parts.flatMap((part) => ['--teil', ...part]), '--teil--', '']
}

test('sender, subject, time and text come with their umlauts, and a file byte by byte', async () => {
  const file = randomBytes(200_000)
  const mail = await readMail(
    bytesOf([
      'From: =?UTF-8?Q?Zo=C3=AB_Gr=C3=BCnwald-=C3=87elik?= <Zoe@Lindenau.example>',
      'To: "Posteingang, Rathaus" <post@musterstadt.example>, Amt: a@b.example;',
      'Subject: =?UTF-8?B?S3JhbmttZWxkdW5nIE3DpHJ6?=',
      ' =?UTF-8?B?IOKAkyBHcsO2w59l?=',
      'Date: Thu, 12 Mar 2026 08:15:00 +0100',
      'Message-ID: <4711@lindenau.example>',
      'MIME-Version: 1.0',
      'Content-Type: multipart/mixed; boundary=teil',
      '',
      '--teil',
      'Content-Type: text/plain; charset=iso-8859-1',
      'Content-Transfer-Encoding: quoted-printable',
      '',
      'Gr=FC=DFe aus dem Bauhof',
      '--teil',
      'Content-Type: application/pdf',
      "Content-Disposition: attachment; filename*=utf-8''Krankmeldung%20M%C3%A4rz.pdf",
      'Content-Transfer-Encoding: base64',
      '',
      ...(file.toString('base64').match(/.{1,76}/g) ?? []),
      '--teil--',
      '',
    ]),
  )
  expect(mail).toMatchObject({
    from: [{ address: 'zoe@lindenau.example', name: 'Zoë Grünwald-Çelik' }],
    to: [
      { address: 'post@musterstadt.example', name: 'Posteingang, Rathaus' },
      { address: 'a@b.example', name: '' },
    ],
    subject: 'Krankmeldung März – Größe',
    sentAt: new Date('2026-03-12T07:15:00Z'),
    messageId: '<4711@lindenau.example>',
    isAutomatic: false,
    isSealed: false,
    isComplete: true,
  })
  expect(mail.text.trim()).toBe('Grüße aus dem Bauhof')
  const [attachment] = mail.attachments
  expect(attachment).toMatchObject({
    name: 'Krankmeldung März.pdf',
    mediaType: 'application/pdf',
    sha256: createHash('sha256').update(file).digest('hex'),
    isWinmail: false,
  })
  expect(Buffer.from(attachment?.bytes ?? []).equals(file)).toBe(true)
})

test('a text file in Latin-1 keeps its bytes', async () => {
  const head = [
    'Content-Type: text/csv; charset=iso-8859-1',
    'Content-Disposition: attachment; filename=a.csv',
  ]
  const encoded = [
    'Content-Transfer-Encoding: base64',
    '',
    Buffer.from('Größe;1\r\n', 'latin1').toString('base64'),
  ]
  const mail = await readMail(bytesOf(mixed([...head, ...encoded])))
  expect(Buffer.from(mail.attachments[0]?.bytes ?? []).toString('latin1')).toBe('Größe;1\r\n')
})

test('a mail without a sender, number and right time is read, and says that they are missing', async () => {
  const mail = await readMail(bytesOf(['Subject: =?iso-8859-1?Q?Gr=FC=DFe?=', 'Date: gestern', '', 'Text']))
  expect(mail).toMatchObject({ from: [], to: [], subject: 'Grüße', messageId: null, sentAt: null })
})

test('of a mail that is HTML alone the text is taken', async () => {
  const mail = await readMail(
    bytesOf([...plain, 'Content-Type: text/html; charset=utf-8', '', '<p>Gr&uuml;&szlig;e</p>']),
  )
  expect(mail.text.trim()).toBe('Grüße')
})

test("Outlook's envelope is named and not opened", async () => {
  const head = ['Content-Type: application/ms-tnef; name=winmail.dat', 'Content-Transfer-Encoding: base64']
  const mail = await readMail(bytesOf(mixed([...head, '', 'eJ8+IgAA'])))
  expect(mail.attachments).toMatchObject([{ name: 'winmail.dat', isWinmail: true }])
})

describe('what was written by a program is told', () => {
  test.each([
    ['Auto-Submitted: auto-replied', true],
    ['Auto-Submitted: no', false],
    ['Precedence: bulk', true],
    ['Return-Path: <>', true],
    ['Return-Path: <zoe@lindenau.example>', false],
    ['List-Id: <amt.musterstadt.example>', true],
    ['Content-Type: multipart/report; boundary=b', true],
  ])('%s: %s', async (header, isAutomatic) => {
    expect(await readMail(bytesOf([...plain, header, '', 'Text']))).toMatchObject({ isAutomatic })
  })
})

describe('what nobody can read without a key is told', () => {
  test.each([
    ['multipart/encrypted; boundary=b', 'Text', true],
    ['application/pkcs7-mime; smime-type=enveloped-data; name=smime.p7m', 'MIAG', true],
    ['text/plain', '-----BEGIN PGP MESSAGE-----', true],
    ['text/plain', 'In der Zeile steht -----BEGIN PGP MESSAGE----- mittendrin', false],
  ])('%s, %s: %s', async (type, text, isSealed) => {
    expect(await readMail(bytesOf([...plain, `Content-Type: ${type}`, '', text]))).toMatchObject({ isSealed })
  })
})

test('a mail that was cut anywhere behind its head is not complete', async () => {
  const whole = bytesOf(mixed(['Content-Type: text/plain', '', 'Grüße'], ['', 'Anlage']))
  expect(await readMail(whole)).toMatchObject({ isComplete: true })
  const head = Buffer.from(whole).indexOf('\r\n\r\n') + 4
  for (let length = head; length < whole.length - '--\r\n'.length; length += 1)
    expect(await readMail(whole.subarray(0, length)), `${length}`).toMatchObject({ isComplete: false })
})

test('bytes that are no mail are a case for a person', async () => {
  await expect(readMail(randomBytes(500))).rejects.toThrow(FormatError)
  await expect(readMail(new Uint8Array())).rejects.toThrow(FormatError)
})
