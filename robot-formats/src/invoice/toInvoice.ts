import { FormatError } from '../formatError.ts'
import { readIban } from '../iban/readIban.ts'
import { amountOf, decimalOf } from './decimals.ts'
import type { Field, HeadName, InvoiceFields, LineFields, PartyFields, TaxKeyFields } from './fields.ts'
import type {
  Invoice,
  InvoiceFault,
  InvoiceLine,
  InvoiceParty,
  InvoicePayment,
  InvoiceTaxKey,
} from './invoice.ts'
import { isLeitwegId } from './leitwegId.ts'

/** UNTDID 1001: credit note, self-billed credit note, credit note of a factor. */
const creditNotes = new Set(['381', '261', '396'])

/** UNTDID 4461: a credit transfer in the SEPA area, whose account is an IBAN (BR-DE-19). */
const SEPA_TRANSFER = '58'

/** Turns places in a file into values. What is missing or wrong goes to `faults` and stands as empty or 0. */
export function toInvoice(fields: InvoiceFields, faults: InvoiceFault[]): Invoice {
  const { head } = fields
  const required = (name: HeadName, rule: string, what: string) => {
    const text = textOf(head[name])
    if (text === null) faults.push({ rule, message: `Es fehlt ${what}.` })
    return text ?? ''
  }
  const profile = required('profile', 'BR-01', 'die Angabe, nach welcher Vorgabe die Rechnung erstellt ist')
  const typeCode = required('typeCode', 'BR-04', 'die Rechnungsart')
  const currency = required('currency', 'BR-05', 'die Währung')
  const buyerReference = textOf(head.buyerReference)
  if (buyerReference === null && /xrechnung/i.test(profile))
    faults.push({ rule: 'BR-DE-15', message: 'Es fehlt die Leitweg-ID oder eine andere Käuferreferenz.' })
  return {
    syntax: fields.syntax,
    profile,
    number: required('number', 'BR-02', 'die Rechnungsnummer'),
    typeCode,
    isCreditNote: creditNotes.has(typeCode),
    issuedOn: dayOf(head.issuedOn, faults) ?? required('issuedOn', 'BR-03', 'das Rechnungsdatum'),
    dueOn: dayOf(head.dueOn, faults),
    deliveredOn: dayOf(head.deliveredOn, faults),
    currency,
    buyerReference,
    hasLeitwegId: isLeitwegId(buyerReference ?? ''),
    orderNumber: textOf(head.orderNumber),
    seller: toParty(fields.seller, { rule: 'BR-06', who: 'des Verkäufers' }, faults),
    buyer: toParty(fields.buyer, { rule: 'BR-07', who: 'des Käufers' }, faults),
    lines: fields.lines.map((line) => toLine(line, faults)),
    adjustments: fields.adjustments.map(({ isCharge, amount, reason, tax }) => ({
      kind: isCharge ? 'charge' : 'allowance',
      reason: textOf(reason),
      cents: cents(amount, 'BR-31', faults),
      tax: toTaxKey(tax, faults),
    })),
    taxes: fields.taxes.map((tax) => ({
      ...toTaxKey(tax, faults),
      baseCents: cents(tax.base, 'BR-45', faults),
      taxCents: cents(tax.amount, 'BR-46', faults),
      exemptionReason: textOf(tax.exemptionReason),
    })),
    totals: toTotals(fields, currency, faults),
    payment: toPayment(fields.payment, faults),
  }
}

function toTotals({ totals, taxTotals }: InvoiceFields, currency: string, faults: InvoiceFault[]) {
  // CII names the currency here alone, UBL everywhere; one without it is the invoice's.
  const own = taxTotals.find(({ attributes }) => (attributes.get('currencyID') ?? currency) === currency)
  const optional = (found: Field) => (found ? cents(found, 'BR-DEC', faults) : 0)
  return {
    linesCents: cents(totals.linesCents, 'BR-12', faults),
    allowancesCents: optional(totals.allowancesCents),
    chargesCents: optional(totals.chargesCents),
    netCents: cents(totals.netCents, 'BR-13', faults),
    // Missing where nothing is taxed at all; what it must be then is checked with the sums.
    taxCents: optional(own),
    grossCents: cents(totals.grossCents, 'BR-14', faults),
    prepaidCents: optional(totals.prepaidCents),
    roundingCents: optional(totals.roundingCents),
    payableCents: cents(totals.payableCents, 'BR-15', faults),
  }
}

