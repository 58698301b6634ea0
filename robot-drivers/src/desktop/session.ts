import { randomBytes } from 'node:crypto'
import { existsSync, rmSync } from 'node:fs'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { SystemError } from '@amtsbote/robot-sdk'
import { displayKey } from './displayKey.ts'
import { germanLocale } from './locale.ts'
import { firstLine, type Started, startProgram } from './processes.ts'

/** What Debian calls the programs that a session consists of, by where they lie. */
const parts = {
  '/usr/bin/Xvfb': 'xvfb',
  '/usr/bin/openbox': 'openbox',
  '/usr/bin/dbus-daemon': 'dbus',
  '/usr/libexec/at-spi2-registryd': 'at-spi2-core',
  '/usr/bin/xdotool': 'xdotool',
  '/usr/bin/setpriv': 'util-linux',
} as const

/** Of the bus on which programs say what is on their windows. */
const ACCESSIBILITY_SETTINGS = '/usr/share/defaults/at-spi2/accessibility.conf'
/** Wide enough for forms with a list beside them; 24 bits, so that a picture is what a person would see. */
export const displaySize = { width: 1280, height: 900 } as const
const DEPTH = 24
/** Windows without frames: their titles, which may name people, are drawn by nobody who could be asked where. */
const WINDOWS = `<openbox_config xmlns="http://openbox.org/3.4/rc">
  <applications><application class="*"><decor>no</decor></application></applications>
</openbox_config>
`
/** Nothing moves by itself: what is looked at twice is the same twice. */
const CALM = `[Settings]
gtk-cursor-blink=0
gtk-enable-animations=0
`
const REMOVING = { recursive: true, force: true, maxRetries: 10, retryDelay: 100 } as const

/** A display, buses and a home that exist for one run: nothing on them belongs to anybody else. */
export interface DesktopSession {
  /** Where programs say what is on their windows. */
  readonly accessibility: string
  /** The file in which the display keeps its picture (XWD). */
  readonly framebuffer: string
  readonly home: string
  /** What programs on this display are started with. */
  readonly environment: Readonly<Record<string, string>>
  /** Starts a program on the display; it ends with the session. */
  start(program: string, args: readonly string[]): Started
  /** Ends everything and removes what it left. A second call does nothing. */
  end(): Promise<void>
}

/** Debian packages that are missing for desktop programs; empty when all are there. */
export function missingForDesktop(): readonly string[] {
  return Object.entries(parts).flatMap(([file, name]) => (existsSync(file) ? [] : [name]))
}

/**
 * Starts a display, its buses and a window manager; about a second. All of it ends with this process, however that ends.
 * @throws SystemError when something is missing or does not start
 */
export async function startSession(folder = tmpdir()): Promise<DesktopSession> {
  const missing = missingForDesktop()
  if (missing.length > 0)
    throw new SystemError(
      `Für Arbeitsplatzprogramme fehlen auf diesem Rechner die Pakete: ${missing.join(' ')}.`,
    )
  const home = await mkdtemp(join(folder, 'amtsbote-desktop-'))
  // Not in the folder of the run: the path of a socket may have 107 letters, and that folder leaves too few.
  const sockets = await mkdtemp('/tmp/amtsbote-bus-')
  const started: Started[] = []
  const forget = () => {
    // First, or a program that is just starting lays out its folders anew.
    for (const one of started) one.kill()
    for (const path of [home, sockets]) rmSync(path, REMOVING)
  }
  process.once('exit', forget)
  const end = async () => {
    // The last first: programs before the buses and the display that they need for ending well.
    for (const one of started.toReversed()) await one.end()
    await Promise.all([home, sockets].map((path) => rm(path, REMOVING)))
    process.removeListener('exit', forget)
  }
  let ended: Promise<void> | undefined
  const endOnce = () => {
    ended ??= end()
    return ended
  }
  try {
    const environment = await startParts({ home, sockets, started })
    return {
      accessibility: environment.AT_SPI_BUS_ADDRESS,
      framebuffer: join(home, 'picture', 'Xvfb_screen0'),
      home,
      environment,
      start(program, args) {
        const one = startProgram(program, args, { environment, folder: home, orphaned: 'KILL' })
        started.push(one)
        return one
      },
      end: endOnce,
    }
  } catch (error) {
    await endOnce()
    throw error
  }
}

