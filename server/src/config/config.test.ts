import { join } from 'node:path'
import { AmtsboteError } from '@amtsbote/contract'
import { describe, expect, test } from 'vitest'
import { readConfig } from './config.ts'

describe('the configuration', () => {
  test('has a sensible default for everything', () => {
    const config = readConfig({ AMTSBOTE_DATA: '/srv/amts bote' })
    expect(config).toMatchObject({ port: 8080, host: '127.0.0.1', undoMs: 10_000, databaseUrl: undefined })
    expect(config.inboxFolder).toBe(join('/srv/amts bote', 'eingang'))
  })

  test('takes an empty variable as not set', () => {
    expect(readConfig({ DATABASE_URL: '', AMTSBOTE_PORT: '' }).port).toBe(8080)
  })

  test('names all faults at once', () => {
    const start = () => readConfig({ AMTSBOTE_PORT: 'eighty', DATABASE_URL: 'mysql://x' })
    expect(start).toThrow(AmtsboteError)
    expect(start).toThrow(/AMTSBOTE_PORT.*DATABASE_URL|DATABASE_URL.*AMTSBOTE_PORT/)
  })
})
