import { z } from '@amtsbote/robot-sdk'
import { XMLParser, XMLValidator } from 'fast-xml-parser'
import { FormatError } from '../formatError.ts'

const code = z.object({ Cd: z.string().optional() })
const amount = z.object({ '#text': z.string(), '@Ccy': z.string() })
const day = z.object({ Dt: z.string().optional(), DtTm: z.string().optional() })
const sign = z.enum(['CRDT', 'DBIT'])
/** Versions 2 to 7 name a party directly, from 8 on inside `Pty`. */
const name = z.object({ Nm: z.string().optional(), Pty: z.object({ Nm: z.string().optional() }).optional() })
const account = z.object({ Id: z.object({ IBAN: z.string().optional() }) })

const transaction = z.object({
  Refs: z.object({ EndToEndId: z.string().optional(), AcctSvcrRef: z.string().optional() }).optional(),
  Amt: amount.optional(),
  CdtDbtInd: sign.optional(),
  RltdPties: z
    .object({
      Dbtr: name.optional(),
      DbtrAcct: account.optional(),
      Cdtr: name.optional(),
      CdtrAcct: account.optional(),
    })
    .optional(),
  RmtInf: z
    .object({
      Ustrd: z.array(z.string()).default([]),
      Strd: z
        .array(z.object({ CdtrRefInf: z.object({ Ref: z.string().optional() }).optional() }))
        .default([]),
    })
    .optional(),
})

const entry = z.object({
  Amt: amount,
  CdtDbtInd: sign,
  /** Versions 2 to 7 a word, from 8 on a code. */
  Sts: z.union([z.string(), code]),
  BookgDt: day.optional(),
  ValDt: day.optional(),
  AcctSvcrRef: z.string().optional(),
  NtryDtls: z.array(z.object({ TxDtls: z.array(transaction).default([]) })).default([]),
})

const balance = z.object({ Tp: z.object({ CdOrPrtry: code }), Amt: amount, CdtDbtInd: sign })

const statement = z.object({
  Id: z.string(),
  Acct: account,
  Bal: z.array(balance).default([]),
  Ntry: z.array(entry).default([]),
})

const documentSchema = z.object({
  Document: z.object({ BkToCstmrStmt: z.object({ Stmt: z.array(statement).min(1) }) }),
})

export type CamtEntry = z.infer<typeof entry>
export type CamtBalance = z.infer<typeof balance>
export type CamtStatement = z.infer<typeof statement>
export type CamtTransaction = z.infer<typeof transaction>

const lists = new Set(['Stmt', 'Bal', 'Ntry', 'NtryDtls', 'TxDtls', 'Ustrd', 'Strd'])

/** Everything stays text (references may look like numbers); entities of a DTD are not expanded, a DTD is refused. */
const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  alwaysCreateTextNode: false,
  parseTagValue: false,
  removeNSPrefix: true,
  isArray: (tag) => lists.has(tag),
})

/** The statements of a camt.053 as they stand in the file, checked for shape. @throws FormatError */
export function parseCamt(bytes: Uint8Array): readonly CamtStatement[] {
  const text = new TextDecoder('utf-8', { fatal: false }).decode(bytes)
  if (/<!DOCTYPE/i.test(text)) throw new FormatError('Die Datei enthält eine DTD; Kontoauszüge haben keine.')
  if (XMLValidator.validate(text) !== true) throw new FormatError('Die Datei ist kein fehlerfreies XML.')
  const parsed = documentSchema.safeParse(parser.parse(text))
  if (parsed.success) return parsed.data.Document.BkToCstmrStmt.Stmt
  const where = parsed.error.issues[0]?.path.join('/') ?? ''
  throw new FormatError(
    `Die Datei ist kein Kontoauszug nach camt.053: ${where} fehlt oder ist anders als erwartet.`,
  )
}
