import { closeSync, mkdtempSync, readFileSync, rmSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { limitLog, logSince, logSize, openLog } from './log.ts'

const home = mkdtempSync(join(tmpdir(), 'log '))
const log = openLog(home)
afterAll(() => {
  closeSync(log)
  rmSync(home, { recursive: true })
})

describe('the log of the database', () => {
  test('is cut while it is written, and the older part stays beside it', () => {
    writeSync(log, 'old trouble\n'.repeat(10))
    limitLog(home, 100)
    writeSync(log, 'new trouble\n')
    expect(readFileSync(join(home, 'postgres.log'), 'utf8')).toBe('new trouble\n')
    expect(readFileSync(join(home, 'postgres.log.1'), 'utf8')).toBe('old trouble\n'.repeat(10))
  })

  test('is left alone below its limit', () => {
    limitLog(home, 100)
    expect(readFileSync(join(home, 'postgres.log'), 'utf8')).toBe('new trouble\n')
  })

  test('tells what was said since a moment, also when it was cut in between', () => {
    const before = logSize(home)
    writeSync(log, 'FATAL: no space\n')
    expect(logSince(home, before)).toBe('FATAL: no space')
    limitLog(home, 0)
    writeSync(log, 'again\n')
    expect(logSince(home, before)).toBe('again')
  })
})
