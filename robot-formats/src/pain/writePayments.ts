import { XMLBuilder } from 'fast-xml-parser'
import { readIban } from '../iban/readIban.ts'
import { checkPayments } from './checkPayments.ts'
import { type Payment, PaymentError, type PaymentFile, type PaymentOrder } from './payments.ts'
import { sepaText } from './sepaText.ts'

/** A file for the bank, and its sums for whoever releases it. */
export interface WrittenPayments {
  /** pain.001.001.09, UTF-8. */
  readonly bytes: Uint8Array
  readonly count: number
  readonly totalCents: number
}

const builder = new XMLBuilder({ ignoreAttributes: false, attributeNamePrefix: '@', format: true })

/**
 * Writes SEPA credit transfers as German banks take them (pain.001.001.09, DFÜ-Abkommen annex 3). It pays nothing: a person
 * releases the file at the bank.
 *
 * The same input gives the same bytes. Names and purposes are spelled in the characters of SEPA (`ü` becomes `ue`). Cost grows with
 * the payments.
 * @throws PaymentError account numbers, amounts, names, days, numbers that occur twice: all faults at once
 */
export function writePayments(file: PaymentFile): WrittenPayments {
  const faults = checkPayments(file)
  if (faults.length > 0) throw new PaymentError(faults)
  const payments = file.orders.flatMap((order) => order.payments)
  const tree = {
    '?xml': { '@version': '1.0', '@encoding': 'UTF-8' },
    Document: {
      '@xmlns': 'urn:iso:std:iso:20022:tech:xsd:pain.001.001.09',
      CstmrCdtTrfInitn: {
        GrpHdr: {
          MsgId: file.messageId,
          // Banks are not sure about fractions of a second.
          CreDtTm: file.createdAt.toISOString().replace(/\.\d+Z$/, 'Z'),
          ...sums(payments),
          InitgPty: { Nm: spelled(file.initiator) },
        },
        PmtInf: file.orders.map(orderTree),
      },
    },
  }
  return {
    bytes: new TextEncoder().encode(builder.build(tree)),
    count: payments.length,
    totalCents: total(payments),
  }
}

/** The keys stand in the order that the schema wants. */
function orderTree({ id, executeOn, debtor, payments }: PaymentOrder) {
  return {
    PmtInfId: id,
    PmtMtd: 'TRF',
    ...sums(payments),
    PmtTpInf: { SvcLvl: { Cd: 'SEPA' } },
    ReqdExctnDt: { Dt: executeOn },
    Dbtr: { Nm: spelled(debtor.name) },
    DbtrAcct: { Id: { IBAN: readIban(debtor.iban).electronic } },
    // Within SEPA the bank follows from the IBAN; the schema wants the place filled all the same.
    DbtrAgt: { FinInstnId: { Othr: { Id: 'NOTPROVIDED' } } },
    ChrgBr: 'SLEV',
    CdtTrfTxInf: payments.map(({ endToEndId, cents, creditor, purpose }) => ({
      PmtId: { EndToEndId: endToEndId },
      Amt: { InstdAmt: { '@Ccy': 'EUR', '#text': euros(cents) } },
      Cdtr: { Nm: spelled(creditor.name) },
      CdtrAcct: { Id: { IBAN: readIban(creditor.iban).electronic } },
      RmtInf: { Ustrd: spelled(purpose) },
    })),
  }
}

function sums(payments: readonly Payment[]) {
  return { NbOfTxs: String(payments.length), CtrlSum: euros(total(payments)) }
}

function total(payments: readonly Payment[]): number {
  return payments.reduce((sum, { cents }) => sum + cents, 0)
}

/** Checked before: there is a spelling. */
function spelled(text: string): string {
  return sepaText(text) ?? ''
}

function euros(cents: number): string {
  return `${Math.floor(cents / 100)}.${String(cents % 100).padStart(2, '0')}`
}
