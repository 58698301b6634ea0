import { expect, test } from 'vitest'
import { testDatabase } from '#testing'
import { runHere } from './testing.ts'

const database = testDatabase()

test('a town without reviewed papers learns nothing, and hears what to do', async () => {
  const { exitCode, err } = await amtsbote('recognition', 'train')
  expect(exitCode).not.toBe(0)
  expect(err).toContain('AB-0702')
  expect(err).toContain('später noch einmal lernen')
  expect((await amtsbote('recognition', 'models')).lines).toHaveLength(1)
})

test.each([['7'], ['0'], ['x'], ['1.5']])('model %s is named as one that is not there', async (model) => {
  expect((await amtsbote('recognition', 'evaluate', model)).err).toContain('AB-0701')
  expect((await amtsbote('recognition', 'activate', model)).err).toContain('AB-0701')
})

test('what counts already is not made to count again', async () => {
  expect((await amtsbote('recognition', 'activate', 'shipped')).err).toContain('AB-0706')
})

function amtsbote(...words: readonly string[]) {
  return runHere(words, { DATABASE_URL: database.url, LANG: 'de_DE.UTF-8' })
}
