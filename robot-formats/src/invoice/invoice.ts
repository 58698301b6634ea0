import { FormatError } from '../formatError.ts'

/** An electronic invoice (EN 16931), whichever syntax it came in. Amounts are whole cents of its currency. */
export interface Invoice {
  readonly syntax: 'ubl' | 'cii'
  /** What the sender says it keeps to (BT-24), for example XRechnung 3.0. */
  readonly profile: string
  readonly number: string
  /** UNTDID 1001: 380 invoice, 381 credit note, 384 correction, 326 partial, 875 to 877 building. */
  readonly typeCode: string
  /** A credit note gives money back; its amounts are positive all the same. */
  readonly isCreditNote: boolean
  /** Calendar days, `2026-03-12`. */
  readonly issuedOn: string
  readonly dueOn: string | null
  readonly deliveredOn: string | null
  readonly currency: string
  /** BT-10; the German administration's Leitweg-ID stands here. */
  readonly buyerReference: string | null
  /** Whether the buyer reference is a Leitweg-ID with right check digits. */
  readonly hasLeitwegId: boolean
  readonly orderNumber: string | null
  readonly seller: InvoiceParty
  readonly buyer: InvoiceParty
  readonly lines: readonly InvoiceLine[]
  /** Allowances and charges on the whole invoice. */
  readonly adjustments: readonly InvoiceAdjustment[]
  readonly taxes: readonly InvoiceTax[]
  readonly totals: InvoiceTotals
  readonly payment: InvoicePayment
}

export interface InvoiceParty {
  readonly name: string
  readonly street: string | null
  readonly postCode: string | null
  readonly city: string | null
  /** ISO 3166, two letters. */
  readonly country: string | null
  /** Umsatzsteuer-Identifikationsnummer. */
  readonly vatId: string | null
  /** Steuernummer. */
  readonly taxNumber: string | null
}

export interface InvoiceLine {
  readonly id: string
  readonly name: string
  readonly description: string | null
  /** As it stands in the file (`1.500`): exact, which a number would not be. */
  readonly quantity: string
  /** UN/ECE recommendation 20: `C62` piece, `HUR` hour, `LS` lump sum. */
  readonly unit: string | null
  /** Without tax, for `priceQuantity` units; as it stands in the file. */
  readonly price: string
  readonly priceQuantity: string
  readonly netCents: number
  readonly tax: InvoiceTaxKey
}

/** UNTDID 5305 (`S` standard, `E` exempt, `AE` reverse charge, `Z` zero, …) and the rate in percent. */
export interface InvoiceTaxKey {
  readonly category: string
  readonly ratePercent: number
}

export interface InvoiceAdjustment {
  readonly kind: 'allowance' | 'charge'
  readonly reason: string | null
  readonly cents: number
  readonly tax: InvoiceTaxKey
}

export interface InvoiceTax extends InvoiceTaxKey {
  readonly baseCents: number
  readonly taxCents: number
  readonly exemptionReason: string | null
}

export interface InvoiceTotals {
  /** All lines, without allowances and charges on the whole. */
  readonly linesCents: number
  readonly allowancesCents: number
  readonly chargesCents: number
  readonly netCents: number
  readonly taxCents: number
  readonly grossCents: number
  readonly prepaidCents: number
  readonly roundingCents: number
  readonly payableCents: number
}

export interface InvoicePayment {
  /** UNTDID 4461: 58 SEPA credit transfer, 59 SEPA direct debit, 30 credit transfer. */
  readonly meansCode: string | null
  /** Where the money is to go; checked, without blanks. */
  readonly ibans: readonly string[]
  readonly accountHolder: string | null
  /** What the seller wants as purpose (BT-83). */
  readonly purpose: string | null
  readonly terms: string | null
}

/** One rule that an invoice breaks. */
export interface InvoiceFault {
  /** The name of the rule in EN 16931 (`BR-…`) or in XRechnung (`BR-DE-…`). */
  readonly rule: string
  /** For a clerk. */
  readonly message: string
}

/** An invoice breaks rules; all that were found are told at once, so that the sender is written to once. */
export class InvoiceError extends FormatError {
  readonly faults: readonly InvoiceFault[]
  constructor(faults: readonly InvoiceFault[]) {
    const sentences = faults.map(({ rule, message }) => `${message} (${rule})`)
    super(
      `Die Rechnung ist so nicht zu buchen: ${sentences.join(' ')} Bitte beim Absender berichtigt anfordern.`,
    )
    this.faults = faults
  }
}
