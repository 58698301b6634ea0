import { AmtsboteError } from '@amtsbote/contract'
import { expect, test } from 'vitest'
import { faultOf } from './fault.ts'
import { mayWorkIn } from './unreleased.ts'

test.each([
  ['http://127.0.0.1:8090/', true],
  ['http://localhost/x', true],
  ['https://[::1]:8443/', true],
  ['postgres://robot@localhost:5432/ledger', true],
  ['imap://127.0.0.2:143', true],
  ['file:///srv/practice', true],
  ['file://server/share', false],
  ['http://localhost.musterstadt.example/', false],
  ['http://127.0.0.1.example/', false],
  ['http://127.0.0.1@akte.musterstadt.example/', false],
  ['postgres://localhost@kasse.musterstadt.example/ledger', false],
  ['https://akte.musterstadt.example/', false],
  ['not an address', false],
])('a robot that nobody has released may work in %s: %s', (address, may) => {
  expect(mayWorkIn(address, 'this-machine')).toBe(may)
  expect(mayWorkIn(address, 'anywhere')).toBe(true)
  expect(mayWorkIn(address, 'nowhere')).toBe(false)
})

test.each([
  [new AmtsboteError('AB-0610', 'book-fees password'), 'not-set-up'],
  [new AmtsboteError('AB-0603', 'cashbook'), 'not-set-up'],
  [new AmtsboteError('AB-0615', 'book-fees password'), 'not-set-up'],
  // Another machine may have the key, or the packages.
  [new AmtsboteError('AB-0611'), 'system-error'],
  [new AmtsboteError('AB-0628'), 'system-error'],
  [new Error('disk full'), 'system-error'],
])('a run that cannot begin because of "%s" ends as %s', (error, cause) => {
  expect(faultOf(error)).toMatchObject({ kind: 'failed', cause })
})
