import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)
const NAME = 'de_DE.UTF-8'
const COMPILER = '/usr/bin/localedef'
const SOURCE = '/usr/share/i18n/locales/de_DE'

/**
 * The settings with which programs speak German. Where the machine has no German of its own it is laid into the home of the
 * run (1 s); a machine that has not even its source speaks English, which targets then do not find.
 */
export async function germanLocale(home: string): Promise<Readonly<Record<string, string>>> {
  const german = { LC_ALL: NAME, LANG: NAME, LANGUAGE: 'de' }
  if (await isInstalled()) return german
  if (![COMPILER, SOURCE].every((file) => existsSync(file))) return { ...german, LC_ALL: 'C.UTF-8' }
  const folder = join(home, 'locale')
  await mkdir(folder)
  // Warnings about signs that nobody uses end it with 1, though the locale is written.
  await run(COMPILER, ['--no-archive', '-i', 'de_DE', '-f', 'UTF-8', join(folder, NAME)]).catch(() => null)
  return { ...german, LOCPATH: folder }
}

async function isInstalled(): Promise<boolean> {
  const { stdout } = await run('/usr/bin/locale', ['-a']).catch(() => ({ stdout: '' }))
  return /^de_DE\.utf-?8$/im.test(stdout)
}
