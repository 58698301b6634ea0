import type { Finding } from './checkArchitecture.ts'
import type { House } from './house.ts'
import { isTest } from './places.ts'

/** Aimed at; the report counts what is larger. */
const AIM = { fileLines: 250, functionLines: 40 }

/** Beyond this a file holds two things and a function does two things: the check fails. */
const LIMIT = { fileLines: 400, functionLines: 70 }

/** What has grown past the limit. Functions in tests are measured by their file alone: `describe` is a chapter. */
export function sizes({ modules }: House): Finding[] {
  return [...modules.values()].flatMap(({ path, lines, functions }) => [
    ...(lines > LIMIT.fileLines
      ? [{ rule: 'file-size', path, message: `${lines} lines, at most ${LIMIT.fileLines}` }]
      : []),
    ...functions
      .filter((one) => one.lines > LIMIT.functionLines && !isTest(path))
      .map((one) => ({
        rule: 'function-size',
        path,
        line: one.line,
        message: `${one.name} has ${one.lines} lines, at most ${LIMIT.functionLines}`,
      })),
  ])
}

/** One line about how large the house is and what grows beyond what is aimed at. */
export function sizeReport({ modules }: House): string {
  const all = [...modules.values()]
  const lines = all.map((module) => module.lines).sort((a, b) => a - b)
  const functions = all.filter(({ path }) => !isTest(path)).flatMap((module) => module.functions)
  const total = lines.reduce((sum, count) => sum + count, 0)
  return [
    `${all.length} files, ${total} lines, median ${lines[lines.length >> 1] ?? 0}`,
    `${lines.filter((count) => count > AIM.fileLines).length} files over ${AIM.fileLines} lines`,
    `${functions.filter((one) => one.lines > AIM.functionLines).length} of ${functions.length} functions over ${AIM.functionLines} lines`,
  ].join(', ')
}
