import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'

/** What somebody wants to do: read scans, open a browser (tests, rendering Musterstadt), or have robots work in real systems. */
export type Need = 'reading' | 'browser' | 'tryton' | 'desktop'

/** What the machine is and what this process may do on it. */
export interface Machine {
  readonly distribution: 'debian' | 'ubuntu' | 'other'
  /** How packages may be installed: directly, through sudo without a password, or not at all. */
  readonly rights: 'root' | 'sudo' | 'none'
  /** `AMTSBOTE_NO_APT=1`: never install anything. */
  readonly forbidden: boolean
  readonly missingPackages: readonly string[]
}

/** `complete`: nothing is missing. `install`: run the commands. `tell`: print what a person has to do. */
export type Plan =
  | { readonly kind: 'complete' }
  | { readonly kind: 'install'; readonly packages: readonly string[]; readonly commands: readonly string[] }
  | { readonly kind: 'tell'; readonly packages: readonly string[]; readonly commands: readonly string[] }

export type SetupOutcome = {
  readonly kind: 'complete' | 'installed' | 'incomplete'
  /** Packages that are still missing. */
  readonly missing: readonly string[]
}

const readingPackages = [
  'tesseract-ocr',
  'tesseract-ocr-deu',
  'tesseract-ocr-script-latn',
  'tesseract-ocr-osd',
] as const

/** A real personnel system for tests of robots and the demo; without it they are skipped, and say so. */
const trytonPackages = [
  'tryton-server',
  'tryton-sao',
  'tryton-modules-party',
  'tryton-modules-company',
] as const

/** A display of its own for programs with windows, and one of those: Tryton's client. */
const desktopPackages = ['xvfb', 'openbox', 'dbus', 'at-spi2-core', 'xdotool', 'tryton-client'] as const

const packagesFor = {
  reading: readingPackages,
  tryton: trytonPackages,
  desktop: desktopPackages,
} as const

/** Browsers that playwright-core drives; any of them will do. Ubuntu's `chromium` is a snap that needs a desktop. */
const browsers = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge']

/** A slow mirror is given ten minutes; after that the fallback is better than waiting. */
const INSTALL_TIMEOUT_MS = 10 * 60_000

/**
 * Makes sure that the Debian packages for `need` are there. Announces what it is about to install with the exact
 * command; where it may not install, it prints that command and the program goes on with its fallback
 * (tesseract.js for reading, skipped browser tests). Does nothing on other systems. A second run finds
 * everything in place and says nothing.
 */
export async function ensureSystemPackages(options: {
  readonly need: readonly Need[]
  readonly log: (line: string) => void
}): Promise<SetupOutcome> {
  const { need, log } = options
  const plan = planSetup(inspectMachine(need))
  if (plan.kind === 'complete') return { kind: 'complete', missing: [] }

  log(`Es fehlen Pakete / missing packages: ${plan.packages.join(' ')}`)
  if (plan.kind === 'tell') {
    log('Bitte installieren (bis dahin gilt der Ersatz) / please install (until then the fallback is used):')
    for (const command of plan.commands) log(`  ${command}`)
    return { kind: 'incomplete', missing: plan.packages }
  }

  log('Sie werden jetzt installiert / installing them now (AMTSBOTE_NO_APT=1 verhindert das / prevents it):')
  for (const command of plan.commands) {
    log(`  ${command}`)
    const failure = run(command)
    if (failure) log(`  fehlgeschlagen / failed: ${failure}`)
  }
  const missing = inspectMachine(need).missingPackages
  return missing.length === 0 ? { kind: 'installed', missing } : { kind: 'incomplete', missing }
}

/** Decides on values alone what to do about missing packages. */
export function planSetup({ distribution, rights, forbidden, missingPackages: packages }: Machine): Plan {
  if (packages.length === 0 || distribution === 'other') return { kind: 'complete' }
  if (distribution === 'ubuntu' && packages.includes('chromium')) {
    const others = packages.filter((name) => name !== 'chromium')
    if (others.length === 0)
      return { kind: 'tell', packages, commands: ['Google Chrome: https://www.google.com/chrome/'] }
    return planSetup({ distribution, rights, forbidden, missingPackages: others })
  }
  if (forbidden || rights === 'none')
    return { kind: 'tell', packages, commands: aptCommands('sudo ', packages) }
  return { kind: 'install', packages, commands: aptCommands(rights === 'sudo' ? 'sudo -n ' : '', packages) }
}

/** `apt-get update` runs once, because a fresh container has no package lists. */
function aptCommands(prefix: string, packages: readonly string[]): string[] {
  return [
    `${prefix}apt-get update -q`,
    `${prefix}env DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends ${packages.join(' ')}`,
  ]
}

function inspectMachine(need: readonly Need[]): Machine {
  const distribution = readDistribution()
  const wanted = need.flatMap((one) => (one === 'browser' ? [] : packagesFor[one]))
  const browser = need.includes('browser') && !browsers.some(isOnPath) ? ['chromium'] : []
  return {
    distribution,
    rights: process.getuid?.() === 0 ? 'root' : run('sudo -n true') === undefined ? 'sudo' : 'none',
    forbidden: process.env.AMTSBOTE_NO_APT === '1',
    missingPackages: [...(distribution === 'other' ? [] : notInstalled(wanted)), ...browser],
  }
}

function readDistribution(): Machine['distribution'] {
  if (process.platform !== 'linux' || !existsSync('/etc/os-release') || !isOnPath('apt-get')) return 'other'
  const release = readFileSync('/etc/os-release', 'utf8')
  if (/^ID(_LIKE)?=.*ubuntu/m.test(release)) return 'ubuntu'
  return /^ID(_LIKE)?=.*debian/m.test(release) ? 'debian' : 'other'
}

function notInstalled(packages: readonly string[]): string[] {
  // biome-ignore lint/suspicious/noTemplateCurlyInString: dpkg-query's own placeholders
  const format = '${Package} ${db:Status-Status}\n'
  const { stdout } = spawnSync('dpkg-query', ['-W', '-f', format, ...packages], { encoding: 'utf8' })
  const installed = new Set((stdout ?? '').split('\n'))
  return packages.filter((name) => !installed.has(`${name} installed`))
}

function isOnPath(program: string): boolean {
  return (process.env.PATH ?? '')
    .split(delimiter)
    .some((folder) => folder !== '' && existsSync(join(folder, program)))
}

/** Runs a command without a terminal. @returns why it failed, undefined when it did not */
function run(command: string): string | undefined {
  const [program = '', ...args] = command.split(' ')
  const result = spawnSync(program, args, {
    encoding: 'utf8',
    timeout: INSTALL_TIMEOUT_MS,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  if (result.status === 0) return undefined
  return result.error?.message ?? (result.stderr.trim().split('\n').at(-1) || `exit code ${result.status}`)
}