interface Places {
  readonly home: string
  readonly sockets: string
  /** Grows with each part, so that those are ended which were started before one failed. */
  readonly started: Started[]
}

async function startParts({ home, sockets, started }: Places) {
  const addresses = {
    DBUS_SESSION_BUS_ADDRESS: `unix:path=${join(sockets, 'session')}`,
    AT_SPI_BUS_ADDRESS: `unix:path=${join(sockets, 'accessibility')}`,
  }
  const base = { ...usual(home, sockets), ...addresses }
  await mkdir(join(home, 'picture'))
  await mkdir(join(base.XDG_CONFIG_HOME, 'gtk-3.0'), { recursive: true })
  await writeFile(join(base.XDG_CONFIG_HOME, 'gtk-3.0', 'settings.ini'), CALM)
  await writeFile(base.XAUTHORITY, displayKey(randomBytes(16)), { mode: 0o600 })
  async function ready(program: keyof typeof parts, args: readonly string[]): Promise<string> {
    const one = startProgram(program, args, { environment: base, folder: home, orphaned: 'TERM' })
    started.push(one)
    const line = await firstLine(one)
    if (line === null)
      throw new SystemError(`${parts[program]} startet nicht: ${one.said().trim().slice(-300)}`)
    return line
  }
  const [number, german] = await Promise.all([
    ready('/usr/bin/Xvfb', [
      ...[
        '-displayfd',
        '3',
        '-screen',
        '0',
        `${displaySize.width}x${displaySize.height}x${DEPTH}`,
        '-auth',
        base.XAUTHORITY,
      ],
      ...['-fbdir', join(home, 'picture'), '-nolisten', 'tcp', '-noreset'],
    ]),
    germanLocale(home),
    ready('/usr/bin/dbus-daemon', bus('--session', addresses.DBUS_SESSION_BUS_ADDRESS)),
    ready(
      '/usr/bin/dbus-daemon',
      bus(`--config-file=${ACCESSIBILITY_SETTINGS}`, addresses.AT_SPI_BUS_ADDRESS),
    ),
  ])
  const environment = { ...base, ...german, DISPLAY: `:${number}` }
  const settings = join(home, 'openbox.xml')
  await writeFile(settings, WINDOWS)
  started.push(
    startProgram('/usr/bin/openbox', ['--config-file', settings], {
      environment,
      folder: home,
      orphaned: 'TERM',
    }),
  )
  return environment
}

function bus(settings: string, address: string): readonly string[] {
  return [settings, '--nofork', '--nopidfile', `--address=${address}`, '--print-address=3']
}

function usual(home: string, sockets: string) {
  return {
    PATH: '/usr/bin:/bin',
    HOME: home,
    XAUTHORITY: join(home, '.Xauthority'),
    XDG_RUNTIME_DIR: sockets,
    // What programs keep lies in the home, which goes with the run.
    XDG_CONFIG_HOME: join(home, '.config'),
    XDG_CACHE_HOME: join(home, '.cache'),
    XDG_DATA_HOME: join(home, '.local'),
    GTK_MODULES: 'gail:atk-bridge',
    QT_ACCESSIBILITY: '1',
    QT_LINUX_ACCESSIBILITY_ALWAYS_ON: '1',
    // Settings without a service that would keep them for the whole machine.
    GSETTINGS_BACKEND: 'memory',
    GDK_BACKEND: 'x11',
    TZ: 'Europe/Berlin',
  }
}
