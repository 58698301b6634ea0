import type { BankEntry } from '@amtsbote/robot-formats'

/** A claim of the town that somebody has still to pay. */
export interface OpenItem {
  /** Kassenzeichen: ten digits, the first of them no zero. */
  readonly reference: string
  readonly cents: number
}

/** What becomes of a movement of money. */
export type Matched =
  | { readonly kind: 'sure'; readonly entry: BankEntry; readonly item: OpenItem }
  | { readonly kind: 'doubtful'; readonly entry: BankEntry; readonly why: Doubt }

export type Doubt = 'no-reference' | 'several-references' | 'other-amount' | 'already-paid-for'

/**
 * Which incoming payments settle which open items. Sure is only what names exactly one open item, to the cent, and is the only
 * payment of the file that does; everything else a person decides. What goes out or is only announced is not looked at.
 */
export function match(entries: readonly BankEntry[], items: readonly OpenItem[]): readonly Matched[] {
  const byReference = new Map(items.map((item) => [item.reference, item]))
  const incoming = entries.filter(
    ({ cents, isBooked, currency }) => cents > 0 && isBooked && currency === 'EUR',
  )
  const named = incoming.map((entry) => ({ entry, items: itemsNamed(entry, byReference) }))
  const timesNamed = Map.groupBy(
    named.flatMap((one) => one.items),
    ({ reference }) => reference,
  )
  return named.map(({ entry, items: [item, other] }): Matched => {
    if (!item) return { kind: 'doubtful', entry, why: 'no-reference' }
    if (other) return { kind: 'doubtful', entry, why: 'several-references' }
    if (item.cents !== entry.cents) return { kind: 'doubtful', entry, why: 'other-amount' }
    const isOnly = timesNamed.get(item.reference)?.length === 1
    return isOnly ? { kind: 'sure', entry, item } : { kind: 'doubtful', entry, why: 'already-paid-for' }
  })
}

/** Payers write `10 0012 3456` or `1000123456`, and banks break their lines anywhere. */
function itemsNamed(
  { purpose, reference }: BankEntry,
  known: ReadonlyMap<string, OpenItem>,
): readonly OpenItem[] {
  const runs = `${purpose} | ${reference ?? ''}`.match(/\d(?:[ ./-]?\d)*/g) ?? []
  const found = runs.flatMap((run) => known.get(run.replace(/\D/g, '')) ?? [])
  return [...new Set(found)]
}