function toParty(
  fields: PartyFields,
  { rule, who }: { readonly rule: string; readonly who: string },
  faults: InvoiceFault[],
): InvoiceParty {
  const name = textOf(fields.name)
  if (name === null) faults.push({ rule, message: `Es fehlt der Name ${who}.` })
  return {
    name: name ?? '',
    street: textOf(fields.street),
    postCode: textOf(fields.postCode),
    city: textOf(fields.city),
    country: textOf(fields.country),
    vatId: textOf(fields.vatId),
    taxNumber: textOf(fields.taxNumber),
  }
}

function toLine(line: LineFields, faults: InvoiceFault[]): InvoiceLine {
  const id = textOf(line.id) ?? ''
  const decimal = (found: Field, rule: string, what: string) => {
    const text = textOf(found) ?? ''
    if (decimalOf(text) !== null) return text
    faults.push({ rule, message: `Position ${id}: ${what} fehlt oder ist keine Zahl.` })
    return '0'
  }
  const name = textOf(line.name)
  if (name === null) faults.push({ rule: 'BR-25', message: `Position ${id}: Es fehlt, was geliefert wurde.` })
  return {
    id,
    name: name ?? '',
    description: textOf(line.description),
    quantity: decimal(line.quantity, 'BR-22', 'Die Menge'),
    unit: line.quantity?.attributes.get('unitCode') ?? null,
    price: decimal(line.price, 'BR-26', 'Der Preis'),
    priceQuantity: line.priceQuantity ? decimal(line.priceQuantity, 'BR-26', 'Die Preismenge') : '1',
    netCents: cents(line.net, 'BR-24', faults),
    tax: toTaxKey(line.tax, faults),
  }
}

function toTaxKey({ category, rate }: TaxKeyFields, faults: InvoiceFault[]): InvoiceTaxKey {
  const percent = textOf(rate) ?? '0'
  if (decimalOf(percent) === null)
    faults.push({ rule: 'BR-48', message: `${placeOf(rate)}Der Steuersatz ist keine Zahl.` })
  return { category: textOf(category) ?? '', ratePercent: Number(percent) || 0 }
}

function toPayment(fields: InvoiceFields['payment'], faults: InvoiceFault[]): InvoicePayment {
  const meansCode = textOf(fields.meansCode)
  return {
    meansCode,
    ibans: fields.accounts.flatMap((account) => {
      try {
        return [readIban(account.text).electronic]
      } catch (error) {
        if (!(error instanceof FormatError)) throw error
        if (meansCode === SEPA_TRANSFER) faults.push({ rule: 'BR-DE-19', message: error.message })
        // Of other ways to pay, the account may be one outside of the IBAN's world.
        return []
      }
    }),
    accountHolder: textOf(fields.accountHolder),
    purpose: textOf(fields.purpose),
    terms: textOf(fields.terms),
  }
}

function textOf(found: Field): string | null {
  return found?.text ? found.text : null
}

function cents(found: Field, rule: string, faults: InvoiceFault[]): number {
  const value = found && amountOf(found.text)
  if (value !== undefined && value !== null) return value
  const message = found
    ? `${placeOf(found)}„${found.name}“ ist kein Betrag mit höchstens zwei Nachkommastellen.`
    : 'Ein Betrag fehlt, der vorgeschrieben ist.'
  faults.push({ rule: found ? 'BR-DEC' : rule, message })
  return 0
}

/** UBL writes `2026-03-12`, CII `20260312`. */
function dayOf(found: Field, faults: InvoiceFault[]): string | null {
  const text = textOf(found)
  if (text === null) return null
  const day = /^\d{8}$/.test(text) ? text.replace(/(....)(..)(..)/, '$1-$2-$3') : text.slice(0, 10)
  const time = new Date(`${day}T00:00:00Z`)
  if (!Number.isNaN(time.getTime()) && time.toISOString().startsWith(day)) return day
  faults.push({ rule: 'BR-03', message: `${placeOf(found)}„${text}“ ist kein Tag.` })
  return null
}

function placeOf(found: Field): string {
  return found ? `Zeile ${found.line}: ` : ''
}
