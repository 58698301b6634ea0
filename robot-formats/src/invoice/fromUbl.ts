import type { XmlElement } from '../xml/parseXml.ts'
import { xmlAll, xmlAt } from '../xml/xmlAt.ts'
import type { AdjustmentFields, InvoiceFields, LineFields, PartyFields, TaxKeyFields } from './fields.ts'

/** Where an invoice or a credit note in UBL 2.1 says what (EN 16931-3-2). */
export function fromUbl(root: XmlElement): InvoiceFields {
  return {
    syntax: 'ubl',
    head: {
      profile: xmlAt(root, 'CustomizationID'),
      number: xmlAt(root, 'ID'),
      typeCode: xmlAt(root, 'InvoiceTypeCode') ?? xmlAt(root, 'CreditNoteTypeCode'),
      issuedOn: xmlAt(root, 'IssueDate'),
      dueOn: xmlAt(root, 'DueDate') ?? xmlAt(root, 'PaymentMeans/PaymentDueDate'),
      deliveredOn: xmlAt(root, 'Delivery/ActualDeliveryDate'),
      currency: xmlAt(root, 'DocumentCurrencyCode'),
      buyerReference: xmlAt(root, 'BuyerReference'),
      orderNumber: xmlAt(root, 'OrderReference/ID'),
    },
    seller: party(root, 'AccountingSupplierParty/Party'),
    buyer: party(root, 'AccountingCustomerParty/Party'),
    lines: [...xmlAll(root, 'InvoiceLine'), ...xmlAll(root, 'CreditNoteLine')].map(line),
    adjustments: xmlAll(root, 'AllowanceCharge').map(adjustment),
    taxes: xmlAll(root, 'TaxTotal/TaxSubtotal').map((one) => ({
      ...taxKey(one, 'TaxCategory'),
      base: xmlAt(one, 'TaxableAmount'),
      amount: xmlAt(one, 'TaxAmount'),
      exemptionReason: xmlAt(one, 'TaxCategory/TaxExemptionReason'),
    })),
    totals: totals(root),
    taxTotals: xmlAll(root, 'TaxTotal/TaxAmount'),
    payment: {
      meansCode: xmlAt(root, 'PaymentMeans/PaymentMeansCode'),
      accounts: xmlAll(root, 'PaymentMeans/PayeeFinancialAccount/ID'),
      accountHolder: xmlAt(root, 'PaymentMeans/PayeeFinancialAccount/Name'),
      purpose: xmlAt(root, 'PaymentMeans/PaymentID'),
      terms: xmlAt(root, 'PaymentTerms/Note'),
    },
  }
}

function totals(root: XmlElement): InvoiceFields['totals'] {
  const total = (name: string) => xmlAt(root, `LegalMonetaryTotal/${name}`)
  return {
    linesCents: total('LineExtensionAmount'),
    allowancesCents: total('AllowanceTotalAmount'),
    chargesCents: total('ChargeTotalAmount'),
    netCents: total('TaxExclusiveAmount'),
    grossCents: total('TaxInclusiveAmount'),
    prepaidCents: total('PrepaidAmount'),
    roundingCents: total('PayableRoundingAmount'),
    payableCents: total('PayableAmount'),
  }
}

function party(root: XmlElement, way: string): PartyFields {
  const at = (inside: string) => xmlAt(root, `${way}/${inside}`)
  const schemes = xmlAll(root, `${way}/PartyTaxScheme`)
  const isVat = (scheme: XmlElement) => xmlAt(scheme, 'TaxScheme/ID')?.text === 'VAT'
  const number = (scheme: XmlElement | undefined) => scheme && xmlAt(scheme, 'CompanyID')
  return {
    name: at('PartyLegalEntity/RegistrationName') ?? at('PartyName/Name'),
    street: at('PostalAddress/StreetName'),
    postCode: at('PostalAddress/PostalZone'),
    city: at('PostalAddress/CityName'),
    country: at('PostalAddress/Country/IdentificationCode'),
    vatId: number(schemes.find(isVat)),
    taxNumber: number(schemes.find((scheme) => !isVat(scheme))),
  }
}

function line(element: XmlElement): LineFields {
  return {
    id: xmlAt(element, 'ID'),
    name: xmlAt(element, 'Item/Name'),
    description: xmlAt(element, 'Item/Description'),
    quantity: xmlAt(element, 'InvoicedQuantity') ?? xmlAt(element, 'CreditedQuantity'),
    price: xmlAt(element, 'Price/PriceAmount'),
    priceQuantity: xmlAt(element, 'Price/BaseQuantity'),
    net: xmlAt(element, 'LineExtensionAmount'),
    tax: taxKey(element, 'Item/ClassifiedTaxCategory'),
    adjustments: xmlAll(element, 'AllowanceCharge').map(adjustment),
  }
}

function adjustment(element: XmlElement): AdjustmentFields {
  return {
    isCharge: xmlAt(element, 'ChargeIndicator')?.text === 'true',
    amount: xmlAt(element, 'Amount'),
    reason: xmlAt(element, 'AllowanceChargeReason'),
    tax: taxKey(element, 'TaxCategory'),
  }
}

function taxKey(from: XmlElement, way: string): TaxKeyFields {
  return { category: xmlAt(from, `${way}/ID`), rate: xmlAt(from, `${way}/Percent`) }
}
