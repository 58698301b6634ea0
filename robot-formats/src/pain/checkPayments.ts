import { FormatError } from '../formatError.ts'
import { readIban } from '../iban/readIban.ts'
import type { PaymentFault, PaymentFile, PaymentOrder } from './payments.ts'
import { sepaText } from './sepaText.ts'

/** The scheme's limits: identifiers, names, purposes; one payment is below a billion euros. */
const ID_MAX = 35
const NAME_MAX = 70
const PURPOSE_MAX = 140
const CENTS_MAX = 99_999_999_999

/** Everything that a bank would refuse, before it sees it. Empty: it may be written. Cost grows with the payments. */
export function checkPayments(file: PaymentFile): readonly PaymentFault[] {
  const messages = [
    ...idFaults('Die Nummer der Datei', file.messageId),
    ...textFaults('Der Name des Auftraggebers', file.initiator, NAME_MAX),
    ...repeated(
      'Die Nummer des Auftrags',
      file.orders.map(({ id }) => id),
    ),
    ...repeated(
      'Die Zahlungsnummer',
      file.orders.flatMap(({ payments }) => payments.map(({ endToEndId }) => endToEndId)),
    ),
    ...(Number.isNaN(file.createdAt.getTime()) ? ['Der Zeitpunkt der Erstellung ist keiner.'] : []),
    ...(file.orders.length === 0 ? ['Es gibt keine Zahlungen.'] : []),
    ...file.orders.flatMap(orderFaults),
  ]
  const payments = file.orders.flatMap((order, index) => paymentFaults(order, index))
  return [...messages.map((message) => ({ payment: null, message })), ...payments]
}

function orderFaults({ id, executeOn, debtor, payments }: PaymentOrder): readonly string[] {
  const time = new Date(`${executeOn}T00:00:00Z`)
  const isDay = !Number.isNaN(time.getTime()) && time.toISOString().startsWith(`${executeOn}T`)
  const where = `Auftrag ${id}: `
  return [
    ...idFaults('Die Nummer des Auftrags', id),
    ...(isDay ? [] : [`${where}„${executeOn}“ ist kein Tag (Jahr-Monat-Tag).`]),
    ...(payments.length === 0 ? [`${where}Es gibt keine Zahlungen.`] : []),
    ...textFaults(`${where}Der Name des Kontoinhabers`, debtor.name, NAME_MAX),
    ...ibanFaults(where, debtor.iban),
  ]
}

function paymentFaults({ payments }: PaymentOrder, order: number): readonly PaymentFault[] {
  return payments.flatMap(({ endToEndId, cents, creditor, purpose }, payment) => {
    const where = `Zahlung ${endToEndId || payment + 1}: `
    const isAmount = Number.isInteger(cents) && cents >= 1 && cents <= CENTS_MAX
    return [
      ...idFaults(`${where}Die Zahlungsnummer`, endToEndId),
      ...(isAmount ? [] : [`${where}Der Betrag muss zwischen 0,01 und 999.999.999,99 Euro liegen.`]),
      ...textFaults(`${where}Der Name des Empfängers`, creditor.name, NAME_MAX),
      ...ibanFaults(where, creditor.iban),
      ...textFaults(`${where}Der Verwendungszweck`, purpose, PURPOSE_MAX),
    ].map((message) => ({ payment: { order, payment }, message }))
  })
}

/** A number has to come back as it went: nothing is spelled otherwise. Slashes at the ends confuse older formats. */
function idFaults(what: string, id: string): readonly string[] {
  if (id !== '' && id.length <= ID_MAX && sepaText(id) === id && !/^\/|\/$|\/\//.test(id)) return []
  return [`${what} „${id}“ muss 1 bis ${ID_MAX} Zeichen ohne Umlaute und ohne „/“ am Rand haben.`]
}

/** Too long is refused: a name that is cut off is another one for the bank that compares it with its customer. */
function textFaults(what: string, text: string, max: number): readonly string[] {
  const spelled = sepaText(text)
  if (spelled === null) return [`${what} hat Zeichen, die im Zahlungsverkehr nicht vorkommen dürfen.`]
  if (spelled === '') return [`${what} fehlt.`]
  return spelled.length <= max ? [] : [`${what} ist mit ${spelled.length} Zeichen länger als ${max}.`]
}

function ibanFaults(where: string, text: string): readonly string[] {
  try {
    if (readIban(text).isSepa) return []
    return [`${where}Das Land der IBAN nimmt an SEPA nicht teil; das ist eine Auslandszahlung.`]
  } catch (error) {
    if (error instanceof FormatError) return [`${where}${error.message}`]
    throw error
  }
}

function repeated(what: string, ids: readonly string[]): readonly string[] {
  const seen = new Set<string>()
  const twice = new Set(ids.filter((id) => seen.has(id) || !seen.add(id)))
  return [...twice].map(
    (id) => `${what} „${id}“ kommt mehrfach vor; sonst ginge dieselbe Zahlung zweimal hinaus.`,
  )
}
