import type { Understanding } from '@amtsbote/contract'
import type { View } from '../sheet/view.ts'
import { foundAt } from './found.ts'

type Extent = NonNullable<Understanding['extent']>
type Unit = Extent['value']['unit']

const units: readonly [Unit, RegExp][] = [
  [
    'teaching-units',
    /^(ue|ues|u\.-?std\.?|ustd\.?|unterrichtseinheit(en)?|unterrichtsstunden?|unterrichtsst[du]\.?|lerneinheit(en)?|lehreinheit(en)?|unterrichts-?einheiten|units|le)$/i,
  ],
  ['hours', /^(stunden?|std\.?|zeitstunden?|h|hours?|hrs\.?)$/i],
  ['days', /^(tage?|tagen|days?|seminartage?n?|arbeitstage?n?)$/i],
]

/** Longer courses exist, but on a certificate such a number is something else. */
const AMOUNT_MAX = 2_000

/** How long the course was: the first amount with a unit, teaching units before hours before days. */
export function extentOf(view: View): Extent | null {
  const found = view.sheet.lines.flatMap((line) =>
    line.tokens.flatMap((token, index): { extent: Extent; rank: number }[] => {
      const amount = amountOf(token.text)
      if (amount === undefined) return []
      for (const [rank, [unit, pattern]] of units.entries()) {
        const next = line.tokens[index + 1]
        const wide = line.tokens[index + 2]
        const end =
          next && pattern.test(bare(next.raw))
            ? next
            : /^(volle|ganze|x|á|à)$/i.test(next?.text ?? '') && wide && pattern.test(bare(wide.raw))
              ? wide
              : undefined
        if (end)
          return [
            {
              extent: foundAt({ amount, unit }, line.tokens.slice(index, line.tokens.indexOf(end) + 1)),
              rank,
            },
          ]
      }
      return []
    }),
  )
  return found.sort((a, b) => a.rank - b.rank)[0]?.extent ?? null
}

function amountOf(text: string): number | undefined {
  if (!/^\d{1,4}([.,]\d{1,2})?$/.test(text)) return undefined
  const amount = Number(text.replace(',', '.'))
  return amount > 0 && amount <= AMOUNT_MAX ? amount : undefined
}

function bare(raw: string): string {
  return raw.replace(/^[^\p{L}]+|[^\p{L}.]+$/gu, '').replace(/[.,;:]+$/, '')
}
