import type { Mention, PageReading, Understanding } from '@amtsbote/contract'
import type { Procedure } from '#procedures'
import { type Details, findDetails } from './candidates/details.ts'
import { CANDIDATES_MAX, rankCandidates } from './candidates/rankCandidates.ts'
import { type PageFigure, recipientsAmong, shareOut } from './candidates/recipients.ts'
import { unnamedCandidates } from './candidates/unnamedCandidates.ts'
import { type BookingIndex, noBookings } from './courses/bookingIndex.ts'
import { classifyDates } from './dates/dateKinds.ts'
import { findDates } from './dates/findDates.ts'
import type { DirectoryIndex } from './directoryIndex.ts'
import { type DocumentDates, documentDatesOf, recentDays } from './fields/courseDates.ts'
import { documentTypeOf } from './fields/documentType.ts'
import { extentOf } from './fields/extent.ts'
import { kindByWording } from './fields/kindByWording.ts'
import { providerOf } from './fields/provider/provider.ts'
import { type Surroundings, surroundingsOf } from './fields/ranked/surroundings.ts'
import { topicOf } from './fields/topic/topic.ts'
import { collectMentions } from './mentions/collectMentions.ts'
import type { NameMention } from './mentions/mention.ts'
import { findBooked } from './proofs/booking.ts'
import type { Figure } from './proofs/owner.ts'
import { assignRoles, type RoleGuess } from './roles/assignRoles.ts'
import { withDetails } from './roles/withDetails.ts'
import { buildSheet } from './sheet/sheet.ts'
import { type View, viewOf } from './sheet/view.ts'
import { titleOf } from './title/titleOf.ts'
import type { TownModel } from './townModel.ts'
import { UNDERSTANDING_VERSION } from './version.ts'
import { findVetoes, vetoAt } from './vetoes/findVetoes.ts'
import { ordersInSentences, withoutOrders } from './vetoes/ordersToMachine.ts'
import { otherPeople } from './vetoes/otherPeople.ts'
import { certificateProbability, paperWording } from './wording/paperKind.ts'

/** What a town knows beyond its directory. */
export interface Known {
  /** Who is expected to bring which certificate; none where the town keeps no such list. */
  readonly bookings?: BookingIndex
  /** What was learned from the decisions of its reviewers. */
  readonly town?: TownModel | null
}

/** Understands one document: pure, no clock, no model outside; the same pages always give the same answer. */
export function understand(
  pages: readonly PageReading[],
  directory: DirectoryIndex,
  procedure: Procedure,
  { bookings = noBookings, town = null }: Known = {},
): Understanding {
  const whole = viewOf(buildSheet(pages), directory)
  const orders = ordersInSentences(whole)
  const view = orders.length > 0 ? viewOf(buildSheet(withoutOrders(pages, whole, orders)), directory) : whole
  const dates = classifyDates(view, findDates(view.sheet))
  const figures = figuresOf(view, directory, dates)
  const idOf = (figure: Figure) => `m${figures.indexOf(figure) + 1}`
  const people = shareOut(view.sheet, figures)
  const printed = findDetails(view, directory, figures, dates)
  const about = aboutOf(view, people, dates, printed)
  const booked = findBooked(bookings, about, directory.people.length)
  const details: Details = { ...printed, booked, lastCourseDay: about.courseTo }
  const ranked = rankCandidates(view, directory, people, details, idOf)
  const candidates = [...ranked, ...unnamedCandidates(view, directory, details, ranked)]
    .sort((a, b) => b.probability - a.probability)
    .slice(0, CANDIDATES_MAX)
  const fields = fieldsOf(view, people, about, { procedure, town })
  return {
    version: versionOf(town),
    mentions: figures.map((figure) => mentionOf(view, figure, idOf(figure))),
    candidates,
    recipientMentionIds: recipientsAmong(people).map(({ main }) => idOf(main)),
    ...fields,
    vetoes: [...orders.map((sentence) => vetoAt('speaks-to-machine', sentence)), ...fields.vetoes],
  }
}

/** What understood a document, by name: what a town learned is a part of it. */
export function versionOf(town: TownModel | null): string {
  return town ? `${UNDERSTANDING_VERSION}+${town.name}` : UNDERSTANDING_VERSION
}

type Dates = ReturnType<typeof classifyDates>

export function figuresOf(view: View, directory: DirectoryIndex, dates: Dates): readonly Figure[] {
  const mentions = collectMentions(view, directory)
  const guesses = assignRoles(view, mentions)
  const named = mentions.map((mention, index) => ({ mention, guess: guesses[index] as RoleGuess }))
  return withDetails(named, findDetails(view, directory, named, dates), directory)
}

