import type { KnownDate } from '../../dates/dateKinds.ts'
import type { View } from '../../sheet/view.ts'
import type { Features } from '../ranked/features.ts'
import { bestOf } from '../ranked/ranked.ts'
import { type DayKind, dayFeatures, dayKinds, saysIssued } from './dayFeatures.ts'
import { weights } from './weights.ts'

/** One thing that a day may be, and what speaks for and against it. */
export interface DayChoice {
  readonly kind: DayKind
  readonly features: Features
}

/**
 * What each day is, by learned weights: labels are one sign among others, the order in time is another. Only a day of
 * issue that says so stays one: who wrote before the course ended certifies a seat, and that must be seen.
 */
export function weighedDays(view: View, dates: readonly KnownDate[]): readonly KnownDate[] {
  const kinds = dates.map((date) => weighed(view, dates, date))
  const course = kinds.includes('course') ? undefined : courseAmongIssued(view, dates, kinds)
  return dates.map((date, index) => ({
    ...date,
    kind: index === course ? 'course' : (kinds[index] ?? 'other'),
  }))
}

/** Two days of issue and none of the course: the first that does not say so is the course's. */
function courseAmongIssued(
  view: View,
  dates: readonly KnownDate[],
  kinds: readonly DayKind[],
): number | undefined {
  if (kinds.filter((kind) => kind === 'issued').length < 2) return undefined
  const found = dates.findIndex(
    (date, index) => kinds[index] === 'issued' && !(date.kind === 'issued' && saysIssued(view, date)),
  )
  return found < 0 ? undefined : found
}

function weighed(view: View, dates: readonly KnownDate[], date: KnownDate): DayKind {
  if (date.kind === 'issued' && saysIssued(view, date)) return 'issued'
  return bestOf(dayChoices(view, dates, date), weights)?.kind ?? 'other'
}

/** All that a day may be: what the weights are learned from. */
export function dayChoices(view: View, dates: readonly KnownDate[], date: KnownDate): readonly DayChoice[] {
  const features = dayFeatures(view, dates, date)
  return dayKinds.map((kind) => ({
    kind,
    features: new Map(features.map((name) => [`${kind}: ${name}`, 1])),
  }))
}
