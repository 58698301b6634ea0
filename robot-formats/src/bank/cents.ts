import { FormatError } from '../formatError.ts'

/** The largest amount that is still exact as a number: 90 billion euros. */
const CENTS_MAX = Number.MAX_SAFE_INTEGER / 1000

/** An amount of a bank (`1234.5`) in whole cents, never by way of a floating-point number. @throws FormatError */
export function centsOf(amount: string): number {
  const parts = /^(\d+)(?:\.(\d{1,5}))?$/.exec(amount.trim())
  const fraction = (parts?.[2] ?? '').replace(/0+$/, '')
  const cents = Number(`${parts?.[1] ?? ''}${fraction.padEnd(2, '0')}`)
  if (!parts || fraction.length > 2 || cents > CENTS_MAX)
    throw new FormatError(`„${amount}“ ist kein Betrag in Cent.`)
  return cents
}
