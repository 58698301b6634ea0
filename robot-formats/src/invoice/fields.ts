import type { XmlElement } from '../xml/parseXml.ts'

/** Where something stands in the file; undefined where it does not. */
export type Field = XmlElement | undefined

/** Where everything stands that an invoice says: the same for both syntaxes. */
export interface InvoiceFields {
  readonly syntax: 'ubl' | 'cii'
  readonly head: Readonly<Record<HeadName, Field>>
  readonly seller: PartyFields
  readonly buyer: PartyFields
  readonly lines: readonly LineFields[]
  readonly adjustments: readonly AdjustmentFields[]
  readonly taxes: readonly TaxFields[]
  readonly totals: Readonly<Record<TotalName, Field>>
  /** In the currency of the invoice and, where the seller accounts in another one, in that too. */
  readonly taxTotals: readonly XmlElement[]
  readonly payment: {
    readonly meansCode: Field
    readonly accounts: readonly XmlElement[]
    readonly accountHolder: Field
    readonly purpose: Field
    readonly terms: Field
  }
}

export type HeadName =
  | 'profile'
  | 'number'
  | 'typeCode'
  | 'issuedOn'
  | 'dueOn'
  | 'deliveredOn'
  | 'currency'
  | 'buyerReference'
  | 'orderNumber'

export type TotalName =
  | 'linesCents'
  | 'allowancesCents'
  | 'chargesCents'
  | 'netCents'
  | 'grossCents'
  | 'prepaidCents'
  | 'roundingCents'
  | 'payableCents'

export type PartyFields = Readonly<
  Record<'name' | 'street' | 'postCode' | 'city' | 'country' | 'vatId' | 'taxNumber', Field>
>

export interface TaxKeyFields {
  readonly category: Field
  readonly rate: Field
}

export interface LineFields {
  readonly id: Field
  readonly name: Field
  readonly description: Field
  readonly quantity: Field
  readonly price: Field
  readonly priceQuantity: Field
  readonly net: Field
  readonly tax: TaxKeyFields
  readonly adjustments: readonly Pick<AdjustmentFields, 'isCharge' | 'amount'>[]
}

export interface AdjustmentFields {
  readonly isCharge: boolean
  readonly amount: Field
  readonly reason: Field
  readonly tax: TaxKeyFields
}

export interface TaxFields extends TaxKeyFields {
  readonly base: Field
  readonly amount: Field
  readonly exemptionReason: Field
}
