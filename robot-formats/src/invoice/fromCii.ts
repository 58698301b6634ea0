import type { XmlElement } from '../xml/parseXml.ts'
import { xmlAll, xmlAt } from '../xml/xmlAt.ts'
import type { AdjustmentFields, InvoiceFields, LineFields, PartyFields, TaxKeyFields } from './fields.ts'

const trade = 'SupplyChainTradeTransaction'
const agreement = `${trade}/ApplicableHeaderTradeAgreement`
const settlement = `${trade}/ApplicableHeaderTradeSettlement`

/** Where a Cross Industry Invoice D16B says what (EN 16931-3-3); ZUGFeRD and Factur-X are the same inside a PDF. */
export function fromCii(root: XmlElement): InvoiceFields {
  const event = `${trade}/ApplicableHeaderTradeDelivery/ActualDeliverySupplyChainEvent/OccurrenceDateTime`
  return {
    syntax: 'cii',
    head: {
      profile: xmlAt(root, 'ExchangedDocumentContext/GuidelineSpecifiedDocumentContextParameter/ID'),
      number: xmlAt(root, 'ExchangedDocument/ID'),
      typeCode: xmlAt(root, 'ExchangedDocument/TypeCode'),
      issuedOn: xmlAt(root, 'ExchangedDocument/IssueDateTime/DateTimeString'),
      dueOn: xmlAt(root, `${settlement}/SpecifiedTradePaymentTerms/DueDateDateTime/DateTimeString`),
      deliveredOn: xmlAt(root, `${event}/DateTimeString`),
      currency: xmlAt(root, `${settlement}/InvoiceCurrencyCode`),
      buyerReference: xmlAt(root, `${agreement}/BuyerReference`),
      orderNumber: xmlAt(root, `${agreement}/BuyerOrderReferencedDocument/IssuerAssignedID`),
    },
    seller: party(root, `${agreement}/SellerTradeParty`),
    buyer: party(root, `${agreement}/BuyerTradeParty`),
    lines: xmlAll(root, `${trade}/IncludedSupplyChainTradeLineItem`).map(line),
    adjustments: xmlAll(root, `${settlement}/SpecifiedTradeAllowanceCharge`).map(adjustment),
    taxes: xmlAll(root, `${settlement}/ApplicableTradeTax`).map((one) => ({
      ...taxKey(one),
      base: xmlAt(one, 'BasisAmount'),
      amount: xmlAt(one, 'CalculatedAmount'),
      exemptionReason: xmlAt(one, 'ExemptionReason'),
    })),
    totals: totals(root),
    taxTotals: xmlAll(root, `${settlement}/SpecifiedTradeSettlementHeaderMonetarySummation/TaxTotalAmount`),
    payment: payment(root),
  }
}

function payment(root: XmlElement): InvoiceFields['payment'] {
  const means = `${settlement}/SpecifiedTradeSettlementPaymentMeans`
  const account = `${means}/PayeePartyCreditorFinancialAccount`
  return {
    meansCode: xmlAt(root, `${means}/TypeCode`),
    accounts: [...xmlAll(root, `${account}/IBANID`), ...xmlAll(root, `${account}/ProprietaryID`)],
    accountHolder: xmlAt(root, `${account}/AccountName`),
    purpose: xmlAt(root, `${settlement}/PaymentReference`),
    terms: xmlAt(root, `${settlement}/SpecifiedTradePaymentTerms/Description`),
  }
}

function totals(root: XmlElement): InvoiceFields['totals'] {
  const total = (name: string) =>
    xmlAt(root, `${settlement}/SpecifiedTradeSettlementHeaderMonetarySummation/${name}`)
  return {
    linesCents: total('LineTotalAmount'),
    allowancesCents: total('AllowanceTotalAmount'),
    chargesCents: total('ChargeTotalAmount'),
    netCents: total('TaxBasisTotalAmount'),
    grossCents: total('GrandTotalAmount'),
    prepaidCents: total('TotalPrepaidAmount'),
    roundingCents: total('RoundingAmount'),
    payableCents: total('DuePayableAmount'),
  }
}

function party(root: XmlElement, way: string): PartyFields {
  const at = (inside: string) => xmlAt(root, `${way}/${inside}`)
  const registered = (scheme: string) =>
    xmlAll(root, `${way}/SpecifiedTaxRegistration/ID`).find(
      ({ attributes }) => attributes.get('schemeID') === scheme,
    )
  return {
    name: at('Name'),
    street: at('PostalTradeAddress/LineOne'),
    postCode: at('PostalTradeAddress/PostcodeCode'),
    city: at('PostalTradeAddress/CityName'),
    country: at('PostalTradeAddress/CountryID'),
    vatId: registered('VA'),
    taxNumber: registered('FC'),
  }
}

function line(element: XmlElement): LineFields {
  const price = 'SpecifiedLineTradeAgreement/NetPriceProductTradePrice'
  const settled = 'SpecifiedLineTradeSettlement'
  const tax = xmlAt(element, `${settled}/ApplicableTradeTax`)
  return {
    id: xmlAt(element, 'AssociatedDocumentLineDocument/LineID'),
    name: xmlAt(element, 'SpecifiedTradeProduct/Name'),
    description: xmlAt(element, 'SpecifiedTradeProduct/Description'),
    quantity: xmlAt(element, 'SpecifiedLineTradeDelivery/BilledQuantity'),
    price: xmlAt(element, `${price}/ChargeAmount`),
    priceQuantity: xmlAt(element, `${price}/BasisQuantity`),
    net: xmlAt(element, `${settled}/SpecifiedTradeSettlementLineMonetarySummation/LineTotalAmount`),
    tax: taxKey(tax),
    adjustments: xmlAll(element, `${settled}/SpecifiedTradeAllowanceCharge`).map(adjustment),
  }
}

function adjustment(element: XmlElement): AdjustmentFields {
  return {
    isCharge: xmlAt(element, 'ChargeIndicator/Indicator')?.text === 'true',
    amount: xmlAt(element, 'ActualAmount'),
    reason: xmlAt(element, 'Reason'),
    tax: taxKey(xmlAt(element, 'CategoryTradeTax')),
  }
}

function taxKey(tax: XmlElement | undefined): TaxKeyFields {
  return {
    category: tax && xmlAt(tax, 'CategoryCode'),
    rate: tax && xmlAt(tax, 'RateApplicablePercent'),
  }
}
