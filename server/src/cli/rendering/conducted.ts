import type { Conducted } from '@amtsbote/robot-sdk/testing'
import type { Language, Text } from '../language.ts'
import type { Format } from './people.ts'
import { oneLine, renderTable } from './table.ts'

/** How a run on the machine of its author ended, and what it did or would do. */
export function renderConducted(conducted: Conducted, { language, columns }: Format): string[] {
  const { effects, planned } = conducted
  const titles: Readonly<Record<Language, readonly string[]>> = {
    de: ['Wirkung', 'Art', 'vorher', 'nachher'],
    en: ['Effect', 'Kind', 'before', 'after'],
  }
  const rows = planned.map((one) => [one.key, one.class, short(one.before), short(one.after)])
  const table = renderTable(
    titles[language].map((title) => ({ title })),
    rows,
    columns,
  )
  return [
    ...(planned.length > 0 ? table : []),
    ...effects.map(({ key, state, how }) => `${key}  ${how ?? state}`),
    ending(conducted)[language],
  ]
}

function ending(conducted: Conducted): Text {
  switch (conducted.kind) {
    case 'done':
      return { de: `Ergebnis: ${short(conducted.result)}`, en: `Result: ${short(conducted.result)}` }
    case 'asked':
      return { de: `Frage: ${conducted.question.text}`, en: `Question: ${conducted.question.text}` }
    case 'killed':
      return { de: 'beendet', en: 'killed' }
    case 'failed': {
      const where = conducted.place ? ` (${conducted.place})` : ''
      const open = conducted.effects.find(({ state }) => state !== 'done')
      const message = `${conducted.cause}: ${oneLine(conducted.message)}${where}`
      return {
        de: `${message}${open ? `; unterwegs war ${open.key}` : ''}`,
        en: `${message}${open ? `; under way was ${open.key}` : ''}`,
      }
    }
  }
}

function short(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value)
}
