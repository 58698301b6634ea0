import { FormatError } from '../formatError.ts'
import {
  type CamtBalance,
  type CamtEntry,
  type CamtStatement,
  type CamtTransaction,
  parseCamt,
} from './camtXml.ts'
import { centsOf } from './cents.ts'

/** One movement of money. A collective entry comes as its single transactions, where the bank lists them. */
export interface BankEntry {
  /** The same for the same movement in every file: statement, position of the entry, position inside it. */
  readonly key: string
  /** In cents; money that came in is positive. */
  readonly cents: number
  readonly currency: string
  /** Announced entries may still change or vanish: nothing is to be booked for them. */
  readonly isBooked: boolean
  /** Calendar day, `2026-03-12`. */
  readonly bookedOn: string | null
  readonly valueOn: string | null
  /** The other side. */
  readonly party: { readonly name: string | null; readonly iban: string | null }
  /** What the payer wrote, its lines joined by spaces, and a structured reference where there is one. */
  readonly purpose: string
  readonly reference: string | null
  readonly endToEndId: string | null
}

export interface BankStatement {
  readonly id: string
  readonly iban: string | null
  readonly openingCents: number | null
  readonly closingCents: number | null
  readonly entries: readonly BankEntry[]
}

/**
 * Reads bank statements in camt.053 (ISO 20022, versions 2 to 8, as German banks deliver them).
 * @throws FormatError not a statement; amounts that are none; booked entries that do not lead from the opening balance to the
 *   closing one; a collective entry whose transactions do not add up to it
 */
export function readBankStatements(bytes: Uint8Array): readonly BankStatement[] {
  return parseCamt(bytes).map(toStatement)
}

function toStatement(camt: CamtStatement): BankStatement {
  const statement = {
    id: camt.Id,
    iban: camt.Acct.Id.IBAN ?? null,
    openingCents: balanceOf(camt, ['OPBD', 'PRCD']),
    closingCents: balanceOf(camt, ['CLBD']),
    entries: camt.Ntry.flatMap((entry, index) => toEntries(entry, `${camt.Id}/${index + 1}`)),
  }
  const { openingCents, closingCents } = statement
  const moved = total(statement.entries.filter(({ isBooked }) => isBooked))
  if (openingCents !== null && closingCents !== null && openingCents + moved !== closingCents) {
    throw new FormatError(
      `Kontoauszug ${camt.Id}: Anfangssaldo und Buchungen ergeben nicht den Endsaldo. Bitte die Datei neu abrufen.`,
    )
  }
  return statement
}

function balanceOf({ Bal }: CamtStatement, codes: readonly string[]): number | null {
  const found = Bal.find(({ Tp }) => codes.includes(Tp.CdOrPrtry.Cd ?? ''))
  return found ? signed(found) : null
}

function toEntries(entry: CamtEntry, key: string): readonly BankEntry[] {
  const transactions = entry.NtryDtls.flatMap(({ TxDtls }) => TxDtls)
  const [only, second] = transactions
  if (!second) return [toEntry(entry, only, key)]
  const parts = transactions.map((one, index) => toEntry(entry, one, `${key}/${index + 1}`))
  if (transactions.some(({ Amt }) => Amt === undefined)) {
    throw new FormatError(`Sammelbuchung ${key}: Einzelne Umsätze stehen ohne Betrag da.`)
  }
  if (total(parts) !== signed(entry)) {
    throw new FormatError(`Sammelbuchung ${key}: Die einzelnen Umsätze ergeben nicht ihre Summe.`)
  }
  return parts
}

function toEntry(entry: CamtEntry, one: CamtTransaction | undefined, key: string): BankEntry {
  const status = typeof entry.Sts === 'string' ? entry.Sts : entry.Sts.Cd
  const direction = one?.CdtDbtInd ?? entry.CdtDbtInd
  const parties = one?.RltdPties
  const other = direction === 'CRDT' ? parties?.Dbtr : parties?.Cdtr
  const account = direction === 'CRDT' ? parties?.DbtrAcct : parties?.CdtrAcct
  const endToEndId = one?.Refs?.EndToEndId
  return {
    key,
    cents: signed({ Amt: one?.Amt ?? entry.Amt, CdtDbtInd: direction }),
    currency: (one?.Amt ?? entry.Amt)['@Ccy'],
    isBooked: status === 'BOOK',
    bookedOn: dayOf(entry.BookgDt),
    valueOn: dayOf(entry.ValDt),
    party: { name: other?.Nm ?? other?.Pty?.Nm ?? null, iban: account?.Id.IBAN ?? null },
    purpose: (one?.RmtInf?.Ustrd ?? []).join(' ').trim(),
    reference: one?.RmtInf?.Strd.flatMap(({ CdtrRefInf }) => CdtrRefInf?.Ref ?? [])[0] ?? null,
    endToEndId: endToEndId === undefined || endToEndId === 'NOTPROVIDED' ? null : endToEndId,
  }
}

function dayOf(found: CamtEntry['BookgDt']): string | null {
  return (found?.Dt ?? found?.DtTm)?.slice(0, 10) ?? null
}

function signed({ Amt, CdtDbtInd }: Pick<CamtBalance, 'Amt' | 'CdtDbtInd'>): number {
  const cents = centsOf(Amt['#text'])
  return CdtDbtInd === 'CRDT' ? cents : -cents
}

function total(entries: readonly BankEntry[]): number {
  return entries.reduce((sum, { cents }) => sum + cents, 0)
}
