import { amountOf, decimalOf, percentOf, priced } from './decimals.ts'
import type { LineFields } from './fields.ts'
import type { Invoice, InvoiceFault, InvoiceTaxKey } from './invoice.ts'

/** What Peppol's rule R120 lets a line deviate, as its price may be rounded. */
const LINE_SLACK_CENTS = 2

/**
 * The arithmetic of EN 16931: lines, allowances and charges, taxes, totals. Cost grows with the lines.
 * `lineFields` are the lines in the file, in the order of `invoice.lines`.
 */
export function checkSums(invoice: Invoice, lineFields: readonly LineFields[]): readonly InvoiceFault[] {
  return [...checkLines(invoice, lineFields), ...checkTotals(invoice), ...checkTaxes(invoice)]
}

function checkLines({ lines }: Invoice, lineFields: readonly LineFields[]): readonly InvoiceFault[] {
  return lines.flatMap(({ id, quantity, price, priceQuantity, netCents }, index) => {
    const [of, at, per] = [quantity, price, priceQuantity].map((text) => decimalOf(text) ?? 0n)
    if (!per) return [{ rule: 'BR-26', message: `Position ${id}: Der Preis gilt für 0 Einheiten.` }]
    const adjusted = sum(lineFields[index]?.adjustments ?? [], ({ isCharge, amount }) => {
      const cents = amountOf(amount?.text ?? '') ?? 0
      return isCharge ? cents : -cents
    })
    const expected = priced({ quantity: of ?? 0n, price: at ?? 0n, priceQuantity: per }) + adjusted
    if (Math.abs(expected - netCents) <= LINE_SLACK_CENTS) return []
    const message = `Position ${id}: Menge mal Preis ergibt ${euros(expected)}, angegeben sind ${euros(netCents)}.`
    return [{ rule: 'PEPPOL-EN16931-R120', message }]
  })
}

function checkTotals({ lines, adjustments, taxes, totals }: Invoice): readonly InvoiceFault[] {
  const adjusted = (wanted: 'allowance' | 'charge') =>
    sum(
      adjustments.filter(({ kind }) => kind === wanted),
      ({ cents }) => cents,
    )
  const { linesCents, allowancesCents, chargesCents, netCents, taxCents, grossCents } = totals
  const rules: readonly (readonly [rule: string, what: string, expected: number, stated: number])[] = [
    ['BR-CO-10', 'Die Positionen ergeben', sum(lines, (line) => line.netCents), linesCents],
    ['BR-CO-11', 'Die Nachlässe ergeben', adjusted('allowance'), allowancesCents],
    ['BR-CO-12', 'Die Zuschläge ergeben', adjusted('charge'), chargesCents],
    [
      'BR-CO-13',
      'Positionen, Nachlässe und Zuschläge ergeben netto',
      linesCents - allowancesCents + chargesCents,
      netCents,
    ],
    ['BR-CO-14', 'Die Steuern ergeben', sum(taxes, (tax) => tax.taxCents), taxCents],
    ['BR-CO-15', 'Netto und Steuer ergeben brutto', netCents + taxCents, grossCents],
    [
      'BR-CO-16',
      'Brutto, Anzahlung und Rundung ergeben als Zahlbetrag',
      grossCents - totals.prepaidCents + totals.roundingCents,
      totals.payableCents,
    ],
  ]
  return rules
    .filter(([, , expected, stated]) => expected !== stated)
    .map(([rule, what, expected, stated]) => ({
      rule,
      message: `${what} ${euros(expected)}, angegeben sind ${euros(stated)}.`,
    }))
}

function checkTaxes({ lines, adjustments, taxes }: Invoice): readonly InvoiceFault[] {
  const parts = [
    ...lines.map(({ tax, netCents }) => ({ tax, cents: netCents })),
    ...adjustments.map(({ tax, kind, cents }) => ({ tax, cents: kind === 'charge' ? cents : -cents })),
  ]
  const keys = new Map([...parts.map(({ tax }) => tax), ...taxes].map((tax) => [keyOf(tax), tax]))
  return [...keys].flatMap(([key, { category, ratePercent }]) => {
    const which = `Steuer ${category} ${ratePercent} %`.replace('.', ',')
    const stated = taxes.filter((tax) => keyOf(tax) === key)
    const inside = parts.filter(({ tax }) => keyOf(tax) === key)
    const [only] = stated
    if (!only || stated.length > 1)
      return [{ rule: 'BR-CO-18', message: `${which}: Die Aufschlüsselung fehlt oder steht mehrfach da.` }]
    const base = sum(inside, ({ cents }) => cents)
    const tax = percentOf(only.baseCents, ratePercent)
    const faults: InvoiceFault[] = []
    if (base !== only.baseCents)
      faults.push({
        rule: `BR-${category}-08`,
        message: `${which}: Die Positionen ergeben ${euros(base)}, angegeben sind ${euros(only.baseCents)}.`,
      })
    // Some sellers round every line: at most one cent for each.
    if (Math.abs(tax - only.taxCents) > Math.max(1, inside.length))
      faults.push({
        rule: 'BR-CO-17',
        message: `${which}: Zu rechnen sind ${euros(tax)}, angegeben sind ${euros(only.taxCents)}.`,
      })
    return faults
  })
}

function keyOf({ category, ratePercent }: InvoiceTaxKey): string {
  return `${category} ${ratePercent}`
}

function sum<Item>(items: readonly Item[], of: (item: Item) => number): number {
  return items.reduce((total, item) => total + of(item), 0)
}

/** Of the invoice's currency; most are in euros, so it is not named each time. */
function euros(cents: number): string {
  const whole = Math.trunc(Math.abs(cents) / 100)
  return `${cents < 0 ? '-' : ''}${whole},${String(Math.abs(cents) % 100).padStart(2, '0')}`
}
