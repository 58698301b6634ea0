import { parseArgs } from 'node:util'
import { AmtsboteError } from '@amtsbote/contract'
import type { Command, Option } from './command.ts'
import type { Language } from './language.ts'

/** What somebody typed. */
export type Request =
  | { readonly kind: 'version' }
  /** About one command, or about all of a group. */
  | { readonly kind: 'help'; readonly commands: readonly Command[] }
  | {
      readonly kind: 'run'
      readonly command: Command
      readonly values: Readonly<Record<string, string | boolean | undefined>>
      readonly operands: readonly string[]
    }

export interface ParsedLine {
  readonly request: Request
  readonly json: boolean
  readonly language: Language
}

/** Options that every command has. */
export const generalOptions = {
  help: { kind: 'flag', help: { de: 'diese Hilfe', en: 'this help' } },
  json: { kind: 'flag', help: { de: 'Ausgabe für Programme', en: 'output for programs' } },
  lang: {
    kind: 'value',
    name: { de: 'de|en', en: 'de|en' },
    help: { de: 'Sprache der Ausgabe (sonst nach LANG)', en: 'language of the output (else by LANG)' },
  },
  version: { kind: 'flag', help: { de: 'Fassung des Programms', en: 'version of the program' } },
} as const satisfies Record<string, Option>

/**
 * Reads a command line against the table of commands.
 * @throws AmtsboteError AB-0401 (no such command), AB-0403 (unknown or incomplete option, too few or many words)
 */
export function parseCommandLine(
  words: readonly string[],
  commands: readonly Command[],
  systemLanguage: Language,
): ParsedLine {
  const command = findCommand(plainWords(words), commands)
  const { values, positionals } = parseWords(words, command)
  const general = { json: values.json === true, language: languageOf(values.lang, systemLanguage) }
  if (values.version === true) return { request: { kind: 'version' }, ...general }
  const asked = positionals[0] === 'help' ? positionals.slice(1) : positionals
  if (values.help === true || asked !== positionals || positionals.length === 0) {
    return { request: { kind: 'help', commands: topics(asked, commands) }, ...general }
  }
  if (!command) throw new AmtsboteError('AB-0401', noSuchCommand(positionals, commands))
  const operands = positionals.slice(command.words.length)
  requireOperands(command, operands)
  return { request: { kind: 'run', command, values, operands }, ...general }
}

/** The words that are no options: a command is recognised wherever the general options stand. */
function plainWords(words: readonly string[]): string[] {
  const options = { lang: { type: 'string' as const } }
  return parseArgs({ args: [...words], options, allowPositionals: true, strict: false }).positionals
}

function topics(words: readonly string[], commands: readonly Command[]): readonly Command[] {
  const one = findCommand(words, commands)
  if (one) return [one]
  const group = commands.filter((command) => command.words[0] === words[0])
  return group.length > 0 ? group : commands
}

function findCommand(words: readonly string[], commands: readonly Command[]): Command | undefined {
  return commands.find((command) => command.words.every((word, index) => words[index] === word))
}

function parseWords(words: readonly string[], command: Command | undefined) {
  const known: Readonly<Record<string, Option>> = { ...generalOptions, ...command?.options }
  const options = Object.fromEntries(
    Object.entries(known).map(([name, { kind }]) => [
      name,
      { type: kind === 'flag' ? ('boolean' as const) : ('string' as const) },
    ]),
  )
  try {
    return parseArgs({ args: [...words], options, allowPositionals: true, strict: true })
  } catch (error) {
    throw new AmtsboteError('AB-0403', optionFault(error), { cause: error })
  }
}

/** Node's sentences are English and long; the option itself is what helps. */
function optionFault(error: unknown): string {
  const message = error instanceof Error ? error.message : ''
  const option = /'(-[^'\s=]*)/.exec(message)?.[1] ?? ''
  if (/Unknown option/.test(message)) return `${option}: unbekannt / unknown`
  if (/argument missing|ambiguous/.test(message)) return `${option}: Wert fehlt / value missing`
  if (/does not take an argument/.test(message)) return `${option}: nimmt keinen Wert / takes no value`
  return message
}

function languageOf(value: string | boolean | undefined, otherwise: Language): Language {
  if (value === undefined) return otherwise
  if (value === 'de' || value === 'en') return value
  throw new AmtsboteError('AB-0403', `--lang: de | en`)
}

function noSuchCommand(words: readonly string[], commands: readonly Command[]): string {
  const typed = words.slice(0, 2).join(' ')
  const sameGroup = commands.filter((command) => command.words[0] === words[0])
  const near =
    sameGroup.length > 0 ? sameGroup : commands.filter((one) => isNear(one.words[0] ?? '', words[0] ?? ''))
  const names = near.map((command) => command.words.join(' ')).join(', ')
  return names ? `${typed} → ${names}?` : typed
}

/** Typing errors in a word as short as a command are one or two. */
const NEAR_ENOUGH = 2

/** Whether one word becomes the other by few letters added, dropped or replaced (Levenshtein 1965). */
function isNear(a: string, b: string): boolean {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (const [i, letter] of [...a].entries()) {
    const next = [i + 1]
    for (const [j, other] of [...b].entries()) {
      const replaced = (row[j] ?? 0) + (letter === other ? 0 : 1)
      next.push(Math.min(replaced, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1))
    }
    row = next
  }
  return (row[b.length] ?? 0) <= NEAR_ENOUGH
}

function requireOperands({ operands, words }: Command, given: readonly string[]): void {
  const { name, least, most } = operands
  if (given.length >= least && given.length <= most) return
  const surplus = given[most]
  const fault =
    given.length < least ? `${name.de} fehlt / ${name.en} missing` : `„${surplus}“: zu viel / too many`
  throw new AmtsboteError('AB-0403', `amtsbote ${words.join(' ')}: ${fault}`)
}
