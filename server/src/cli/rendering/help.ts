import type { Command, Option } from '../command.ts'
import { type ExitCode, exitCodeTexts } from '../exitCodes.ts'
import type { Language, Text } from '../language.ts'
import { generalOptions } from '../parseCommandLine.ts'
import { renderTable } from './table.ts'

/** Widest line that reads well. */
const READING_WIDTH = 90

const words = {
  usage: { de: 'Aufruf', en: 'Usage' },
  commands: { de: 'Befehle', en: 'Commands' },
  options: { de: 'Angaben', en: 'Options' },
  exitCodes: { de: 'Rückgabewerte', en: 'Exit codes' },
  command: { de: 'BEFEHL', en: 'COMMAND' },
  more: {
    de: 'amtsbote BEFEHL --help erklärt einen Befehl. AMTSBOTE_DATA nennt den Datenordner, DATABASE_URL eine eigene Datenbank.',
    en: 'amtsbote COMMAND --help explains a command. AMTSBOTE_DATA names the data folder, DATABASE_URL a database of your own.',
  },
} as const satisfies Record<string, Text>

/** The help of all commands together. */
export function renderOverview(commands: readonly Command[], language: Language): string[] {
  const rows = commands.map((command) => [usageOf(command, language), command.summary[language]])
  return [
    `${words.usage[language]}: amtsbote ${words.command[language]}`,
    '',
    `${words.commands[language]}:`,
    ...list(rows),
    '',
    `${words.options[language]}:`,
    ...list(optionRows(generalOptions, language)),
    '',
    `${words.exitCodes[language]}:`,
    ...list(Object.entries(exitCodeTexts).map(([code, text]) => [code, text[language]])),
    '',
    ...wrap(words.more[language]),
  ]
}

/** The help of one command. */
export function renderCommandHelp(command: Command, language: Language): string[] {
  const texts: Record<ExitCode, Text> = { ...exitCodeTexts, 1: command.failure }
  return [
    `${words.usage[language]}: amtsbote ${usageOf(command, language)}`,
    '',
    ...wrap(command.summary[language]),
    ...command.details[language].split('\n').flatMap((paragraph) => ['', ...wrap(paragraph)]),
    '',
    `${words.options[language]}:`,
    ...list(optionRows({ ...command.options, ...generalOptions }, language)),
    '',
    `${words.exitCodes[language]}:`,
    ...list(Object.entries(texts).map(([code, text]) => [code, text[language]])),
  ]
}

function usageOf({ words, operands }: Command, language: Language): string {
  return [...words, operands.name[language]].filter((word) => word !== '').join(' ')
}

function optionRows(options: Readonly<Record<string, Option>>, language: Language): string[][] {
  return Object.entries(options).map(([name, option]) => [
    option.kind === 'value' ? `--${name} ${option.name[language]}` : `--${name}`,
    option.help[language],
  ])
}

function list(rows: readonly (readonly string[])[]): string[] {
  return renderTable([{ title: '' }, { title: '' }], rows, undefined)
    .slice(1)
    .map((line) => `  ${line}`)
}

function wrap(text: string): string[] {
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const last = lines.at(-1)
    if (last !== undefined && last.length + word.length < READING_WIDTH)
      lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines
}
