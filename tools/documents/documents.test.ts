import { fileURLToPath } from 'node:url'
import { reasons } from '@amtsbote/contract'
import { describe, expect, test } from 'vitest'
import { checkDocuments } from './checkDocuments.ts'
import { checkDependencies } from './dependencies.ts'
import { renderErrorsPage } from './errorsPage.ts'
import { checkLinks } from './links.ts'
import { checkMap, pathsIn } from './map.ts'
import { checkReuse } from './reuse.ts'
import { checkSettings } from './settings.ts'
import type { Tree } from './tree.ts'

describe('the map', () => {
  const files = {
    'contract/src/a.ts': '',
    'server/src/main.ts': '',
    'server/src/documents/filing/index.ts': '',
    'node_modules/zod/index.ts': '',
  }

  test('that shows every room and names only what exists has no findings', () => {
    const map = 'See `contract/src/a.ts`.\n```\nserver/src/documents/filing/   orders\n```\n'
    expect(checkMap(tree({ ...files, 'ARCHITECTURE.md': map }))).toEqual([])
  })

  test('without a top folder or a slice is not complete', () => {
    const findings = checkMap(tree({ ...files, 'ARCHITECTURE.md': 'See `server/src/main.ts`.' }))
    expect(findings.map(({ message }) => message)).toEqual([
      'does not show the folder contract/',
      'does not show the folder server/src/documents/',
      'does not show the folder server/src/documents/filing/',
    ])
  })

  test('that names what was moved is out of date', () => {
    const map = '`contract/` `server/src/documents/filing/index.ts` `server/src/old.ts`'
    expect(checkMap(tree({ ...files, 'ARCHITECTURE.md': map }))).toEqual([
      { path: 'ARCHITECTURE.md', message: 'names server/src/old.ts, which does not exist' },
    ])
  })

  test('names paths in backticks and at the start of lines in code blocks, nothing else', () => {
    const text =
      'and/or `npm test` `#filing` `received` `a/b.ts` `c.md`\n```\nd/e/  what f/g is for\n  h.ts\n```\n'
    expect(pathsIn(text)).toEqual(['d/e', 'h.ts', 'a/b.ts', 'c.md'])
  })
})

describe('a document', () => {
  const packageJson = JSON.stringify({ scripts: { check: 'x' } })

  test('with a link to a file that moved is out of date', () => {
    const text = '[here](a.md) [there](../gone.md#part) [outside](https://example.org/x.md)'
    const findings = checkLinks(tree({ 'package.json': packageJson, 'docs/a.md': text }))
    expect(findings).toEqual([{ path: 'docs/a.md', message: 'links to ../gone.md, which does not exist' }])
  })

  test('with a command that does not exist misleads', () => {
    const findings = checkLinks(
      tree({ 'package.json': packageJson, 'README.md': '`npm run check` `npm run chekc`' }),
    )
    expect(findings.map(({ message }) => message)).toEqual([
      'tells to run "npm run chekc", which does not exist',
    ])
  })
})

test('the handbook of settings describes all settings and no other', () => {
  const config =
    'const environmentSchema = z.object({\n  AMTSBOTE_PORT: a,\n  DATABASE_URL: b,\n})\nconst AMTSBOTE_NOT_A_SETTING = 1'
  const handbook = '`AMTSBOTE_PORT` und `AMTSBOTE_FARBE`'
  const findings = checkSettings(
    tree({ 'server/src/config/config.ts': config, 'docs/operations/einstellungen.md': handbook }),
  )
  expect(findings.map(({ message }) => message)).toEqual([
    'does not describe DATABASE_URL',
    'describes AMTSBOTE_FARBE, which does not exist',
  ])
})

test('the decision on dependencies has a row for each, and no row for what is gone', () => {
  const findings = checkDependencies(
    tree({
      'package.json': JSON.stringify({
        devDependencies: { vitest: '1', '@types/node': '1', '@amtsbote/web': '1' },
      }),
      'docs/decisions/0008-licences-and-dependencies.md': '| `@types/*` | types |\n| `jest` | tests |\n',
    }),
  )
  expect(findings.map(({ message }) => message)).toEqual([
    'says nothing about vitest',
    'names jest, which is not used',
  ])
})

test('every licence that is named lies there in full', () => {
  const files = {
    'REUSE.toml': 'SPDX-License-Identifier = "EUPL-1.2"\nSPDX-License-Identifier = "OFL-1.1"\n',
    'LICENSES/EUPL-1.2.txt': 'text',
    LICENSE: 'another text',
  }
  expect(checkReuse(tree(files)).map(({ message }) => message)).toEqual([
    'names OFL-1.1, but LICENSES/OFL-1.1.txt does not exist',
    'differs from LICENSES/EUPL-1.2.txt',
  ])
})

test('the page of errors has every code once, with what to do', () => {
  const page = renderErrorsPage()
  for (const [code, { nextDe, nextEn }] of Object.entries(reasons)) {
    expect(page.split(`| \`${code}\` |`)).toHaveLength(2)
    expect(page).toContain(nextDe)
    expect(page).toContain(nextEn)
  }
})

test('the documents of this house are true', () => {
  expect(checkDocuments(fileURLToPath(new URL('../..', import.meta.url)))).toEqual([])
})

/** An invented tree of files by path. */
function tree(files: Readonly<Record<string, string>>): Tree {
  const paths = Object.keys(files).filter((path) => !path.startsWith('node_modules/'))
  const below = (folder: string) => (folder === '.' ? '' : `${folder}/`)
  return {
    foldersIn: (folder) => {
      const inside = paths
        .filter((path) => path.startsWith(below(folder)))
        .map((path) => path.slice(below(folder).length))
      return [
        ...new Set(inside.filter((path) => path.includes('/')).map((path) => path.split('/')[0] ?? '')),
      ].sort()
    },
    exists: (path) => path === '.' || paths.some((one) => one === path || one.startsWith(`${path}/`)),
    read: (path) => files[path] ?? '',
    markdown: () => paths.filter((path) => path.endsWith('.md')),
  }
}
