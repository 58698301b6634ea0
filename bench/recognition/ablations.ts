import type { Candidate } from '@amtsbote/contract'
import { clopperPearsonUpper } from '../measuring/statistics.ts'
import type { Table } from '../measuring/table.ts'
import type { Recognised } from './recognised.ts'
import { share } from './share.ts'

/** Probability from which a system with a single threshold files. */
const ACCEPT = 0.95

/** A way to decide from what was understood with one idea taken away. */
interface Ablation {
  readonly name: string
  readonly filedFor: (one: Recognised) => string | null
}

const ablations: readonly Ablation[] = [
  { name: 'Amtsbote', filedFor: ({ filedFor }) => filedFor },
  { name: 'without second proof (name and threshold alone)', filedFor: withoutSecondProof },
  { name: 'without "nobody of ours" (the candidates share all of the probability)', filedFor: withoutNobody },
  { name: 'without roles (the best readable name wins)', filedFor: withoutRoles },
]

/** What each idea is worth: the same documents decided with it taken away. */
export function ablationsTable(all: readonly Recognised[]): Table {
  const may = all.filter(({ truth }) => truth.expected === 'file')
  return {
    title: 'What each idea is worth',
    columns: ['decided', 'filed of those that may be', 'in a wrong file', 'upper bound 95 %'],
    rows: ablations.map(({ name, filedFor }) => {
      const put = all.filter((one) => filedFor(one) !== null)
      const wrong = put.filter((one) => filedFor(one) !== one.truth.employeeNumber)
      const right = may.filter((one) => filedFor(one) === one.truth.employeeNumber)
      const bound = clopperPearsonUpper(wrong.length, put.length)
      return [
        name,
        share(right.length, may.length),
        `${wrong.length} of ${put.length}`,
        `${(bound * 100).toFixed(2)} %`,
      ]
    }),
    notes: ['Vetoes and gates hold in the first row only; they are what the ideas are for.'],
  }
}

function withoutSecondProof({ understanding }: Recognised): string | null {
  return accepted(understanding.candidates)
}

function withoutNobody({ understanding: { candidates } }: Recognised): string | null {
  const sum = candidates.reduce((total, { probability }) => total + probability, 0)
  return accepted(candidates.map((one) => ({ ...one, probability: one.probability / sum })))
}

function withoutRoles({ understanding: { candidates } }: Recognised): string | null {
  const [best] = candidates.toSorted((a, b) => b.nameSimilarity - a.nameSimilarity)
  return best && best.nameSimilarity >= 0.85 ? best.employeeNumber : null
}

function accepted([best]: readonly Candidate[]): string | null {
  return best && best.probability >= ACCEPT ? best.employeeNumber : null
}
