import { existsSync } from 'node:fs'

/** Where browsers lie that a town hall has; the first one found is used. */
const places = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/microsoft-edge',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
]

/** Nothing that leaves the house: no updates, no reports, no quick guesses of addresses. */
const quiet = [
  ...['--disable-background-networking', '--disable-component-update', '--disable-sync', '--disable-quic'],
  ...['--no-first-run', '--no-default-browser-check', '--disable-gpu', '--disable-dev-shm-usage'],
  '--force-webrtc-ip-handling-policy=disable_non_proxied_udp',
]

/** Where a browser of the Chromium family is installed, or null. */
export function findBrowser(): string | null {
  return places.find((place) => existsSync(place)) ?? null
}

/** How the browser is started so that it knows `hosts` (names with ports) and nothing else. */
export function browserArguments(hosts: ReadonlySet<string>): string[] {
  const names = new Set([...hosts].map((host) => new URL(`http://${host}`).hostname))
  const excluded = [...names].map((name) => `EXCLUDE ${name}`)
  return [
    ...quiet,
    // Holds also where requests are not seen one by one: redirections, sockets, what the browser asks by itself.
    `--host-resolver-rules=${['MAP * ~NOTFOUND', ...excluded].join(' , ')}`,
    // Its own sandbox cannot be entered by root, who runs tests in containers; the account of a worker is not root.
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  ]
}

/**
 * What the browser gets as its environment, apart from Windows, where programs do not start without the whole one. Its home is
 * the profile, which goes with the run. A short place for sockets: Chromium makes one below it, and the path of a socket may
 * have 107 letters; the folder of a run (`/var/lib/amtsbote/cache/runs/<id>-1`) leaves too few.
 */
export function browserEnvironment(profile: string): { env?: Record<string, string> } {
  if (process.platform === 'win32') return {}
  return { env: { PATH: '/usr/bin:/bin', HOME: profile, LANG: 'C.UTF-8', TMPDIR: '/tmp' } }
}
