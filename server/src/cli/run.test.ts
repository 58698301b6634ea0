import { AmtsboteError } from '@amtsbote/contract'
import { describe, expect, test } from 'vitest'
import { command } from './command.ts'
import { commands } from './commandTable.ts'
import { run } from './run.ts'
import { keepingTerminal } from './testing.ts'

/** A command that says what it was given, or fails as it is told. */
const echo = command({
  words: ['echo', 'back'],
  operands: { name: { de: 'WORT', en: 'WORD' }, least: 0, most: 2 },
  options: {
    loud: { kind: 'flag', help: { de: 'laut', en: 'loud' } },
    times: { kind: 'value', name: { de: 'ZAHL', en: 'NUMBER' }, help: { de: 'oft', en: 'often' } },
    fault: { kind: 'value', name: { de: 'ART', en: 'KIND' }, help: { de: 'Fehler', en: 'fault' } },
  },
  summary: { de: 'wiederholen', en: 'repeat' },
  details: { de: 'Wiederholt.', en: 'Repeats.' },
  failure: { de: 'misslungen', en: 'failed' },
  async run({ values, operands, json, language, terminal }) {
    if (values.fault === 'refused') throw Object.assign(new Error('no'), { code: 'ECONNREFUSED' })
    if (values.fault === 'directory') throw new AmtsboteError('AB-0203', '40 %')
    if (values.fault === 'bug') throw new TypeError('x is not a function')
    terminal.print(JSON.stringify({ loud: values.loud, times: values.times, operands, json, language }))
    return 0
  },
})

async function type(line: string, environment: Record<string, string> = {}, table = [echo, ...commands]) {
  const kept = keepingTerminal()
  const exitCode = await run(line.split(' ').filter(Boolean), {
    commands: table,
    terminal: kept.terminal,
    environment,
  })
  return { exitCode, out: kept.printed.join('\n'), err: kept.told.join('\n') }
}

describe('a command line', () => {
  test('runs its command with options and words, wherever the general options stand', async () => {
    const { exitCode, out } = await type('--lang en echo back one --times 3 two --loud --json')
    expect(exitCode).toBe(0)
    expect(JSON.parse(out)).toEqual({
      loud: true,
      times: '3',
      operands: ['one', 'two'],
      json: true,
      language: 'en',
    })
  })

  test('that names no option leaves flags false and values missing', async () => {
    expect(JSON.parse((await type('echo back')).out)).toEqual({
      loud: false,
      operands: [],
      json: false,
      language: 'de',
    })
  })

  test.each([
    { environment: {}, language: 'de' },
    { environment: { LANG: 'C.UTF-8' }, language: 'de' },
    { environment: { LANG: 'en_GB.UTF-8' }, language: 'en' },
    { environment: { LANG: 'en_GB.UTF-8', LC_ALL: 'de_DE.UTF-8' }, language: 'de' },
    { environment: { LANG: 'fr_FR.UTF-8' }, language: 'de' },
  ])('speaks $language with $environment', async ({ environment, language }) => {
    expect(JSON.parse((await type('echo back', environment)).out).language).toBe(language)
  })
})

describe('wrong use ends with exit code 2, a code and what to do', () => {
  test.each([
    { line: 'dokuments list', code: 'AB-0401', says: 'documents' },
    { line: 'documents lst', code: 'AB-0401', says: 'documents list' },
    { line: 'documents', code: 'AB-0401', says: 'documents add' },
    { line: 'echo back --lod', code: 'AB-0403', says: '--lod' },
    { line: 'echo back --times', code: 'AB-0403', says: '--times' },
    { line: 'echo back --loud=yes', code: 'AB-0403', says: '--loud' },
    { line: 'echo back a b c', code: 'AB-0403', says: '„c“' },
    { line: 'directory import', code: 'AB-0403', says: 'DATEI' },
    { line: 'echo back --lang fr', code: 'AB-0403', says: '--lang' },
    { line: 'documents list --limit viele', code: 'AB-0403', says: '--limit viele' },
    { line: 'documents list --state offen', code: 'AB-0403', says: '--state offen' },
    { line: 'directory import /gibt/es/nicht.csv', code: 'AB-0402', says: '/gibt/es/nicht.csv' },
    { line: 'documents add /gibt/es/nicht', code: 'AB-0402', says: '/gibt/es/nicht' },
  ])('$line', async ({ line, code, says }) => {
    const { exitCode, out, err } = await type(line)
    expect({ exitCode, out }).toEqual({ exitCode: 2, out: '' })
    expect(err.match(new RegExp(code, 'g'))).toHaveLength(2)
    expect(err).toContain(says)
  })
})

