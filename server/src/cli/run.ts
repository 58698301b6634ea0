import type { Command } from './command.ts'
import { type ExitCode, exitCodes } from './exitCodes.ts'
import { type Language, systemLanguage } from './language.ts'
import { parseCommandLine, type Request } from './parseCommandLine.ts'
import { programVersion } from './programVersion.ts'
import { renderError } from './rendering/error.ts'
import { renderCommandHelp, renderOverview } from './rendering/help.ts'
import type { Terminal } from './terminal.ts'

/** What the command line has around it. */
export interface Surroundings {
  readonly commands: readonly Command[]
  readonly terminal: Terminal
  readonly environment: Readonly<Record<string, string | undefined>>
}

/** Runs one command line. Never throws: what goes wrong is told, and shows in the exit code. */
export async function run(words: readonly string[], surroundings: Surroundings): Promise<ExitCode> {
  const { commands, terminal, environment } = surroundings
  // Before the line is understood, only a look at it can tell how its writer wants to hear of a mistake.
  let language: Language = guessedLanguage(words) ?? systemLanguage(environment)
  let json = words.includes('--json')
  try {
    const parsed = parseCommandLine(words, commands, systemLanguage(environment))
    language = parsed.language
    json = parsed.json
    return await answer(parsed.request, { ...surroundings, language, json })
  } catch (error) {
    if (terminal.interrupted.aborted) return exitCodes.interrupted
    const { lines, exitCode } = renderError(error, { language, json })
    for (const line of lines) terminal.tell(line)
    return exitCode
  }
}

async function answer(
  request: Request,
  { terminal, environment, language, json }: Surroundings & { language: Language; json: boolean },
): Promise<ExitCode> {
  if (request.kind === 'run') {
    const { command, values, operands } = request
    const context = { values: withFlags(command, values), operands, json, language, terminal, environment }
    return command.run(context)
  }
  if (request.kind === 'version') {
    terminal.print(json ? JSON.stringify({ version: programVersion() }) : programVersion())
    return exitCodes.ok
  }
  const [topic, ...others] = request.commands
  const lines =
    topic && others.length === 0
      ? renderCommandHelp(topic, language)
      : renderOverview(request.commands, language)
  if (json) terminal.print(JSON.stringify({ help: lines.join('\n') }))
  else for (const line of lines) terminal.print(line)
  return exitCodes.ok
}

/** A flag that was not given is false, not missing. */
function withFlags({ options }: Command, values: Readonly<Record<string, string | boolean | undefined>>) {
  return Object.fromEntries(
    Object.entries(options).map(([name, { kind }]) => [
      name,
      kind === 'flag' ? values[name] === true : values[name],
    ]),
  ) as Readonly<Record<string, never>>
}

function guessedLanguage(words: readonly string[]): Language | undefined {
  const text = words.join(' ')
  const given = /--lang[= ](de|en)( |$)/.exec(text)?.[1]
  return given === 'de' || given === 'en' ? given : undefined
}
