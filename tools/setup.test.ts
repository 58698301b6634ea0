import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, onTestFinished, test } from 'vitest'
import { ensureSystemPackages, type Machine, planSetup } from './setup.ts'

const bareDebian: Machine = {
  distribution: 'debian',
  rights: 'root',
  forbidden: false,
  missingPackages: ['tesseract-ocr', 'tesseract-ocr-deu'],
}

describe('missing Debian packages', () => {
  test('are installed by root, after the package lists were fetched once', () => {
    expect(planSetup(bareDebian)).toEqual({
      kind: 'install',
      packages: ['tesseract-ocr', 'tesseract-ocr-deu'],
      commands: [
        'apt-get update -q',
        'env DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends tesseract-ocr tesseract-ocr-deu',
      ],
    })
  })

  test('are installed through sudo where it asks for no password', () => {
    const plan = planSetup({ ...bareDebian, rights: 'sudo' })
    expect(plan.kind === 'install' && plan.commands.every((command) => command.startsWith('sudo -n '))).toBe(
      true,
    )
  })

  test.each<{ when: string; change: Partial<Machine> }>([
    { when: 'the program has no rights', change: { rights: 'none' } },
    { when: 'installing is forbidden', change: { forbidden: true } },
  ])('are only named with their command when $when', ({ change }) => {
    const plan = planSetup({ ...bareDebian, ...change })
    expect(plan).toMatchObject({ kind: 'tell', packages: bareDebian.missingPackages })
    expect(plan.kind === 'tell' && plan.commands.at(-1)).toContain(
      'sudo env DEBIAN_FRONTEND=noninteractive apt-get install',
    )
  })

  test('do not matter on another system', () => {
    expect(planSetup({ ...bareDebian, distribution: 'other' })).toEqual({ kind: 'complete' })
  })

  test('leave the browser to a person on Ubuntu, whose chromium package is a snap', () => {
    const machine: Machine = {
      ...bareDebian,
      distribution: 'ubuntu',
      missingPackages: ['tesseract-ocr', 'chromium'],
    }
    expect(planSetup(machine)).toMatchObject({ kind: 'install', packages: ['tesseract-ocr'] })
    expect(planSetup({ ...machine, missingPackages: ['chromium'] })).toMatchObject({ kind: 'tell' })
  })
})

test('a machine that has everything hears nothing', async () => {
  const lines: string[] = []
  const outcome = await ensureSystemPackages({ need: [], log: (line) => lines.push(line) })
  expect({ outcome, lines }).toEqual({ outcome: { kind: 'complete', missing: [] }, lines: [] })
})

/** Only on a Debian system does the program look for packages at all, and only root installs without sudo. */
describe.runIf(process.getuid?.() === 0 && isDebian())('on a Debian machine without tesseract', () => {
  test('the packages are announced with their command, then installed, and the second run says nothing', async () => {
    const machine = await machineWithout('tesseract')
    const first = machine.run({})
    expect(first.calls).toEqual([
      'apt-get update -q',
      'apt-get install -q -y --no-install-recommends tesseract-ocr tesseract-ocr-deu tesseract-ocr-script-latn tesseract-ocr-osd',
    ])
    expect(first.said).toContain('  apt-get update -q')
    expect(first.said).toContain('"kind":"installed"')
    expect(machine.run({}).said.trim()).toBe('{"kind":"complete","missing":[]}')
  })

  test('AMTSBOTE_NO_APT=1 keeps it from installing; the command is named', async () => {
    const machine = await machineWithout('tesseract')
    const { calls, said } = machine.run({ AMTSBOTE_NO_APT: '1' })
    expect(calls).toEqual([])
    expect(said).toContain('apt-get install -q -y --no-install-recommends tesseract-ocr')
    expect(said).toContain('"kind":"incomplete"')
  })

  test('an installation that fails is said, and the program goes on', async () => {
    const machine = await machineWithout('tesseract')
    const { said } = machine.run({ FAILS: '1' })
    expect(said).toContain('fehlgeschlagen / failed: no network')
    expect(said).toContain('"kind":"incomplete"')
  })
})

function isDebian(): boolean {
  return spawnSync('dpkg', ['--version']).status === 0
}

/** A folder with stand-ins for apt-get and dpkg-query; what apt-get installs, dpkg-query lists. */
async function machineWithout(name: string) {
  const folder = await mkdtemp(join(tmpdir(), `without-${name}-`))
  onTestFinished(() => rm(folder, { recursive: true }))
  const programs = {
    'apt-get': `if [ -n "$FAILS" ]; then echo 'no network' >&2; exit 100; fi
echo "apt-get $*" >> "$FOLDER/calls"
if [ "$1" = install ]; then for name in "$@"; do echo "$name installed" >> "$FOLDER/installed"; done; fi`,
    'dpkg-query': 'cat "$FOLDER/installed" 2>/dev/null || exit 1',
  }
  for (const [program, does] of Object.entries(programs)) {
    await writeFile(join(folder, program), `#!/bin/sh\n${does}\n`)
    await chmod(join(folder, program), 0o755)
  }
  await writeFile(join(folder, 'calls'), '')
  const setup = fileURLToPath(new URL('./setup.ts', import.meta.url))
  const script = `import { ensureSystemPackages } from ${JSON.stringify(setup)}
    console.log(JSON.stringify(await ensureSystemPackages({ need: ['reading'], log: (line) => console.log(line) })))`
  return {
    run: (environment: Readonly<Record<string, string>>) => {
      const env = {
        ...process.env,
        PATH: `${folder}:${process.env.PATH}`,
        FOLDER: folder,
        AMTSBOTE_NO_APT: '',
        ...environment,
      }
      const { stdout } = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
        encoding: 'utf8',
        env,
      })
      const calls = readFileSync(join(folder, 'calls'), 'utf8').split('\n').filter(Boolean)
      return { said: stdout, calls }
    },
  }
}
