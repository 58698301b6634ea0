import type { PageReading } from '@amtsbote/contract'
import { decide, type documentCaseSchema, type OcrEngine, type PageFile } from '@amtsbote/server/recognition'
import { type Confirmation, type Ground, groundsOf } from '../../server/src/documents/decision/index.ts'
import { type Passage, readAgain } from '../../server/src/documents/reading/index.ts'
import { clopperPearsonUpper } from '../measuring/statistics.ts'
import type { Table } from '../measuring/table.ts'
import { share } from './share.ts'

/** Everything that a decision hangs on, before a second reading of its grounds. */
export interface Unconfirmed {
  readonly file: PageFile
  readonly pages: readonly PageReading[]
  readonly documentCase: ReturnType<typeof documentCaseSchema.parse>
  /** Whether the filing would be right. */
  readonly right: boolean
}

interface Confirmed {
  readonly right: boolean
  /** Why a person is asked after the second reading; null: it is filed. */
  readonly reason: string | null
}

/**
 * Reads the grounds of some documents a second time, as the pipeline does before it files, and decides again. Only
 * some: a second reading costs as much as reading a page.
 */
export async function readSecondTime(
  engine: OcrEngine,
  unconfirmed: readonly Unconfirmed[],
  say: (line: string) => void,
): Promise<Table> {
  let done = 0
  const confirmed = await Promise.all(
    unconfirmed.map(async ({ file, pages, documentCase, right }): Promise<Confirmed> => {
      const confirmations = await confirmationsOf(engine, { file, pages, documentCase })
      const decision = decide({ ...documentCase, confirmations })
      done += 1
      if (done % 50 === 0) say(`${done} of ${unconfirmed.length} read a second time`)
      return { right, reason: decision.kind === 'automatic' ? null : decision.findings[0].code }
    }),
  )
  return table(confirmed)
}

async function confirmationsOf(
  engine: OcrEngine,
  { file, pages, documentCase }: Omit<Unconfirmed, 'right'>,
): Promise<Confirmation[]> {
  const grounds = groundsOf(documentCase.understanding)
  const seen = await readAgain(engine, file, pages, grounds.map(passageOf))
  return grounds.flatMap(({ kind, boxes }, index) => {
    const again = seen[index]
    if (!again) return []
    const { agreement, text, engine: by } = again
    return [{ kind, agreement, text, boxes: [...boxes], ...(by !== null && { engine: by }) }]
  })
}

function passageOf({ kind, text, boxes, wording }: Ground): Passage {
  if (wording === 'similar') return { text, boxes, as: 'similar' }
  return { text, boxes, as: kind === 'name' ? 'words' : 'text' }
}

function table(confirmed: readonly Confirmed[]): Table {
  const filed = confirmed.filter(({ reason }) => reason === null)
  const wrong = filed.filter(({ right }) => !right).length
  const reasons = [...Map.groupBy(confirmed, ({ reason }) => reason ?? '')]
    .filter(([reason]) => reason !== '')
    .map(([reason, own]) => `${reason} ${own.length}`)
  return {
    title: 'After the second reading of its grounds',
    columns: [
      'filed by the first reading',
      'still filed',
      'in a wrong file',
      'upper bound 95 %',
      'else asked because',
    ],
    rows: [
      [
        String(confirmed.length),
        share(filed.length, confirmed.length),
        `${wrong} of ${filed.length}`,
        `${(clopperPearsonUpper(wrong, filed.length) * 100).toFixed(2)} %`,
        reasons.join(', '),
      ],
    ],
    notes: ['A part of what the first reading files, evenly spread; the tables above are before it.'],
  }
}
