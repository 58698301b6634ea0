import type { Mention, PageReading, Understanding } from '@amtsbote/contract'
import type { Procedure } from '#procedures'
import { findDetails } from './candidates/details.ts'
import { rankCandidates } from './candidates/rankCandidates.ts'
import { recipientsAmong, shareOut } from './candidates/recipients.ts'
import { classifyDates } from './dates/dateKinds.ts'
import { findDates } from './dates/findDates.ts'
import type { DirectoryIndex } from './directoryIndex.ts'
import { documentDatesOf } from './fields/courseDates.ts'
import { documentTypeOf } from './fields/documentType.ts'
import { extentOf } from './fields/extent.ts'
import { providerOf } from './fields/provider.ts'
import { topicOf } from './fields/topic.ts'
import { collectMentions } from './mentions/collectMentions.ts'
import type { Figure } from './proofs/owner.ts'
import { assignRoles, type RoleGuess } from './roles/assignRoles.ts'
import { buildSheet } from './sheet/sheet.ts'
import { type View, viewOf } from './sheet/view.ts'
import { titleOf } from './title/titleOf.ts'
import { UNDERSTANDING_VERSION } from './version.ts'
import { findVetoes } from './vetoes/findVetoes.ts'

/** Understands one document: pure, no clock, no model outside; the same pages always give the same answer. */
export function understand(
  pages: readonly PageReading[],
  directory: DirectoryIndex,
  procedure: Procedure,
): Understanding {
  const view = viewOf(buildSheet(pages), directory.cues)
  const figures = figuresOf(view, directory)
  const idOf = (figure: Figure) => `m${figures.indexOf(figure) + 1}`
  const people = shareOut(view.sheet, figures)
  const dates = classifyDates(view, findDates(view.sheet))
  const details = findDetails(view, directory, figures, dates)
  const candidates = rankCandidates(view, directory, people, details, idOf)
  return {
    version: UNDERSTANDING_VERSION,
    mentions: figures.map((figure) => mentionOf(view, figure, idOf(figure))),
    candidates: [...candidates],
    recipientMentionIds: recipientsAmong(people).map(({ main }) => idOf(main)),
    ...fieldsOf(view, figures, dates, details, procedure),
  }
}

function figuresOf(view: View, directory: DirectoryIndex): readonly Figure[] {
  const mentions = collectMentions(view, directory)
  const guesses = assignRoles(view, mentions)
  return mentions.map((mention, index) => ({ mention, guess: guesses[index] as RoleGuess }))
}

function mentionOf(view: View, { mention, guess }: Figure, id: string): Mention {
  const tokens = view.tokensAt(mention.tokens)
  return {
    id,
    text: tokens
      .map((token) => token.raw)
      .join(' ')
      .replace(/^[^\p{L}]+|[^\p{L}.]+$|(?<=\p{L}{3})\.$/gu, ''),
    boxes: tokens.flatMap((token) => [...token.boxes]),
    role: guess.role,
    roleCertainty: guess.certainty,
  }
}

function fieldsOf(
  view: View,
  figures: readonly Figure[],
  dates: ReturnType<typeof classifyDates>,
  details: ReturnType<typeof findDetails>,
  procedure: Procedure,
) {
  const names = figures.flatMap(({ mention }) => mention.tokens)
  const births = new Set(details.birthDates.flatMap(({ date }) => date.tokens))
  const taken = new Set([...names, ...dates.flatMap(({ tokens }) => tokens)])
  const documentType = documentTypeOf(view)
  const topic = topicOf(view, taken)
  const provider = providerOf(view, taken)
  const days = documentDatesOf(view, dates, births)
  const extent = extentOf(view)
  const documentDate = days.courseTo?.value ?? days.issuedOn?.value ?? null
  const title = titleOf(procedure, {
    documentType: documentType.value,
    documentDate,
    topic: topic?.value ?? null,
    provider: provider?.value ?? null,
    extent,
    validUntil: days.validUntil?.value ?? null,
  })
  const vetoes = [
    ...findVetoes(view, documentType, topic ? view.sheet.tokens.filter(isWithin(topic.boxes)) : []),
  ]
  return { documentType, topic, provider, extent, ...days, vetoes, title, documentDate }
}

function isWithin(boxes: Understanding['documentType']['boxes']) {
  return ({ boxes: own }: View['sheet']['tokens'][number]) => own.some((box) => boxes.includes(box))
}
