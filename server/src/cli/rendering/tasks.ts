import type { Language } from '../language.ts'
import { oneLine } from './table.ts'

/** Open questions of robots, each with its text and what can be answered. */
export function renderTasks(
  tasks: readonly {
    readonly id: string
    readonly robot: string
    readonly title: string
    readonly text: string
    readonly choices: readonly string[]
  }[],
  language: Language,
): string[] {
  if (tasks.length === 0) return [{ de: 'Keine offenen Fragen.', en: 'No open questions.' }[language]]
  const answers = { de: 'Antworten', en: 'Answers' }[language]
  return tasks.flatMap(({ id, robot, title, text, choices }, index) => [
    ...(index > 0 ? [''] : []),
    `${id}  ${robot}  ${oneLine(title)}`,
    `  ${oneLine(text)}`,
    `  ${answers}: ${choices.join(' | ')}`,
  ])
}
