import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { findFiles } from './findFiles.ts'

let folder = ''

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'amtsbote ordner ü '))
  await mkdir(join(folder, 'unter', 'tief'), { recursive: true })
  const names = [
    '10.pdf',
    '9.pdf',
    'Ä.tif',
    'unter/a.pdf',
    'unter/tief/b.jpg',
    '.verborgen',
    'Thumbs.db',
    'unter/.DS_Store',
  ]
  await Promise.all(names.map((name) => writeFile(join(folder, name), name)))
  await symlink(join(folder, '9.pdf'), join(folder, 'verweis.pdf'))
  await symlink(folder, join(folder, 'unter', 'kreis'))
  await symlink(join(folder, 'weg'), join(folder, 'lose.pdf'))
})

afterAll(() => rm(folder, { recursive: true }))

test('a folder gives everything below it, named from there, in the order of a person', async () => {
  const { files, missing } = await findFiles([folder])
  expect(files.map(({ name }) => name)).toEqual([
    '9.pdf',
    '10.pdf',
    'Ä.tif',
    'unter/a.pdf',
    'unter/tief/b.jpg',
    'verweis.pdf',
  ])
  expect(missing).toEqual([])
})

test('files and folders may be mixed; what does not exist is named and stops nothing', async () => {
  const { files, missing } = await findFiles([
    join(folder, 'unter', 'a.pdf'),
    join(folder, 'fehlt'),
    join(folder, 'unter', 'tief'),
  ])
  expect(files.map(({ name }) => name)).toEqual(['a.pdf', 'b.jpg'])
  expect(missing).toEqual([join(folder, 'fehlt')])
})
