import { expect, test } from 'vitest'
import { isConnectionLoss } from './connectionLoss.ts'

test.each([
  ['nobody listens', 'ECONNREFUSED'],
  ['the name is not known now', 'EAI_AGAIN'],
  ['the administrator stopped it', '57P01'],
  ['it crashed', '57P02'],
  ['it starts', '57P03'],
  ['a frozen process held a transaction', '25P03'],
  ['an idle connection was ended', '57P05'],
  ['all connections are taken', '53300'],
  ['the connection broke', '08006'],
])('%s: the database is away', (message, code) => {
  expect(isConnectionLoss(Object.assign(new Error(message), { code }))).toBe(true)
})

test.each([
  ['a key is there twice', '23505'],
  ['the password is wrong', '28P01'],
  ['the database does not exist', '3D000'],
  ['a person cancelled the statement', '57014'],
])('%s: the database has answered', (message, code) => {
  expect(isConnectionLoss(Object.assign(new Error(message), { code }))).toBe(false)
})

test('what is no error of a connection is none', () => {
  expect(isConnectionLoss(new Error('Connection terminated unexpectedly'))).toBe(true)
  expect(isConnectionLoss(new Error('the document says: Connection terminated'))).toBe(false)
  expect(isConnectionLoss('ECONNREFUSED')).toBe(false)
})
