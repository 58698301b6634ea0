import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { checkLicences, type Dependency } from './checkLicences.ts'
import { isFulfilled } from './expression.ts'
import { type Policy, policy } from './policy.ts'
import { readDependencies } from './readDependencies.ts'

const small: Policy = {
  allowed: new Set(['MIT', 'Apache-2.0']),
  exceptions: [{ name: '@img/lib-*', licence: 'LGPL-3.0-or-later', reason: 'a shared library' }],
}

describe('a licence expression', () => {
  test.each([
    ['MIT', true],
    ['AGPL-3.0-only', false],
    ['MIT OR AGPL-3.0-only', true],
    ['(AGPL-3.0-only OR MIT)', true],
    ['MIT AND AGPL-3.0-only', false],
    ['MIT AND (AGPL-3.0-only OR Apache-2.0)', true],
    // AND binds more tightly than OR.
    ['MIT OR AGPL-3.0-only AND SSPL-1.0', true],
    ['SSPL-1.0 AND AGPL-3.0-only OR MIT', true],
    ['Apache-2.0 WITH LLVM-exception', false],
    ['SEE LICENSE IN LICENSE', undefined],
    ['MIT AND', undefined],
    ['(MIT', undefined],
    ['', undefined],
  ])('%s is fulfilled by MIT and Apache-2.0: %s', (expression, expected) => {
    expect(isFulfilled(expression, (licence) => small.allowed.has(licence))).toBe(expected)
  })
})

describe('the licence check fails', () => {
  test.each<{ when: string; change: Partial<Dependency>; message: string }>([
    { when: 'a licence is not allowed', change: present('AGPL-3.0-only'), message: 'not allowed' },
    { when: 'no licence is declared', change: present(null), message: 'declares no licence' },
    {
      when: 'the licence is somewhere in a file',
      change: present('SEE LICENSE IN FILE'),
      message: 'no licence expression',
    },
    {
      when: 'the text says something else than the declaration',
      change: present('MIT', 'GNU AFFERO GENERAL PUBLIC LICENSE\n   Version 3'),
      message: 'licence text is AGPL',
    },
    {
      when: 'the installed package differs from what the lock file remembers',
      change: { locked: 'MIT', ...present('SSPL-1.0') },
      message: 'not allowed',
    },
    { when: 'something is not installed', change: { installed: { kind: 'absent' } }, message: 'npm ci' },
    {
      when: 'a package for another platform has a licence that is not allowed',
      change: { installed: { kind: 'absent' }, optional: true, locked: 'BUSL-1.1' },
      message: 'not allowed',
    },
    {
      when: 'an exception is used by another package',
      change: { name: 'other', ...present('LGPL-3.0-or-later') },
      message: 'not allowed',
    },
  ])('when $when', ({ change, message }) => {
    const [finding] = checkLicences([dependency(change), needsException], small)
    expect(finding?.message).toContain(message)
  })

  test('when an exception is no longer needed', () => {
    expect(checkLicences([dependency({})], small)).toMatchObject([{ name: '@img/lib-*' }])
  })
})

test('an exception with its reason lets exactly that licence pass', () => {
  expect(checkLicences([dependency({}), needsException], small)).toEqual([])
})

describe('the dependencies of this house', () => {
  const dependencies = readDependencies(fileURLToPath(new URL('../..', import.meta.url)))

  test('may all be used under EUPL-1.2', () => {
    expect(checkLicences(dependencies, policy)).toEqual([])
  })

  test('were really read: what we build on is among them, and installed', () => {
    const installed = dependencies.filter((one) => one.installed.kind === 'present').map(({ name }) => name)
    expect(installed).toEqual(
      expect.arrayContaining(['fastify', 'kysely', 'pg', 'pg-boss', 'react', 'sharp', 'zod']),
    )
  })
})

const needsException = dependency({ name: '@img/lib-linux', ...present('LGPL-3.0-or-later') })

function present(licence: string | null, ...licenceTexts: string[]): Pick<Dependency, 'installed'> {
  return { installed: { kind: 'present', licence, licenceTexts } }
}

function dependency(change: Partial<Dependency>): Dependency {
  const name = change.name ?? 'a-package'
  return {
    name,
    version: '1.0.0',
    path: `node_modules/${name}`,
    locked: 'MIT',
    optional: false,
    ...present('MIT'),
    ...change,
  }
}
