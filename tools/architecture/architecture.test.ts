import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, onTestFinished, test } from 'vitest'
import { checkArchitecture, type Exception } from './checkArchitecture.ts'
import { exceptions } from './exceptions.ts'
import { type House, houseFrom, readHouse } from './house.ts'
import { sizeReport } from './sizes.ts'

const door = '/** Purpose.\n * In: a. Out: b.\n * Not here: c. */\n'
const filing = 'server/src/documents/filing'

/** A small house that obeys every rule. */
const orderly: Readonly<Record<string, string>> = {
  'contract/src/index.ts': "export * from './orders.ts'\n",
  'contract/src/orders.ts': "import { z } from 'zod'\nexport const order = z.string()\n",
  'web/src/page.tsx':
    "import { order } from '@amtsbote/contract'\nexport const page = <p>{String(order)}</p>\n",
  'server/src/main.ts': "import '#filing'\nimport '#hot-folder'\nconsole.log(process.env.PORT)\n",
  'server/src/database/index.ts': `${door}export const database = 1\n`,
  [`${filing}/index.ts`]: `${door}export { file } from './file.ts'\n`,
  [`${filing}/file.ts`]: "import { database } from '#database'\nexport const file = database\n",
  'server/src/connectors/hot-folder/index.ts': `${door}import type { file } from '#filing'\nexport type Port = typeof file\n`,
  'simulators/akte/index.ts': "import '@amtsbote/contract'\nexport const akte = 1\n",
  'guarantees/nothingLost.test.ts': "import '@amtsbote/server'\nimport '../simulators/akte/index.ts'\n",
}

describe('a house that obeys the rules', () => {
  test('has no findings', () => {
    expect(check({})).toEqual([])
  })
})

