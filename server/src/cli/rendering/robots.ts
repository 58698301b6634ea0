import type { ItemLine } from '#items'
import type { RunLine, RunReport } from '#runs'
import type { WorkerLine } from '#workers'
import type { Language, Text } from '../language.ts'
import type { Format } from './people.ts'
import { type Column, oneLine, renderTable } from './table.ts'

const stateTexts: Readonly<Record<ItemLine['state'], Text>> = {
  queued: { de: 'wartet', en: 'queued' },
  running: { de: 'läuft', en: 'running' },
  'waiting-person': { de: 'braucht einen Menschen', en: 'needs a person' },
  done: { de: 'erledigt', en: 'done' },
  dead: { de: 'aufgegeben', en: 'given up' },
  cancelled: { de: 'abgebrochen', en: 'cancelled' },
}

const causeTexts: Readonly<Record<NonNullable<RunLine['cause']>, Text>> = {
  'business-error': { de: 'Fachfall', en: 'matter of the case' },
  'not-set-up': { de: 'nicht eingerichtet', en: 'not set up' },
  'author-error': { de: 'Fehler im Roboter', en: 'mistake in the robot' },
  'uncertain-effect': { de: 'ungewisse Wirkung', en: 'uncertain effect' },
  'system-error': { de: 'technischer Fehler', en: 'technical error' },
  crashed: { de: 'abgestürzt', en: 'crashed' },
  deadline: { de: 'Zeit überschritten', en: 'out of time' },
  memory: { de: 'zu viel Speicher', en: 'out of memory' },
  'lost-worker': { de: 'Arbeitsrechner ausgefallen', en: 'worker lost' },
}

/** A robot with the numbers of its items. */
interface RobotLine {
  readonly id: string
  readonly title: string
  readonly release: string
  readonly items: Readonly<Record<string, number | undefined>>
}

/** Enough of a release to tell two apart. */
const RELEASE_SHOWN = 10
/** Before the hash of a robot that no two people have released. */
const IN_DEVELOPMENT = 'dev:'

/** A switch that somebody has set. */
interface Hold {
  readonly scope: 'all' | 'system' | 'robot'
  readonly subject: string
  readonly mode: 'pause' | 'stop'
  readonly reason: string
  readonly at: Date
}

export function renderRobots(
  robots: readonly RobotLine[],
  holds: readonly Hold[],
  { language, columns }: Format,
): string[] {
  if (robots.length === 0) return [{ de: 'Keine Roboter.', en: 'No robots.' }[language]]
  const titles: Readonly<Record<Language, readonly string[]>> = {
    de: ['Roboter', 'Titel', 'Fassung', 'wartet', 'läuft', 'Mensch', 'aufgegeben'],
    en: ['Robot', 'Title', 'Release', 'queued', 'running', 'person', 'given up'],
  }
  const rows = robots.map(({ id, title, release, items }) => [
    ...[id, title, releaseText(release, language)],
    ...(['queued', 'running', 'waiting-person', 'dead'] as const).map((state) => String(items[state] ?? 0)),
  ])
  const table = renderTable(numbered(titles[language], 3), rows, columns)
  return [...table, ...(holds.length > 0 ? [''] : []), ...holds.map((hold) => renderHold(hold, language))]
}

function releaseText(release: string, language: Language): string {
  if (!release.startsWith(IN_DEVELOPMENT)) return release.slice(0, RELEASE_SHOWN)
  return { de: 'Entwicklung', en: 'development' }[language]
}

function renderHold({ scope, subject, mode, reason, at }: Hold, language: Language): string {
  const what = {
    all: { de: 'alle Roboter', en: 'all robots' },
    system: { de: `alle Roboter in ${subject}`, en: `all robots in ${subject}` },
    robot: { de: subject, en: subject },
  }[scope]
  const how = {
    pause: { de: 'pausiert', en: 'paused' },
    stop: { de: 'angehalten', en: 'stopped' },
  }[mode]
  return `${how[language]}: ${what[language]}, ${at.toISOString().slice(0, 16).replace('T', ' ')}: ${oneLine(reason)}`
}