export function surroundings(view: View, people: readonly PageFigure[], dates: Dates): Surroundings {
  const names = new Set(people.flatMap(({ figures }) => figures.flatMap(({ mention }) => mention.tokens)))
  return surroundingsOf(view, names, new Set(dates.flatMap(({ tokens }) => tokens)))
}

function mentionOf(view: View, { mention, guess }: Figure, id: string): Mention {
  return {
    id,
    text: textOf(view, mention),
    boxes: view.tokensAt(mention.tokens).flatMap((token) => [...token.boxes]),
    role: guess.role,
    roleCertainty: guess.certainty,
  }
}

export function textOf(view: View, { tokens }: NameMention): string {
  return view
    .tokensAt(tokens)
    .map((token) => token.raw)
    .join(' ')
    .replace(/^[^\p{L}]+|[^\p{L}.]+$|(?<=\p{L}{3})\.$/gu, '')
}

/** What the course was about and when: what a booking is compared with. */
function aboutOf(
  view: View,
  people: readonly PageFigure[],
  dates: Dates,
  { birthDates }: ReturnType<typeof findDetails>,
) {
  const around = surroundings(view, people, dates)
  const births = new Set(birthDates.flatMap(({ date }) => date.tokens))
  return { around, topic: topicOf(around), ...documentDatesOf(view, recentDays(dates, births)) }
}

function fieldsOf(
  view: View,
  people: readonly PageFigure[],
  { around, topic, ...days }: ReturnType<typeof aboutOf>,
  { procedure, town }: { readonly procedure: Procedure; readonly town: TownModel | null },
) {
  const provider = providerOf(around)
  const extent = extentOf(view)
  const topicWords = wordsAt(view, topic?.boxes ?? []).map(({ index }) => index)
  const leftOut = new Set([...around.names, ...topicWords])
  const kinds = town?.kinds ?? null
  const probability = certificateProbability(paperWording(view, leftOut), kinds)
  const participant = recipientsAmong(people).length === 1
  const called = kindByWording(view, documentTypeOf(view), { participant, leftOut, town: kinds, probability })
  const documentType = whatExpires(called, days.validUntil !== null)
  const documentDate = days.courseTo?.value ?? days.issuedOn?.value ?? null
  const title = titleOf(procedure, {
    documentType: documentType.value,
    documentDate,
    topic: topic?.value ?? null,
    provider: provider?.value ?? null,
    extent,
    validUntil: days.validUntil?.value ?? null,
  })
  const about = topic ? markedTopic(view, topic.boxes) : []
  const vetoes = [
    ...findVetoes(view, documentType, about, isWrittenAfter(days) || probability >= SURELY_OVER),
    ...writtenBefore(days),
    ...otherPeople(view, people, days.issuedOn),
  ]
  return { documentType, topic, provider, extent, ...days, vetoes, title, documentDate }
}

/** From here on the wording alone says that a course is over, whatever else is announced on the paper. */
const SURELY_OVER = 0.985

function isWrittenAfter({ issuedOn, courseTo }: DocumentDates): boolean {
  return issuedOn !== null && courseTo !== null && issuedOn.value >= courseTo.value
}

/** A paper of a day before the course ended confirms a seat, not that somebody sat there. */
function writtenBefore({ issuedOn, courseTo }: DocumentDates): Understanding['vetoes'] {
  if (!issuedOn || !courseTo || issuedOn.value >= courseTo.value) return []
  return [{ kind: 'not-a-certificate', text: issuedOn.text, boxes: issuedOn.boxes }]
}

/** Who took part took part for ever: a paper that expires proves an ability that has to be refreshed. */
function whatExpires(type: Understanding['documentType'], expires: boolean): Understanding['documentType'] {
  const proof = type.value === 'attendance-certificate' || type.value === 'certificate'
  return expires && proof ? { ...type, value: 'qualification-certificate' } : type
}

/** The topic's words where quotation marks or a label make sure that they are a title. */
function markedTopic(view: View, boxes: Understanding['documentType']['boxes']): View['sheet']['tokens'] {
  const tokens = wordsAt(view, boxes)
  const first = tokens[0]
  const before = first && view.sheet.tokens[first.index - 1]
  return first && (/^[„“"»«]/.test(first.raw) || before?.raw.endsWith(':')) ? tokens : []
}

export function wordsAt(view: View, boxes: Understanding['documentType']['boxes']): View['sheet']['tokens'] {
  return view.sheet.tokens.filter((token) => token.boxes.some((box) => boxes.includes(box)))
}
