import { clopperPearsonUpper, median } from '../measuring/statistics.ts'
import type { Table } from '../measuring/table.ts'
import type { Recognised } from './recognised.ts'
import { share } from './share.ts'

const sets = ['development', 'evaluation'] as const

/** Whose document it is: Amtsbote and the baseline on the same words. */
export function peopleTable(all: readonly Recognised[], employees: number): Table {
  const rows = sets.flatMap((set) => {
    const own = all.filter(({ truth }) => truth.layoutSet === set)
    return [
      peopleRow(`Amtsbote, ${set} layouts`, own, {
        best: ({ understanding }) => understanding.candidates[0]?.employeeNumber ?? null,
        filed: ({ filedFor }) => filedFor,
      }),
      peopleRow(`baseline, ${set} layouts`, own, {
        best: ({ baseline }) => baseline,
        filed: ({ baseline }) => baseline,
      }),
    ]
  })
  return {
    title: `Whose document is it? (${all.length} documents, ${employees} employees; synthetic)`,
    columns: [
      'system',
      'documents',
      'right person first',
      'filed of those that may be',
      'filed of those with second proof',
      'in a wrong file',
      'upper bound 95 %',
    ],
    rows,
    notes: [
      'Baseline: pairs of capitalised words, fuzzy look-up (Levenshtein ratio at least 0.85), the best match is filed; same words, same directory.',
      'In a wrong file: filed without a person although the document is somebody else’s or nobody’s. Bound: Clopper-Pearson over what was filed.',
      'Evaluation layouts have other issuers, courses, wording and fonts, and were not looked at while recognition was developed.',
      `Understanding takes ${median(all.map((one) => one.cpuMs)).toFixed(1)} ms CPU a page (median).`,
    ],
  }
}

function peopleRow(
  name: string,
  all: readonly Recognised[],
  { best, filed }: { best: (one: Recognised) => string | null; filed: (one: Recognised) => string | null },
): string[] {
  const owned = all.filter(({ truth }) => truth.employeeNumber !== null)
  const may = all.filter(({ truth }) => truth.expected === 'file')
  const proven = all.filter(({ truth }) => truth.secondProof && truth.employeeNumber !== null)
  const put = all.filter((one) => filed(one) !== null)
  const wrong = put.filter((one) => filed(one) !== one.truth.employeeNumber)
  return [
    name,
    String(all.length),
    share(owned.filter((one) => best(one) === one.truth.employeeNumber).length, owned.length),
    share(may.filter((one) => filed(one) === one.truth.employeeNumber).length, may.length),
    share(proven.filter((one) => filed(one) === one.truth.employeeNumber).length, proven.length),
    `${wrong.length} of ${put.length}`,
    `${(clopperPearsonUpper(wrong.length, put.length) * 100).toFixed(1)} %`,
  ]
}

/** Type, dates and topic. */
export function fieldsTable(all: readonly Recognised[]): Table {
  const rows = sets.map((set) => {
    const own = all.filter(({ truth }) => truth.layoutSet === set)
    const dated = own.filter(({ truth }) => truth.documentDate !== null)
    const titled = own.filter(({ truth }) => truth.topic !== null)
    return [
      set,
      share(
        own.filter(({ truth, understanding }) => understanding.documentType.value === truth.documentType)
          .length,
        own.length,
      ),
      share(
        dated.filter(({ truth, understanding }) => understanding.documentDate === truth.documentDate).length,
        dated.length,
      ),
      share(
        titled.filter(({ truth, understanding }) => same(understanding.topic?.value, truth.topic)).length,
        titled.length,
      ),
    ]
  })
  return {
    title: 'What is it about?',
    columns: ['layouts', 'type', 'document date', 'topic'],
    rows,
    notes: ['Topic: equal to the printed one after folding case, accents and signs.'],
  }
}

/** Why people are asked. */
export function reasonsTable(all: readonly Recognised[]): Table {
  const first = all.flatMap(({ reasons }) => reasons.slice(0, 1))
  const counts = [...Map.groupBy(first, (code) => code)].map(([code, list]): [string, number] => [
    code,
    list.length,
  ])
  return {
    title: 'Why a person is asked (first reason)',
    columns: ['reason', 'documents'],
    rows: counts.sort(([, a], [, b]) => b - a).map(([code, count]) => [code, String(count)]),
    notes: [],
  }
}

function same(found: string | undefined, printed: string | null): boolean {
  const fold = (text: string) =>
    text
      .toLowerCase()
      .normalize('NFD')
      .replaceAll(/[^a-z0-9]/g, '')
  return found !== undefined && printed !== null && fold(found) === fold(printed)
}
