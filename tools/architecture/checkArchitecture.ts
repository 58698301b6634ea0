import { borders } from './borders.ts'
import { cycles } from './cycles.ts'
import type { House } from './house.ts'
import { doorsSayWhat, environment, exportAll, folderNames } from './manners.ts'
import { sizes } from './sizes.ts'

/** A broken rule: where, and what to do instead. */
export interface Finding {
  readonly rule: string
  readonly path: string
  readonly line?: number
  readonly message: string
}

/** A finding that is accepted for a reason. */
export interface Exception {
  readonly rule: string
  readonly path: string
  readonly reason: string
}

type Rule = (house: House) => readonly Finding[]

/** All rules of the house; each is a function from source to findings. */
const rules: readonly Rule[] = [borders, cycles, environment, exportAll, folderNames, doorsSayWhat, sizes]

/**
 * Checks a house against all rules. An exception that is no longer needed is a finding too, so that the list
 * stays as short as the truth.
 */
export function checkArchitecture(house: House, exceptions: readonly Exception[] = []): readonly Finding[] {
  const findings = rules.flatMap((rule) => rule(house))
  const covers = (exception: Exception, finding: Finding) =>
    exception.rule === finding.rule && exception.path === finding.path
  const open = findings.filter((finding) => !exceptions.some((exception) => covers(exception, finding)))
  const unused = exceptions.filter((exception) => !findings.some((finding) => covers(exception, finding)))
  return [
    ...open,
    ...unused.map(({ rule, path }) => ({
      rule: 'exception-unused',
      path,
      message: `the exception from "${rule}" is not needed (any more): remove it from tools/architecture/exceptions.ts`,
    })),
  ]
}
