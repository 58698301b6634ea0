import type { RunDetail } from '@amtsbote/contract'

/** Something that happened in a run, at its moment. */
export type Step = { readonly key: string; readonly at: string } & (
  | { readonly kind: 'begun'; readonly attempt: number }
  | {
      readonly kind: 'ended'
      readonly attempt: number
      readonly outcome: string
      readonly message: string | null
      readonly place: string | null
    }
  | { readonly kind: 'effect-begun' | 'effect-done'; readonly effect: string }
  | { readonly kind: 'log' | 'output'; readonly text: string }
  | { readonly kind: 'attachment'; readonly name: string }
)

type Recorded = Pick<RunDetail, 'attempts' | 'effects' | 'log' | 'attachments'>

/** Everything that happened in a run in the order in which it happened, whatever part of the record it stands in. */
export function stepsOf({ attempts, effects, log, attachments }: Recorded): readonly Step[] {
  const steps: readonly Step[] = [
    ...attempts.flatMap(({ attempt, startedAt, endedAt, outcome, message, place }): readonly Step[] => [
      { key: `begun ${attempt}`, at: startedAt, kind: 'begun', attempt },
      ...(endedAt
        ? [
            {
              key: `ended ${attempt}`,
              at: endedAt,
              kind: 'ended' as const,
              attempt,
              outcome: outcome ?? '',
              message,
              place,
            },
          ]
        : []),
    ]),
    ...effects.flatMap(({ key, intendedAt, doneAt }): readonly Step[] => [
      { key: `intended ${key}`, at: intendedAt, kind: 'effect-begun', effect: key },
      ...(doneAt ? [{ key: `done ${key}`, at: doneAt, kind: 'effect-done' as const, effect: key }] : []),
    ]),
    ...log.map(({ attempt, number, at, kind, text }) => ({
      key: `log ${attempt} ${number}`,
      at,
      kind,
      text,
    })),
    ...attachments.map(({ attempt, name, at }) => ({
      ...{ key: `attachment ${attempt} ${name}`, at, kind: 'attachment' as const, name },
    })),
  ]
  return steps.toSorted((one, other) => Date.parse(one.at) - Date.parse(other.at) || rank(one) - rank(other))
}

/** Within one millisecond: an attempt begins before everything in it and ends after everything. */
function rank({ kind }: Step): number {
  if (kind === 'begun') return 0
  return kind === 'ended' ? 2 : 1
}
