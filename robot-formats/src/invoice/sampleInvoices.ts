/**
 * Invoices of invented firms to Musterstadt, written by hand after EN 16931-3-2 and -3-3 and XRechnung 3.0, for tests.
 * One content, two syntaxes.
 */
export interface Sample {
  readonly lines: readonly SampleLine[]
  /** Off all, at 19 %. */
  readonly allowanceCents?: number
  readonly prepaidCents?: number
  readonly profile?: string
}

export interface SampleLine {
  readonly quantity: number
  readonly priceCents: number
  readonly ratePercent: 7 | 19
}

export const paper: Sample = {
  lines: [
    { quantity: 40, priceCents: 389, ratePercent: 19 },
    { quantity: 3, priceCents: 1250, ratePercent: 7 },
  ],
  allowanceCents: 560,
  prepaidCents: 1000,
}

const xrechnung = 'urn:cen.eu:en16931:2017#compliant#urn:xeinkauf.de:kosit:xrechnung_3.0'
const amount = (cents: number) => `${Math.floor(cents / 100)}.${String(cents % 100).padStart(2, '0')}`

/** Computed apart from the program: everything in whole cents, half rounded up. */
function sums({ lines, allowanceCents = 0, prepaidCents = 0 }: Sample) {
  const net = lines.reduce((total, line) => total + line.quantity * line.priceCents, 0)
  const rates = [...new Set([...lines.map((line) => line.ratePercent), ...(allowanceCents ? [19] : [])])]
  const taxes = rates.map((rate) => {
    const inside = lines.filter((line) => line.ratePercent === rate)
    const base =
      inside.reduce((total, line) => total + line.quantity * line.priceCents, 0) -
      (rate === 19 ? allowanceCents : 0)
    return { rate, base, tax: Math.sign(base) * Math.floor((Math.abs(base) * rate + 50) / 100) }
  })
  const tax = taxes.reduce((total, one) => total + one.tax, 0)
  const gross = net - allowanceCents + tax
  return { net, taxes, tax, gross, payable: gross - prepaidCents }
}

