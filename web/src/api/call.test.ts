import { expect, test } from 'vitest'
import { addressOf } from './call.ts'

test('an address carries its parameters and its query', () => {
  expect(addressOf('/api/documents/:id/pages/:page/words', { id: 'a b', page: 2 })).toBe(
    '/api/documents/a%20b/pages/2/words',
  )
  expect(addressOf('/api/employees', {}, { search: 'von der Höh', limit: 8 })).toBe(
    '/api/employees?search=von+der+H%C3%B6h&limit=8',
  )
})

test('what is not given does not stand in the query', () => {
  expect(addressOf('/api/documents', {}, { state: undefined })).toBe('/api/documents')
})
