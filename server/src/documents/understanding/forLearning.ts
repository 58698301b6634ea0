import type { PageReading } from '@amtsbote/contract'
import { findDetails } from './candidates/details.ts'
import { shareOut } from './candidates/recipients.ts'
import { classifyDates, type DateKind } from './dates/dateKinds.ts'
import { findDates } from './dates/findDates.ts'
import type { DirectoryIndex } from './directoryIndex.ts'
import { recentDays } from './fields/courseDates.ts'
import { saysIssued } from './fields/days/dayFeatures.ts'
import { type DayChoice, dayChoices } from './fields/days/days.ts'
import { providerChoices } from './fields/provider/provider.ts'
import { providerName } from './fields/provider/spans.ts'
import type { Features } from './fields/ranked/features.ts'
import { topicChoices, topicOf } from './fields/topic/topic.ts'
import { topicName } from './fields/topic/topicText.ts'
import { collectMentions } from './mentions/collectMentions.ts'
import { contextOf, ownersOf } from './roles/context.ts'
import { roleFeatures } from './roles/roleFeatures.ts'
import { buildSheet } from './sheet/sheet.ts'
import { viewOf } from './sheet/view.ts'
import { figuresOf, surroundings, textOf, wordsAt } from './understand.ts'
import { paperWording } from './wording/paperKind.ts'

/** What is chosen among words of the pages by learned weights. */
export type RankedField = 'topic' | 'provider'

/** Words that may be a field's value, as recognition finds them, with what speaks for and against each. */
export function choicesOn(
  pages: readonly PageReading[],
  directory: DirectoryIndex,
  field: RankedField,
): readonly { readonly text: string; readonly features: Features }[] {
  const view = viewOf(buildSheet(pages), directory)
  const dates = classifyDates(view, findDates(view.sheet))
  const around = surroundings(view, shareOut(view.sheet, figuresOf(view, directory, dates)), dates)
  return field === 'topic'
    ? topicChoices(around).map(({ words, features }) => ({ text: topicName(words), features }))
    : providerChoices(around).map(({ words, features }) => ({ text: providerName(words), features }))
}

/** Days of a paper as recognition finds them, births aside, with what speaks for each kind that they may be. */
export function daysOn(
  pages: readonly PageReading[],
  directory: DirectoryIndex,
): readonly {
  readonly day: string
  readonly label: DateKind
  readonly saysIssued: boolean
  readonly choices: readonly DayChoice[]
}[] {
  const view = viewOf(buildSheet(pages), directory)
  const dates = classifyDates(view, findDates(view.sheet))
  const { birthDates } = findDetails(view, directory, figuresOf(view, directory, dates), dates)
  const days = recentDays(dates, new Set(birthDates.flatMap(({ date }) => date.tokens)))
  return days.map((date) => ({
    day: date.day,
    label: date.kind,
    saysIssued: date.kind === 'issued' && saysIssued(view, date),
    choices: dayChoices(view, days, date),
  }))
}

/** Names of a paper as recognition finds them, with what speaks for each having taken part. */
export function namesOn(
  pages: readonly PageReading[],
  directory: DirectoryIndex,
): readonly { readonly text: string; readonly features: readonly string[] }[] {
  const view = viewOf(buildSheet(pages), directory)
  const mentions = collectMentions(view, directory)
  return mentions.map((mention) => ({
    text: textOf(view, mention),
    features: roleFeatures(view, mentions, mention, contextOf(view, mention, ownersOf(mentions))),
  }))
}

/** The wording of a paper as the kind of paper is told by it. */
export function wordingOn(pages: readonly PageReading[], directory: DirectoryIndex): string {
  const view = viewOf(buildSheet(pages), directory)
  const dates = classifyDates(view, findDates(view.sheet))
  const around = surroundings(view, shareOut(view.sheet, figuresOf(view, directory, dates)), dates)
  const topicWords = wordsAt(view, topicOf(around)?.boxes ?? []).map(({ index }) => index)
  return paperWording(view, new Set([...around.names, ...topicWords]))
}