export function ublSample(sample: Sample = paper): string {
  const { net, taxes, tax, gross, payable } = sums(sample)
  const { allowanceCents = 0, prepaidCents = 0, profile = xrechnung } = sample
  const money = (name: string, cents: number) =>
    `<cbc:${name} currencyID="EUR">${amount(cents)}</cbc:${name}>`
  const category = (name: string, rate: number) =>
    `<cac:${name}><cbc:ID>S</cbc:ID><cbc:Percent>${rate}</cbc:Percent><cac:TaxScheme><cbc:ID>VAT</cbc:ID></cac:TaxScheme></cac:${name}>`
  return `<?xml version="1.0" encoding="UTF-8"?>
<ubl:Invoice xmlns:ubl="urn:oasis:names:specification:ubl:schema:xsd:Invoice-2"
  xmlns:cac="urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2"
  xmlns:cbc="urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2">
  <cbc:CustomizationID>${profile}</cbc:CustomizationID>
  <cbc:ProfileID>urn:fdc:peppol.eu:2017:poacc:billing:01:1.0</cbc:ProfileID>
  <cbc:ID>R-2026/0815</cbc:ID>
  <cbc:IssueDate>2026-03-12</cbc:IssueDate>
  <cbc:DueDate>2026-04-11</cbc:DueDate>
  <cbc:InvoiceTypeCode>380</cbc:InvoiceTypeCode>
  <cbc:DocumentCurrencyCode>EUR</cbc:DocumentCurrencyCode>
  <cbc:BuyerReference>04011000-1234512345-06</cbc:BuyerReference>
  <cac:OrderReference><cbc:ID>B-77</cbc:ID></cac:OrderReference>
  <cac:AccountingSupplierParty><cac:Party>
    <cbc:EndpointID schemeID="EM">rechnung@ahornberg.example</cbc:EndpointID>
    <cac:PartyName><cbc:Name>Ahornberg</cbc:Name></cac:PartyName>
    <cac:PostalAddress><cbc:StreetName>Lindenweg 3</cbc:StreetName><cbc:CityName>Lindenau</cbc:CityName>
      <cbc:PostalZone>12345</cbc:PostalZone><cac:Country><cbc:IdentificationCode>DE</cbc:IdentificationCode></cac:Country></cac:PostalAddress>
    <cac:PartyTaxScheme><cbc:CompanyID>123/456/78901</cbc:CompanyID><cac:TaxScheme><cbc:ID>FC</cbc:ID></cac:TaxScheme></cac:PartyTaxScheme>
    <cac:PartyTaxScheme><cbc:CompanyID>DE123456789</cbc:CompanyID><cac:TaxScheme><cbc:ID>VAT</cbc:ID></cac:TaxScheme></cac:PartyTaxScheme>
    <cac:PartyLegalEntity><cbc:RegistrationName>Bürobedarf Ahornberg &amp; Söhne GmbH</cbc:RegistrationName></cac:PartyLegalEntity>
    <cac:Contact><cbc:Name>Jördis Ahornberg</cbc:Name><cbc:Telephone>0999 123</cbc:Telephone>
      <cbc:ElectronicMail>rechnung@ahornberg.example</cbc:ElectronicMail></cac:Contact>
  </cac:Party></cac:AccountingSupplierParty>
  <cac:AccountingCustomerParty><cac:Party>
    <cac:PostalAddress><cbc:StreetName>Rathausplatz 1</cbc:StreetName><cbc:CityName>Musterstadt</cbc:CityName>
      <cbc:PostalZone>99999</cbc:PostalZone><cac:Country><cbc:IdentificationCode>DE</cbc:IdentificationCode></cac:Country></cac:PostalAddress>
    <cac:PartyLegalEntity><cbc:RegistrationName>Stadt Musterstadt</cbc:RegistrationName></cac:PartyLegalEntity>
  </cac:Party></cac:AccountingCustomerParty>
  <cac:Delivery><cbc:ActualDeliveryDate>2026-03-10</cbc:ActualDeliveryDate></cac:Delivery>
  <cac:PaymentMeans><cbc:PaymentMeansCode>58</cbc:PaymentMeansCode><cbc:PaymentID>0815</cbc:PaymentID>
    <cac:PayeeFinancialAccount><cbc:ID>DE02 1203 0000 0000 2020 51</cbc:ID><cbc:Name>Ahornberg GmbH</cbc:Name></cac:PayeeFinancialAccount></cac:PaymentMeans>
  <cac:PaymentTerms><cbc:Note>30 Tage netto</cbc:Note></cac:PaymentTerms>
  ${allowanceCents ? `<cac:AllowanceCharge><cbc:ChargeIndicator>false</cbc:ChargeIndicator><cbc:AllowanceChargeReason>Treue</cbc:AllowanceChargeReason>${money('Amount', allowanceCents)}${category('TaxCategory', 19)}</cac:AllowanceCharge>` : ''}
  <cac:TaxTotal>${money('TaxAmount', tax)}
    ${taxes.map((one) => `<cac:TaxSubtotal>${money('TaxableAmount', one.base)}${money('TaxAmount', one.tax)}${category('TaxCategory', one.rate)}</cac:TaxSubtotal>`).join('\n    ')}
  </cac:TaxTotal>
  <cac:LegalMonetaryTotal>${money('LineExtensionAmount', net)}${money('TaxExclusiveAmount', net - allowanceCents)}
    ${money('TaxInclusiveAmount', gross)}${money('AllowanceTotalAmount', allowanceCents)}${money('PrepaidAmount', prepaidCents)}
    ${money('PayableAmount', payable)}</cac:LegalMonetaryTotal>
  ${sample.lines
    .map(
      (
        line,
        index,
      ) => `<cac:InvoiceLine><cbc:ID>${index + 1}</cbc:ID><cbc:InvoicedQuantity unitCode="C62">${line.quantity}</cbc:InvoicedQuantity>
    ${money('LineExtensionAmount', line.quantity * line.priceCents)}
    <cac:Item><cbc:Name>Ware ${index + 1}</cbc:Name>${category('ClassifiedTaxCategory', line.ratePercent)}</cac:Item>
    <cac:Price>${money('PriceAmount', line.priceCents)}</cac:Price></cac:InvoiceLine>`,
    )
    .join('\n  ')}
</ubl:Invoice>`
}

