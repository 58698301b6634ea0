import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import type { Dependency } from './checkLicences.ts'

const lockSchema = z.object({
  packages: z.record(
    z.string(),
    z.object({
      version: z.string().optional(),
      license: z.string().optional(),
      link: z.boolean().optional(),
      optional: z.boolean().optional(),
      devOptional: z.boolean().optional(),
      peer: z.boolean().optional(),
    }),
  ),
})

/** Three generations of how a package names its licence. */
const packageSchema = z.object({
  name: z.string().optional(),
  license: z.union([z.string(), z.object({ type: z.string() })]).optional(),
  licenses: z.array(z.object({ type: z.string() })).optional(),
})

/** Reads what package-lock.json lists and what is installed of it. */
export function readDependencies(root: string): Dependency[] {
  const { packages } = lockSchema.parse(JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')))
  return Object.entries(packages)
    .filter(([path, { link }]) => path.includes('node_modules/') && !link)
    .map(([path, locked]) => ({
      name: path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length),
      version: locked.version ?? '',
      path,
      locked: locked.license ?? null,
      installed: readInstalled(join(root, path)),
      optional: (locked.optional ?? false) || (locked.devOptional ?? false) || (locked.peer ?? false),
    }))
}

function readInstalled(folder: string): Dependency['installed'] {
  if (!existsSync(join(folder, 'package.json'))) return { kind: 'absent' }
  const { license, licenses } = packageSchema.parse(
    JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')),
  )
  const named = typeof license === 'object' ? license.type : license
  const texts = readdirSync(folder, { withFileTypes: true }).filter(
    (entry) => entry.isFile() && /^(licen[cs]e|copying)/i.test(entry.name),
  )
  return {
    kind: 'present',
    licence: named ?? (licenses?.map(({ type }) => type).join(' OR ') || null),
    licenceTexts: texts.map((entry) => readFileSync(join(folder, entry.name), 'utf8')),
  }
}