export function renderItems(items: readonly ItemLine[], { language, columns }: Format): string[] {
  if (items.length === 0) return [{ de: 'Keine Aufträge.', en: 'No work items.' }[language]]
  const titles: Readonly<Record<Language, readonly string[]>> = {
    de: ['Auftrag', 'Roboter', 'Stand', 'Rang', 'Schlüssel', 'Versuche'],
    en: ['Item', 'Robot', 'State', 'Rank', 'Key', 'Attempts'],
  }
  const rows = items.map(({ id, robot, state, priority, businessKey, attempt }) => [
    ...[id, robot, stateTexts[state][language], priority, businessKey ?? '', String(attempt)],
  ])
  return renderTable(numbered(titles[language], 5), rows, columns)
}

export function renderRuns(runs: readonly RunLine[], { language, columns }: Format): string[] {
  if (runs.length === 0) return [{ de: 'Keine Läufe.', en: 'No runs.' }[language]]
  const titles: Readonly<Record<Language, readonly string[]>> = {
    de: ['Lauf', 'Roboter', 'Stand', 'Versuche', 'Grund'],
    en: ['Run', 'Robot', 'State', 'Attempts', 'Cause'],
  }
  const rows = runs.map(({ id, robot, state, attempt, cause }) => [
    ...[id, robot, stateTexts[state][language], String(attempt)],
    cause ? causeTexts[cause][language] : '',
  ])
  return renderTable(
    titles[language].map((title) => ({ title })),
    rows,
    columns,
  )
}

export function renderWorkers(workers: readonly WorkerLine[], { language, columns }: Format): string[] {
  if (workers.length === 0) return [{ de: 'Keine Arbeitsrechner.', en: 'No workers.' }[language]]
  const words = {
    living: { de: 'läuft', en: 'living' },
    silent: { de: 'verstummt', en: 'silent' },
  } as const
  const titles: Readonly<Record<Language, readonly string[]>> = {
    de: ['Arbeitsrechner', 'Stand', 'zuletzt', 'Plätze', 'kann'],
    en: ['Worker', 'State', 'last seen', 'places', 'offers'],
  }
  const rows = workers.map(({ place, state, seenAt, places, capabilities }) => [
    ...[place, words[state][language], seenAt.toISOString(), String(places), capabilities.join(' ')],
  ])
  return renderTable(numbered(titles[language], 3), rows, columns)
}

const howTexts: Readonly<Record<string, Text>> = {
  acted: { de: 'getan und nachgewiesen', en: 'done and proven' },
  verified: { de: 'vorgefunden', en: 'found there' },
  person: { de: 'laut Person geschehen', en: 'has happened, says a person' },
}
const effectTexts: Readonly<Record<string, Text>> = {
  intended: { de: 'begonnen', en: 'begun' },
  unknown: { de: 'ungewiss', en: 'uncertain' },
  done: { de: 'getan', en: 'done' },
}

/** A run for reading from top to bottom. */
export function renderRun(run: RunReport, { language }: Format): string[] {
  const heading = (text: Text) => ['', `${text[language]}:`]
  const time = (at: Date | null) => at?.toISOString().slice(0, 19).replace('T', ' ') ?? ''
  return [
    `${run.robot}  ${run.id}  ${stateTexts[run.state][language]}`,
    ...(run.cause ? [`${causeTexts[run.cause][language]}: ${oneLine(run.message ?? '')}`] : []),
    ...heading({ de: 'Versuche', en: 'Attempts' }),
    ...run.attempts.map(
      ({ attempt, startedAt, outcome, message, place, release }) =>
        `  ${attempt}  ${time(startedAt)}  ${releaseText(release, language)}  ${outcome ?? stateTexts.running[language]}${place ? `  ${place}` : ''}${message ? `  ${oneLine(message)}` : ''}`,
    ),
    ...heading({ de: 'Wirkungen', en: 'Effects' }),
    ...run.effects.map(({ key, state, how, doneAt }) => {
      const text = (state === 'done' && how ? howTexts[how] : undefined) ?? effectTexts[state]
      return `  ${key}  ${text?.[language] ?? state}  ${time(doneAt)}`.trimEnd()
    }),
    ...(run.log.length > 0 ? heading({ de: 'Protokoll', en: 'Log' }) : []),
    ...run.log.map(({ at, text }) => `  ${time(at)}  ${oneLine(text)}`),
    ...(run.attachments.length > 0 ? heading({ de: 'Anlagen', en: 'Attachments' }) : []),
    ...run.attachments.map(({ name, sizeBytes }) => `  ${name}  ${sizeBytes} B`),
  ]
}

/** Columns of which those from `first` on hold numbers. */
function numbered(titles: readonly string[], first: number): readonly Column[] {
  return titles.map((title, index) => (index >= first ? { title, align: 'right' } : { title }))
}
