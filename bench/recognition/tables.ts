import { clopperPearsonUpper, median } from '../measuring/statistics.ts'
import type { Table } from '../measuring/table.ts'
import type { Recognised } from './recognised.ts'
import { share } from './share.ts'
import { mayBeFiled, type Terms } from './terms.ts'

/** Amtsbote and the baseline on the same words, where the baseline was run. */
export function baselineTable(all: readonly Recognised[], employees: number, terms: Terms): Table {
  const both = all.filter(({ baseline }) => baseline !== undefined)
  const sets = [...Map.groupBy(both, ({ truth }) => truth.layoutSet)]
  const rows = sets.flatMap(([set, own]) => [
    row(`Amtsbote, ${set} hands`, own, terms, {
      best: ({ understanding }) => understanding.candidates[0]?.employeeNumber ?? null,
      filed: ({ filedFor }) => filedFor,
    }),
    row(`baseline, ${set} hands`, own, terms, {
      best: ({ baseline }) => baseline ?? null,
      filed: ({ baseline }) => baseline ?? null,
    }),
    ...(own.some(({ taggedBaseline }) => taggedBaseline !== undefined)
      ? [
          row(`baseline with a generic tagger, ${set} hands`, own, terms, {
            best: ({ taggedBaseline }) => taggedBaseline ?? null,
            filed: ({ taggedBaseline }) => taggedBaseline ?? null,
          }),
        ]
      : []),
  ])
  return {
    title: `Beside a baseline of the usual kind (${both.length} of ${all.length} documents, ${employees} employees)`,
    columns: [
      'system',
      'right person first',
      'filed of those that may be',
      'in a wrong file',
      'upper bound 95 %',
    ],
    rows,
    notes: [
      'Baseline: pairs of capitalised words, fuzzy look-up (Levenshtein ratio at least 0.85), the best match is filed; same words, same directory.',
      'With a generic tagger (`--stanford`): people that Stanford’s German CRF (CoreNLP 4.5.10) finds instead of the pairs.',
      `Understanding takes ${median(all.map((one) => one.cpuMs)).toFixed(1)} ms CPU a page (median).`,
    ],
  }
}

type Answer = (one: Recognised) => string | null

function row(
  name: string,
  all: readonly Recognised[],
  terms: Terms,
  { best, filed }: { best: Answer; filed: Answer },
): string[] {
  const owned = all.filter(({ truth }) => truth.employeeNumber !== null)
  const may = all.filter(({ truth }) => mayBeFiled(truth, terms))
  const put = all.filter((one) => filed(one) !== null)
  const wrong = put.filter((one) => filed(one) !== one.truth.employeeNumber)
  return [
    name,
    share(owned.filter((one) => best(one) === one.truth.employeeNumber).length, owned.length),
    share(may.filter((one) => filed(one) === one.truth.employeeNumber).length, may.length),
    `${wrong.length} of ${put.length}`,
    `${(clopperPearsonUpper(wrong.length, put.length) * 100).toFixed(2)} %`,
  ]
}

/** Why people are asked: each document by its first reason, and how many of them a perfect system would have filed. */
export function reasonsTable(all: readonly Recognised[], terms: Terms): Table {
  const asked = all.filter(({ filedFor }) => filedFor === null)
  const groups = [...Map.groupBy(asked, ({ reasons }) => reasons[0] ?? '')]
  return {
    title: 'Why a person is asked (first reason)',
    columns: ['reason', 'documents', 'of these might have been filed'],
    rows: groups
      .sort(([, a], [, b]) => b.length - a.length)
      .map(([code, own]) => [
        code,
        String(own.length),
        String(own.filter(({ truth }) => mayBeFiled(truth, terms)).length),
      ]),
    notes: [],
  }
}