describe('the architecture test fails', () => {
  test.each<{ when: string; path: string; source: string; rule: string }>([
    {
      when: 'contract knows more than zod',
      path: 'contract/src/orders.ts',
      source: "import 'fastify'",
      rule: 'borders',
    },
    {
      when: 'contract knows the server',
      path: 'contract/src/orders.ts',
      source: "import '@amtsbote/server'",
      rule: 'borders',
    },
    {
      when: 'the web knows the server',
      path: 'web/src/page.tsx',
      source: "import '@amtsbote/server'",
      rule: 'borders',
    },
    {
      when: 'the web reaches over by path',
      path: 'web/src/page.tsx',
      source: "import '../../contract/src/orders.ts'",
      rule: 'borders',
    },
    {
      when: 'the web uses a part of Node',
      path: 'web/src/page.tsx',
      source: "import 'node:fs'",
      rule: 'borders',
    },
    {
      when: 'a slice knows what puts the program together',
      path: `${filing}/file.ts`,
      source: "import '../../main.ts'",
      rule: 'borders',
    },
    {
      when: 'a slice is entered beside its door',
      path: 'server/src/review.ts',
      source: "import './documents/filing/file.ts'",
      rule: 'borders',
    },
    {
      when: 'a slice uses its own door',
      path: `${filing}/file.ts`,
      source: "import '#filing'",
      rule: 'borders',
    },
    {
      when: 'a slice knows a connector',
      path: `${filing}/file.ts`,
      source: "import '#hot-folder'",
      rule: 'borders',
    },
    {
      when: 'the ground knows a slice',
      path: 'server/src/database/index.ts',
      source: `${door}import '#filing'`,
      rule: 'borders',
    },
    {
      when: 'the ground knows a slice by a dynamic import',
      path: 'server/src/database/index.ts',
      source: `${door}await import('#filing')`,
      rule: 'borders',
    },
    {
      when: 'the ground knows a slice’s type',
      path: 'server/src/database/index.ts',
      source: `${door}type A = import('#filing').A`,
      rule: 'borders',
    },
    {
      when: 'a connector uses the database of documents',
      path: 'server/src/connectors/hot-folder/index.ts',
      source: `${door}import '#review'`,
      rule: 'borders',
    },
    {
      when: 'the program knows the support for tests',
      path: `${filing}/file.ts`,
      source: "import '#testing'",
      rule: 'borders',
    },
    {
      when: 'a simulator shares code with the server',
      path: 'simulators/akte/index.ts',
      source: "import '@amtsbote/server'",
      rule: 'borders',
    },
    {
      when: 'an import leads nowhere',
      path: `${filing}/file.ts`,
      source: "import './gone.ts'",
      rule: 'borders',
    },
    {
      when: 'a slice reads the environment',
      path: `${filing}/file.ts`,
      source: 'const a = process.env.HOME',
      rule: 'environment',
    },
    {
      when: 'a slice reads it by another spelling',
      path: `${filing}/file.ts`,
      source: "const a = process['env']",
      rule: 'environment',
    },
    {
      when: 'a slice takes it out of process',
      path: `${filing}/file.ts`,
      source: 'const { env } = process',
      rule: 'environment',
    },
    {
      when: 'a slice imports it',
      path: `${filing}/file.ts`,
      source: "import { env } from 'node:process'",
      rule: 'environment',
    },
    {
      when: 'a door passes everything on',
      path: `${filing}/index.ts`,
      source: `${door}export * from './file.ts'`,
      rule: 'export-all',
    },
    { when: 'a folder is a drawer', path: 'server/src/utils/file.ts', source: '', rule: 'empty-name' },
    { when: 'a file is a drawer', path: `${filing}/helpers.ts`, source: '', rule: 'empty-name' },
    {
      when: 'a door says nothing',
      path: `${filing}/index.ts`,
      source: "export { file } from './file.ts'",
      rule: 'doors',
    },
    {
      when: 'a file is too long',
      path: `${filing}/long.ts`,
      source: '// line\n'.repeat(401),
      rule: 'file-size',
    },
    {
      when: 'a function is too long',
      path: `${filing}/long.ts`,
      source: `function long() {${'\n'.repeat(70)}}`,
      rule: 'function-size',
    },
    {
      when: 'an arrow function is too long',
      path: `${filing}/long.ts`,
      source: `const long = () => {${'\n'.repeat(70)}}`,
      rule: 'function-size',
    },
    {
      when: 'a method is too long',
      path: `${filing}/long.ts`,
      source: `class A { long() {${'\n'.repeat(70)}} }`,
      rule: 'function-size',
    },
  ])('when $when', ({ path, source, rule }) => {
    expect(check({ [path]: source }).map((finding) => `${finding.rule} ${finding.path}`)).toContain(
      `${rule} ${path}`,
    )
  })

  test('when files import each other, and names the shortest way round', () => {
    const findings = check({
      [`${filing}/file.ts`]: "import './hold.ts'",
      [`${filing}/hold.ts`]: "import './undo.ts'",
      [`${filing}/undo.ts`]: "export { a } from './file.ts'",
    })
    const way = ['file', 'hold', 'undo', 'file'].map((name) => `${filing}/${name}.ts`).join(' -> ')
    expect(findings.map(({ message }) => message)).toContain(`files import each other: ${way}`)
  })

  test('when slices know each other, even by types alone', () => {
    const findings = check({
      [`${filing}/file.ts`]: "import type { A } from '#review'",
      'server/src/documents/review/index.ts': `${door}import type { B } from '#filing'`,
    })
    expect(findings.map(({ rule }) => rule)).toContain('cycles')
  })

  test('when a file cannot be understood', () => {
    expect(() => check({ [`${filing}/file.ts`]: 'const = 1' })).toThrow(`${filing}/file.ts`)
  })

  test('when an exception is no longer needed', () => {
    const exception = { rule: 'borders', path: 'web/src/page.tsx', reason: 'once needed' }
    expect(check({}, [exception])).toMatchObject([{ rule: 'exception-unused', path: 'web/src/page.tsx' }])
  })
})

