import type { ExitCode } from './exitCodes.ts'
import type { Language, Text } from './language.ts'
import type { Terminal } from './terminal.ts'

/** An option such as `--dry-run` (a flag) or `--limit NUMBER` (with a value). */
export type Option =
  | { readonly kind: 'flag'; readonly help: Text }
  | { readonly kind: 'value'; readonly name: Text; readonly help: Text }

export type Options = Readonly<Record<string, Option>>

export type Values<O extends Options> = {
  readonly [name in keyof O]: O[name]['kind'] extends 'flag' ? boolean : string | undefined
}

/** What a command works with. */
export interface Context<O extends Options> {
  readonly values: Values<O>
  /** Words behind the command, as many as it declares. */
  readonly operands: readonly string[]
  /** Print JSON for programs instead of text for people. */
  readonly json: boolean
  readonly language: Language
  readonly terminal: Terminal
  readonly environment: Readonly<Record<string, string | undefined>>
}

/** A command as data: found, parsed, explained and run by the same framework as all others. */
export interface Command<O extends Options = Options> {
  readonly words: readonly string[]
  readonly operands: {
    readonly name: Text
    readonly least: number
    readonly most: number
  }
  readonly options: O
  /** One line for the list of all commands. */
  readonly summary: Text
  /** Paragraphs for the help of this command. */
  readonly details: Text
  /** What exit code 1 means here. */
  readonly failure: Text
  run(context: Context<O>): Promise<ExitCode>
}

/** Declares a command; the types of its values follow from its options. */
export function command<const O extends Options>(definition: Command<O>): Command {
  return definition
}

/** For commands without words behind them. */
export const noOperands = { name: { de: '', en: '' }, least: 0, most: 0 } as const
