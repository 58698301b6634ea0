/** Quantities and prices of the standard have no limit of places; more than these do not occur. */
const PLACES = 10
const ONE = 10n ** BigInt(PLACES)

/** The largest amount that is still exact as a number: 90 billion euros. */
const CENTS_MAX = Number.MAX_SAFE_INTEGER / 1000

/** An exact decimal number, in units of its tenth place; null where the text is none. */
export function decimalOf(text: string): bigint | null {
  const [, sign, whole, fraction = ''] = /^([+-]?)(\d{1,15})(?:\.(\d*))?$/.exec(text) ?? []
  if (whole === undefined || fraction.replace(/0+$/, '').length > PLACES) return null
  const units = BigInt(whole) * ONE + BigInt(fraction.slice(0, PLACES).padEnd(PLACES, '0'))
  return sign === '-' ? -units : units
}

/** An amount with two places at most (BR-DEC) in whole cents; null where the text is none. */
export function amountOf(text: string): number | null {
  const units = decimalOf(text)
  const cent = ONE / 100n
  if (units === null || units % cent !== 0n) return null
  const cents = Number(units / cent)
  return Math.abs(cents) > CENTS_MAX ? null : cents
}

/** A quantity at a price, in cents, rounded half away from zero as merchants do. */
export function priced(of: { quantity: bigint; price: bigint; priceQuantity: bigint }): number {
  return rounded(of.quantity * of.price * 100n, of.priceQuantity * ONE)
}

/** So many percent of cents, rounded half away from zero. */
export function percentOf(cents: number, ratePercent: number): number {
  const units = decimalOf(String(ratePercent)) ?? 0n
  return rounded(BigInt(cents) * units, 100n * ONE)
}

function rounded(above: bigint, below: bigint): number {
  const [size, by] = [above < 0n ? -above : above, below < 0n ? -below : below]
  const whole = Number((2n * size + by) / (2n * by))
  const isNegative = above < 0n !== below < 0n
  return isNegative && whole !== 0 ? -whole : whole
}