describe('the architecture test allows', () => {
  test('an exception with its reason, for that rule and file alone', () => {
    const broken = { 'web/src/page.tsx': "import 'node:fs'\n" }
    expect(check(broken, [{ rule: 'borders', path: 'web/src/page.tsx', reason: 'a reason' }])).toEqual([])
    expect(
      check(broken, [{ rule: 'environment', path: 'web/src/page.tsx', reason: 'a reason' }]),
    ).toHaveLength(2)
  })

  test('type imports in a circle within one slice, because nothing of them is left at run time', () => {
    expect(
      check({
        [`${filing}/file.ts`]: "import type { B } from './hold.ts'\nexport type A = B",
        [`${filing}/hold.ts`]: "import { a } from './file.ts'\nexport type B = typeof a",
      }),
    ).toEqual([])
  })

  test('the schema of the database to join the table types of slices', () => {
    const source = "import type { Tables } from '../documents/filing/tables.ts'\nexport type Schema = Tables"
    const tables = { [`${filing}/tables.ts`]: 'export type Tables = object' }
    expect(check({ ...tables, 'server/src/database/schema.ts': source })).toEqual([])
    expect(check({ ...tables, 'server/src/database/other.ts': source }).map(({ rule }) => rule)).toContain(
      'borders',
    )
  })

  test('tests to import the support for tests, and describe blocks of any length', () => {
    const source = `import '#testing'\ndescribe('a', () => {${'\n'.repeat(90)}})`
    expect(check({ [`${filing}/file.test.ts`]: source })).toEqual([])
  })
})

describe('this house', () => {
  const house = readHouse(fileURLToPath(new URL('../..', import.meta.url)))

  test('obeys its rules', () => {
    expect(checkArchitecture(house, exceptions)).toEqual([])
  })

  test('was really looked at: every folder with source counts', () => {
    const folders = new Set([...house.modules.keys()].map((path) => path.split('/')[0]))
    expect([...folders]).toEqual(expect.arrayContaining(['contract', 'server', 'simulators', 'tools', 'web']))
  })
})

test('a house is read from disk without its dependencies and builds', async () => {
  const root = await mkdtemp(join(tmpdir(), 'house-'))
  onTestFinished(() => rm(root, { recursive: true }))
  const files = {
    'contract/src/index.ts': 'export const a = 1\n',
    'contract/node_modules/b/index.ts': 'export const b = 1\n',
    'web/dist/c.ts': 'export const c = 1\n',
    ...Object.fromEntries(
      [
        'contract',
        'robot-sdk',
        'robot-drivers',
        'robot-formats',
        'robots',
        'server',
        'web',
        'simulators',
      ].map((name) => [`${name}/package.json`, '{}']),
    ),
  }
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(root, path)), { recursive: true })
    await writeFile(join(root, path), text)
  }
  const house = readHouse(root)
  expect([...house.modules.keys()]).toEqual(['contract/src/index.ts'])
  expect(sizeReport(house)).toBe(
    '1 files, 1 lines, median 1, 0 files over 250 lines, 0 of 0 functions over 40 lines',
  )
})

function check(changes: Readonly<Record<string, string>>, allowed: readonly Exception[] = []) {
  return checkArchitecture(smallHouse({ ...orderly, ...changes }), allowed)
}

function smallHouse(sources: Readonly<Record<string, string>>): House {
  const imports = {
    '#database': './src/database/index.ts',
    '#filing': './src/documents/filing/index.ts',
    '#hot-folder': './src/connectors/hot-folder/index.ts',
    '#review': './src/documents/review/index.ts',
    '#testing': './src/testing/index.ts',
  }
  const supports = {
    'server/src/documents/review/index.ts': `${door}export const review = 1\n`,
    'server/src/testing/index.ts': `${door}export const testing = 1\n`,
  }
  return houseFrom(
    new Map(Object.entries({ ...supports, ...sources })),
    new Map([
      ['contract', { name: '@amtsbote/contract', exports: { '.': './src/index.ts' } }],
      ['server', { name: '@amtsbote/server', imports, exports: { '.': './src/main.ts' } }],
    ]),
  )
}
