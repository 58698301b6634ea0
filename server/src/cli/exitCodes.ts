import type { ErrorCode } from '@amtsbote/contract'
import type { Text } from './language.ts'

/** What the number with which a command ends says. What `failed` means in particular stands in each command's help. */
export const exitCodes = {
  ok: 0,
  failed: 1,
  wrongUse: 2,
  notReachable: 3,
  interrupted: 130,
} as const
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes]

export const exitCodeTexts: Readonly<Record<ExitCode, Text>> = {
  0: { de: 'in Ordnung', en: 'in order' },
  1: { de: 'etwas schlug fehl oder braucht einen Menschen', en: 'something failed or needs a person' },
  2: { de: 'Befehl oder Angaben sind falsch', en: 'command or what was given to it is wrong' },
  3: { de: 'System nicht erreichbar (Datenbank)', en: 'system not reachable (database)' },
  130: { de: 'mit Strg+C beendet', en: 'ended with Ctrl+C' },
}

const special: { readonly [code in ErrorCode]?: ExitCode } = {
  'AB-0301': exitCodes.notReachable,
  'AB-0302': exitCodes.wrongUse,
  'AB-0303': exitCodes.notReachable,
  'AB-0304': exitCodes.notReachable,
  'AB-0401': exitCodes.wrongUse,
  'AB-0402': exitCodes.wrongUse,
  'AB-0403': exitCodes.wrongUse,
}

export function exitCodeOf(code: ErrorCode): ExitCode {
  return special[code] ?? exitCodes.failed
}
