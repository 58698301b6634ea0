import { AmtsboteError } from '@amtsbote/contract'
import type { Application } from '../../application.ts'
import type { Context } from '../command.ts'
import { type ExitCode, exitCodes } from '../exitCodes.ts'
import type { Text } from '../language.ts'
import {
  decisionLine,
  type Tally,
  tallied,
  tallyText,
  tallyTotal,
  unreadableLine,
} from '../rendering/decisions.ts'
import { progressOn } from '../rendering/progress.ts'
import { withApplication } from '../withDatabase.ts'
import { type FoundFile, findFiles } from './findFiles.ts'
import { followDecisions, handOver } from './followDecisions.ts'
import { beginToTakeIn } from './takeInFiles.ts'

type AddContext = Context<{ readonly wait: { readonly kind: 'flag'; readonly help: Text } }>

/** Takes files and folders in; with `wait`, tells of each document as soon as it is decided. */
export async function addDocuments(context: AddContext): Promise<ExitCode> {
  const { files, missing } = await findFiles(context.operands)
  for (const path of missing) context.terminal.tell(unreadableLine(path, 'ENOENT', context))
  if (files.length === 0) throw new AmtsboteError('AB-0402', missing.join(', '))
  const work = context.values.wait ? addAndWait : add
  const unreadable = await withApplication(context, (application) => work(context, application, files))
  if (context.terminal.interrupted.aborted) return exitCodes.interrupted
  return missing.length + unreadable > 0 ? exitCodes.failed : exitCodes.ok
}

/** @returns how many files could not be read */
async function add(
  context: AddContext,
  application: Application,
  files: readonly FoundFile[],
): Promise<number> {
  const { terminal, json, language } = context
  const progress = progressOn(terminal, language)
  let done = 0
  const arrivals = beginToTakeIn(application.intake, files, {
    signal: terminal.interrupted,
    onFile(file, fault) {
      done += 1
      if (fault) terminal.tell(unreadableLine(file, fault, context))
      progress.show({ done, total: files.length, label: texts.takenIn[language] })
    },
  })
  await arrivals.finished
  progress.end()
  if (json) for (const one of arrivals.taken) terminal.print(JSON.stringify(one))
  else if (!(await application.othersWork())) terminal.tell(texts.nobodyWorks[language])
  return arrivals.unreadable.length
}

/** @returns how many files could not be read */
async function addAndWait(
  context: AddContext,
  application: Application,
  files: readonly FoundFile[],
): Promise<number> {
  const { terminal, json, language } = context
  const { interrupted } = terminal
  const progress = progressOn(terminal, language)
  let tally: Tally = {}
  const arrivals = beginToTakeIn(application.intake, files, {
    signal: interrupted,
    onFile: (file, fault) => fault && terminal.tell(unreadableLine(file, fault, context)),
  })
  const show = () => {
    const done = tallyTotal(tally) + arrivals.unreadable.length
    progress.show({ done, total: files.length, label: tallyText(tally, language) })
  }
  show()
  for await (const line of followDecisions(application, arrivals, interrupted)) {
    tally = tallied(tally, line)
    terminal.print(json ? JSON.stringify(line) : decisionLine(line, language))
    show()
  }
  await arrivals.finished
  progress.end()
  if (interrupted.aborted) terminal.tell(texts.interrupted[language])
  if (!json) terminal.print(tallyText(tally, language))
  const ids = arrivals.taken.map(({ documentId }) => documentId)
  if (!(await application.othersWork())) await handOver(application, ids, { signal: interrupted })
  return arrivals.unreadable.length
}

const texts = {
  takenIn: { de: 'aufgenommen', en: 'taken in' },
  nobodyWorks: {
    de: 'Es läuft kein Server: bearbeitet werden sie nach „amtsbote start“ oder mit --wait.',
    en: 'No server is running: they are worked on after “amtsbote start” or with --wait.',
  },
  interrupted: {
    de: 'Abgebrochen. Was aufgenommen ist, bleibt aufgenommen und wird beim nächsten Start weiter bearbeitet.',
    en: 'Interrupted. What was taken in stays, and is worked on at the next start.',
  },
} as const satisfies Record<string, Text>
