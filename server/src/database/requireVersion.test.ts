import { expect, test } from 'vitest'
import { requireVersion } from './requireVersion.ts'

test.each(['15.0', '15.18 (Debian 15.18-0+deb12u1)', '18.4', '19beta1', '100.1'])(
  'PostgreSQL %s will do',
  (version) => {
    expect(() => requireVersion(version)).not.toThrow()
  },
)

test.each(['14.19', '9.6.24', '8.0.2 on a warehouse', ''])('"%s" is refused', (version) => {
  expect(() => requireVersion(version)).toThrow(
    expect.objectContaining({ code: 'AB-0301', detail: expect.stringContaining(version) }),
  )
})