export function ciiSample(sample: Sample = paper): string {
  const { net, taxes, tax, gross, payable } = sums(sample)
  const { allowanceCents = 0, prepaidCents = 0, profile = xrechnung } = sample
  const money = (name: string, cents: number) => `<ram:${name}>${amount(cents)}</ram:${name}>`
  const day = (name: string, text: string) =>
    `<ram:${name}><udt:DateTimeString format="102">${text}</udt:DateTimeString></ram:${name}>`
  const rate = (percent: number) =>
    `<ram:TypeCode>VAT</ram:TypeCode><ram:CategoryCode>S</ram:CategoryCode><ram:RateApplicablePercent>${percent}</ram:RateApplicablePercent>`
  return `<?xml version="1.0" encoding="UTF-8"?>
<rsm:CrossIndustryInvoice xmlns:rsm="urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100"
  xmlns:ram="urn:un:unece:uncefact:data:standard:ReusableAggregateBusinessInformationEntity:100"
  xmlns:udt="urn:un:unece:uncefact:data:standard:UnqualifiedDataType:100">
  <rsm:ExchangedDocumentContext><ram:GuidelineSpecifiedDocumentContextParameter><ram:ID>${profile}</ram:ID></ram:GuidelineSpecifiedDocumentContextParameter></rsm:ExchangedDocumentContext>
  <rsm:ExchangedDocument><ram:ID>R-2026/0815</ram:ID><ram:TypeCode>380</ram:TypeCode>${day('IssueDateTime', '20260312')}</rsm:ExchangedDocument>
  <rsm:SupplyChainTradeTransaction>
    ${sample.lines
      .map(
        (line, index) => `<ram:IncludedSupplyChainTradeLineItem>
      <ram:AssociatedDocumentLineDocument><ram:LineID>${index + 1}</ram:LineID></ram:AssociatedDocumentLineDocument>
      <ram:SpecifiedTradeProduct><ram:Name>Ware ${index + 1}</ram:Name></ram:SpecifiedTradeProduct>
      <ram:SpecifiedLineTradeAgreement><ram:NetPriceProductTradePrice>${money('ChargeAmount', line.priceCents)}</ram:NetPriceProductTradePrice></ram:SpecifiedLineTradeAgreement>
      <ram:SpecifiedLineTradeDelivery><ram:BilledQuantity unitCode="C62">${line.quantity}</ram:BilledQuantity></ram:SpecifiedLineTradeDelivery>
      <ram:SpecifiedLineTradeSettlement><ram:ApplicableTradeTax>${rate(line.ratePercent)}</ram:ApplicableTradeTax>
        <ram:SpecifiedTradeSettlementLineMonetarySummation>${money('LineTotalAmount', line.quantity * line.priceCents)}</ram:SpecifiedTradeSettlementLineMonetarySummation></ram:SpecifiedLineTradeSettlement>
    </ram:IncludedSupplyChainTradeLineItem>`,
      )
      .join('\n    ')}
    <ram:ApplicableHeaderTradeAgreement><ram:BuyerReference>04011000-1234512345-06</ram:BuyerReference>
      <ram:SellerTradeParty><ram:Name>Bürobedarf Ahornberg &amp; Söhne GmbH</ram:Name>
        <ram:PostalTradeAddress><ram:PostcodeCode>12345</ram:PostcodeCode><ram:LineOne>Lindenweg 3</ram:LineOne><ram:CityName>Lindenau</ram:CityName><ram:CountryID>DE</ram:CountryID></ram:PostalTradeAddress>
        <ram:SpecifiedTaxRegistration><ram:ID schemeID="FC">123/456/78901</ram:ID></ram:SpecifiedTaxRegistration>
        <ram:SpecifiedTaxRegistration><ram:ID schemeID="VA">DE123456789</ram:ID></ram:SpecifiedTaxRegistration></ram:SellerTradeParty>
      <ram:BuyerTradeParty><ram:Name>Stadt Musterstadt</ram:Name>
        <ram:PostalTradeAddress><ram:PostcodeCode>99999</ram:PostcodeCode><ram:LineOne>Rathausplatz 1</ram:LineOne><ram:CityName>Musterstadt</ram:CityName><ram:CountryID>DE</ram:CountryID></ram:PostalTradeAddress></ram:BuyerTradeParty>
      <ram:BuyerOrderReferencedDocument><ram:IssuerAssignedID>B-77</ram:IssuerAssignedID></ram:BuyerOrderReferencedDocument></ram:ApplicableHeaderTradeAgreement>
    <ram:ApplicableHeaderTradeDelivery><ram:ActualDeliverySupplyChainEvent>${day('OccurrenceDateTime', '20260310')}</ram:ActualDeliverySupplyChainEvent></ram:ApplicableHeaderTradeDelivery>
    <ram:ApplicableHeaderTradeSettlement><ram:PaymentReference>0815</ram:PaymentReference><ram:InvoiceCurrencyCode>EUR</ram:InvoiceCurrencyCode>
      <ram:SpecifiedTradeSettlementPaymentMeans><ram:TypeCode>58</ram:TypeCode><ram:PayeePartyCreditorFinancialAccount><ram:IBANID>DE02120300000000202051</ram:IBANID><ram:AccountName>Ahornberg GmbH</ram:AccountName></ram:PayeePartyCreditorFinancialAccount></ram:SpecifiedTradeSettlementPaymentMeans>
      ${taxes.map((one) => `<ram:ApplicableTradeTax>${money('CalculatedAmount', one.tax)}${money('BasisAmount', one.base)}${rate(one.rate)}</ram:ApplicableTradeTax>`).join('\n      ')}
      ${allowanceCents ? `<ram:SpecifiedTradeAllowanceCharge><ram:ChargeIndicator><udt:Indicator>false</udt:Indicator></ram:ChargeIndicator>${money('ActualAmount', allowanceCents)}<ram:Reason>Treue</ram:Reason><ram:CategoryTradeTax>${rate(19)}</ram:CategoryTradeTax></ram:SpecifiedTradeAllowanceCharge>` : ''}
      <ram:SpecifiedTradePaymentTerms><ram:Description>30 Tage netto</ram:Description>${day('DueDateDateTime', '20260411')}</ram:SpecifiedTradePaymentTerms>
      <ram:SpecifiedTradeSettlementHeaderMonetarySummation>${money('LineTotalAmount', net)}${money('AllowanceTotalAmount', allowanceCents)}${money('TaxBasisTotalAmount', net - allowanceCents)}
        <ram:TaxTotalAmount currencyID="EUR">${amount(tax)}</ram:TaxTotalAmount>${money('GrandTotalAmount', gross)}${money('TotalPrepaidAmount', prepaidCents)}${money('DuePayableAmount', payable)}</ram:SpecifiedTradeSettlementHeaderMonetarySummation>
    </ram:ApplicableHeaderTradeSettlement>
  </rsm:SupplyChainTradeTransaction>
</rsm:CrossIndustryInvoice>`
}