describe('an error', () => {
  test('is told in both languages with the next step, the person’s own first', async () => {
    const { exitCode, err } = await type('echo back --fault directory --lang en')
    expect(exitCode).toBe(1)
    expect(err.split('\n')).toEqual([
      'AB-0203: The directory would retire unusually many people. Check the file; when it is right, repeat with --allow-mass-retirement.',
      'AB-0203: Das Verzeichnis würde ungewöhnlich viele Personen ausscheiden lassen. Datei prüfen; wenn sie stimmt, mit --allow-mass-retirement wiederholen.',
      '  40 %',
    ])
  })

  test('is an object for programs', async () => {
    const { err } = await type('echo back --fault directory --json')
    expect(JSON.parse(err).error).toMatchObject({
      code: 'AB-0203',
      detail: '40 %',
      nextEn: expect.any(String),
    })
  })

  test('of a database that is not there ends with exit code 3', async () => {
    expect(await type('echo back --fault refused')).toMatchObject({
      exitCode: 3,
      err: expect.stringContaining('AB-0304'),
    })
  })

  test('that nobody expected ends with exit code 1 and what is known of it', async () => {
    const { exitCode, err } = await type('echo back --fault bug')
    expect(exitCode).toBe(1)
    expect(err).toMatch(/^AB-0001.*\n.*\n {2}x is not a function$/)
  })

  test('of the configuration ends with exit code 2', async () => {
    const { exitCode, err } = await type('directory check', { AMTSBOTE_PORT: 'x' })
    expect(exitCode).toBe(2)
    expect(err).toContain('AMTSBOTE_PORT')
  })
})

describe('help', () => {
  test.each(['', '--help', 'help'])('of everything lists every command and exit code (%j)', async (line) => {
    const { exitCode, out } = await type(line)
    expect(exitCode).toBe(0)
    for (const { words, summary } of commands)
      expect(out).toMatch(new RegExp(`${words.join(' ')}.*${summary.de}`))
    expect(out).toMatch(/^ +3 +System nicht erreichbar/m)
  })

  test('of a group lists its commands alone', async () => {
    const { out } = await type('documents --help')
    expect(out).toContain('documents why')
    expect(out).not.toContain('directory import')
  })

  test.each(['directory import --help', 'help directory import', '--help directory import'])(
    'of one command: %s',
    async (line) => {
      const { out } = await type(`${line} --lang en`)
      expect(out).toMatch(/^Usage: amtsbote directory import FILE$/m)
      expect(out).toMatch(/^ {2}--dry-run +only show what would change$/m)
      expect(out).toMatch(/^ {2}1 +nothing was imported, or bad lines are left over$/m)
    },
  )

  test.each(commands.map((one) => ({ words: one.words.join(' '), one })))(
    'of $words speaks German and English',
    ({ one }) => {
      const texts = [
        one.summary,
        one.details,
        one.failure,
        ...Object.values(one.options).map((option) => option.help),
      ]
      for (const { de, en } of texts) {
        expect(de.length * en.length).toBeGreaterThan(0)
        expect(de).not.toBe(en)
        expect(de).not.toMatch(/!|\bBot\b/)
      }
    },
  )

  test('is there for programs, too', async () => {
    expect(JSON.parse((await type('--help --json')).out).help).toContain('documents add')
  })
})

test('the version is that of the package', async () => {
  expect((await type('--version')).out).toMatch(/^\d+\.\d+\.\d+$/)
  expect(JSON.parse((await type('--version --json')).out)).toEqual({ version: (await type('--version')).out })
})
