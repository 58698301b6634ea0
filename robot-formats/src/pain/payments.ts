import { FormatError } from '../formatError.ts'

/** What goes to the bank in one file. */
export interface PaymentFile {
  /**
   * The bank refuses a file whose number it knows: the number of the work item or of the booking run makes a second
   * delivery harmless. At most 35 characters.
   */
  readonly messageId: string
  readonly createdAt: Date
  /** Who sends it, for example the town's name. */
  readonly initiator: string
  readonly orders: readonly PaymentOrder[]
}

/** Payments from one account on one day. */
export interface PaymentOrder {
  /** At most 35 characters; different for each order of the file. */
  readonly id: string
  /** Calendar day, `2026-03-12`, on which the bank is to act. */
  readonly executeOn: string
  readonly debtor: { readonly name: string; readonly iban: string }
  readonly payments: readonly Payment[]
}

export interface Payment {
  /** Comes back on both statements (`endToEndId` of a bank entry); different for each payment of the file. */
  readonly endToEndId: string
  readonly cents: number
  readonly creditor: { readonly name: string; readonly iban: string }
  /** At most 140 characters. */
  readonly purpose: string
}

export interface PaymentFault {
  /** Which one, as `orders[0].payments[2]` has it; null for what concerns the file. */
  readonly payment: { readonly order: number; readonly payment: number } | null
  /** For a clerk. */
  readonly message: string
}

/** Payments cannot be written; all reasons at once. Nothing of the file exists then. */
export class PaymentError extends FormatError {
  readonly faults: readonly PaymentFault[]
  constructor(faults: readonly PaymentFault[]) {
    super(`Die Zahlungsdatei wird nicht erstellt: ${faults.map(({ message }) => message).join(' ')}`)
    this.faults = faults
  }
}
