/**
 * What DFÜ-Abkommen annex 3 asks of a SEPA credit transfer, as a schema written by hand, for tests: names, order, lengths, and
 * characters. ISO's own schema is not passed on here.
 */
const text = (name: string, max: number) => `<xs:simpleType name="${name}"><xs:restriction base="xs:string">
  <xs:minLength value="1"/><xs:maxLength value="${max}"/><xs:pattern value="[A-Za-z0-9/?:().,'+ \\-]+"/></xs:restriction></xs:simpleType>`
const one = (name: string, type: string) => `<xs:element name="${name}" type="${type}"/>`
const fixed = (name: string, value: string) =>
  `<xs:element name="${name}" type="xs:string" fixed="${value}"/>`
const group = (name: string, inside: readonly string[], occurs = '') =>
  `<xs:element name="${name}" ${occurs}><xs:complexType><xs:sequence>${inside.join('')}</xs:sequence></xs:complexType></xs:element>`
const many = 'maxOccurs="unbounded"'
const sums = [one('NbOfTxs', 'xs:positiveInteger'), one('CtrlSum', 'Sum')]
const account = (name: string) => group(name, [group('Id', [one('IBAN', 'Iban')])])

const payment = group(
  'CdtTrfTxInf',
  [
    group('PmtId', [one('EndToEndId', 'Id')]),
    group('Amt', [
      `<xs:element name="InstdAmt"><xs:complexType><xs:simpleContent><xs:extension base="Amount">
        <xs:attribute name="Ccy" use="required" fixed="EUR"/></xs:extension></xs:simpleContent></xs:complexType></xs:element>`,
    ]),
    group('Cdtr', [one('Nm', 'Name')]),
    account('CdtrAcct'),
    group('RmtInf', [one('Ustrd', 'Purpose')]),
  ],
  many,
)

const order = group(
  'PmtInf',
  [
    one('PmtInfId', 'Id'),
    fixed('PmtMtd', 'TRF'),
    ...sums,
    group('PmtTpInf', [group('SvcLvl', [fixed('Cd', 'SEPA')])]),
    group('ReqdExctnDt', [one('Dt', 'xs:date')]),
    group('Dbtr', [one('Nm', 'Name')]),
    account('DbtrAcct'),
    group('DbtrAgt', [group('FinInstnId', [group('Othr', [fixed('Id', 'NOTPROVIDED')])])]),
    fixed('ChrgBr', 'SLEV'),
    payment,
  ],
  many,
)

export const samplePainSchema = `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" elementFormDefault="qualified"
  xmlns="urn:iso:std:iso:20022:tech:xsd:pain.001.001.09" targetNamespace="urn:iso:std:iso:20022:tech:xsd:pain.001.001.09">
  ${text('Id', 35)}${text('Name', 70)}${text('Purpose', 140)}
  <xs:simpleType name="Iban"><xs:restriction base="xs:string"><xs:pattern value="[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}"/></xs:restriction></xs:simpleType>
  <xs:simpleType name="Amount"><xs:restriction base="xs:decimal"><xs:minInclusive value="0.01"/><xs:maxInclusive value="999999999.99"/>
    <xs:fractionDigits value="2"/></xs:restriction></xs:simpleType>
  <xs:simpleType name="Sum"><xs:restriction base="xs:decimal"><xs:totalDigits value="18"/><xs:fractionDigits value="2"/></xs:restriction></xs:simpleType>
  ${group('Document', [
    group('CstmrCdtTrfInitn', [
      group('GrpHdr', [
        one('MsgId', 'Id'),
        one('CreDtTm', 'xs:dateTime'),
        ...sums,
        group('InitgPty', [one('Nm', 'Name')]),
      ]),
      order,
    ]),
  ])}
</xs:schema>`
