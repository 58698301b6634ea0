import { describe, expect, test } from 'vitest'
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
