import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isSecret, signCall, verifyCall } from './verifyCall.ts'

/** The example of the Standard Webhooks specification. */
const published = {
  secret: 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw',
  id: 'msg_p5jXN8AQM9LWM0D4loKWxJek',
  timestamp: '1614265330',
  body: Buffer.from('{"test": 2432232314}'),
  signature: 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=',
}
const now = new Date(1614265330 * 1000)
const other = `whsec_${Buffer.alloc(32, 7).toString('base64')}`

test('the published example of the specification is signed as it says', () => {
  expect(signCall(published, published.secret)).toBe(published.signature)
  expect(verifyCall(published, [published.secret], now)).toBe('good')
})

test('while a secret is being changed, either side may know both', () => {
  expect(verifyCall(published, [other, published.secret], now)).toBe('good')
  const both = { ...published, signature: `${signCall(published, other)} ${published.signature}` }
  expect(verifyCall(both, [published.secret], now)).toBe('good')
})

test.each([-301, 301])('a call that is %i seconds off is out of time', (seconds) => {
  const then = new Date(now.getTime() + seconds * 1000)
  expect(verifyCall(published, [published.secret], then)).toBe('out-of-time')
})

test('nothing of a call can be changed without its signature becoming wrong', () => {
  const changes = [
    { id: 'msg_other' },
    { timestamp: '1614265331' },
    { body: Buffer.from('{"test": 2432232315}') },
    { signature: published.signature.replace('v1,', 'v2,') },
    { signature: '' },
    { signature: 'v1,' },
  ]
  for (const change of changes)
    expect(verifyCall({ ...published, ...change }, [published.secret], now)).toBe('wrong-signature')
  expect(verifyCall(published, [other], now)).toBe('wrong-signature')
  expect(verifyCall(published, [], now)).toBe('wrong-signature')
})

test('no signature that somebody tries is right', () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 0, maxLength: 40 }), (bytes) => {
      const signature = `v1,${Buffer.from(bytes).toString('base64')}`
      expect(verifyCall({ ...published, signature }, [published.secret], now)).toBe('wrong-signature')
    }),
  )
})

test.each(['', 'whsec_', 'whsec_c2hvcnQ=', 'secret'])('"%s" is too short for a secret', (text) => {
  expect(isSecret(text)).toBe(false)
})
