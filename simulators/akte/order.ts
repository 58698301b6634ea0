import { XMLParser, XMLValidator } from 'fast-xml-parser'
import { z } from 'zod'

/** The order form that this e-file understands. */
export const NAMESPACE = 'urn:amtsbote:ablage:1'

/** 64 KiB: a sidecar has about 1.5 KB; more is no sidecar. */
export const SIDECAR_MAX_BYTES = 64 * 1024

/** Extensions that a payload of this type may have. */
const extensions: Readonly<Record<string, readonly string[]>> = {
  'application/pdf': ['pdf'],
  'image/tiff': ['tif', 'tiff'],
  'image/jpeg': ['jpg', 'jpeg'],
  'image/png': ['png'],
}

/** Every extension that a payload may have. */
export const payloadExtensions: readonly string[] = Object.values(extensions).flat()

/** One line of printable text; control characters would end up in lists and logs. */
const line = (maxLength: number) =>
  z
    .string()
    .max(maxLength)
    .regex(/^\P{Cc}*$/u)

const orderSchema = z.object({
  auftrag: z.uuid(),
  erzeugt: z.iso.datetime({ offset: true }),
  ziel: z.object({
    mandant: line(60),
    system: line(60),
    aktenart: z.literal('Personalakte'),
    aktenzeichen: line(60),
    personalnummer: z.string().regex(/^\d{3,12}$/),
    register: z.string().regex(/^\d{2}$/),
    dokumentart: line(60),
  }),
  dokument: z.object({
    typ: z.string().refine((type) => type in extensions),
    datei: z.string().regex(/^[0-9a-f-]{36}\.[a-z]{3,4}$/),
    sha256: z.string().regex(/^[0-9a-f]{64}$/),
    seiten: z.coerce.number().int().min(1),
    groesse: z.coerce.number().int().min(1),
  }),
  metadaten: z.object({
    betreff: line(120).min(1),
    datumDesSchreibens: z.iso.date(),
    posteingang: z.iso.date(),
    vertraulichkeit: line(60),
    aufbewahrung: line(60),
  }),
  herkunft: z.object({
    verfahren: line(120),
    version: line(60),
    entscheidung: z.enum(['automatik', 'mensch']),
  }),
})

/** A filing order as it stands in the sidecar. */
export type Order = Readonly<z.infer<typeof orderSchema>>

const withdrawalSchema = z.object({ auftrag: z.uuid(), grund: line(500).default('') })
export type WithdrawalOrder = Readonly<z.infer<typeof withdrawalSchema>>

export type Parsed<T> =
  | { readonly kind: 'valid'; readonly value: T }
  | { readonly kind: 'invalid'; readonly code: 'sidecar-invalid' | 'form-unknown'; readonly reason: string }

/** Reads a sidecar; `orderId` is what its file name says. */
export function parseOrder(xml: string, orderId: string): Parsed<Order> {
  const parsed = parseForm(xml, { element: 'ablage', orderId, schema: orderSchema })
  if (parsed.kind === 'invalid') return parsed
  const { datei, typ } = parsed.value.dokument
  const [base, extension = ''] = datei.split('.')
  if (base === orderId && extensions[typ]?.includes(extension)) return parsed
  return invalid('Der Dateiname des Dokuments passt nicht zu Auftrag und Dateityp.')
}

/** Reads a withdrawal; `orderId` is what its file name says. */
export function parseWithdrawal(xml: string, orderId: string): Parsed<WithdrawalOrder> {
  return parseForm(xml, { element: 'rueckzug', orderId, schema: withdrawalSchema })
}

function parseForm<T extends { auftrag: string }>(
  xml: string,
  form: { element: string; orderId: string; schema: z.ZodType<T> },
): Parsed<T> {
  // Entities are the classic attack on XML readers (expansion, external files); the form needs none.
  if (/<!(DOCTYPE|ENTITY)/i.test(xml))
    return invalid('Der Auftrag enthält eine Dokumenttyp-Angabe; sie ist nicht erlaubt.')
  const root = readRoot(xml, form.element)
  if (root === 'malformed') return invalid('Der Auftrag ist kein wohlgeformtes XML.')
  if (!hasNamespace(root)) {
    return {
      kind: 'invalid',
      code: 'form-unknown',
      reason: 'Diese Auftragsform ist der E-Akte nicht bekannt.',
    }
  }
  const result = form.schema.safeParse(root)
  if (!result.success) {
    const fields = result.error.issues.map((issue) => issue.path.join('/')).join(', ')
    return invalid(`Dem Auftrag fehlen Angaben oder sie sind falsch: ${fields}.`)
  }
  return result.data.auftrag === form.orderId
    ? { kind: 'valid', value: result.data }
    : invalid('Die Auftragsnummer passt nicht zum Dateinamen.')
}

/** Anything but the five entities of XML itself and numbers is undeclared, hence not well-formed. */
const undeclaredEntity = /&(?!(amp|lt|gt|quot|apos|#\d{1,7}|#x[0-9a-f]{1,6});)/i

function readRoot(xml: string, element: string): unknown {
  if (undeclaredEntity.test(xml) || XMLValidator.validate(xml) !== true) return 'malformed'
  const parser = new XMLParser({
    ignoreAttributes: false,
    attributeNamePrefix: '',
    parseAttributeValue: false,
    ignoreDeclaration: true,
    trimValues: false,
    htmlEntities: true,
  })
  try {
    const document = parser.parse(xml) as Record<string, unknown>
    return Object.keys(document).filter((name) => name !== '#text').length === 1
      ? document[element]
      : 'malformed'
  } catch {
    // The parser refuses what could hurt a JavaScript program, such as an element named __proto__.
    return 'malformed'
  }
}

function hasNamespace(root: unknown): boolean {
  return typeof root === 'object' && root !== null && 'xmlns' in root && root.xmlns === NAMESPACE
}

function invalid(reason: string) {
  return { kind: 'invalid', code: 'sidecar-invalid', reason } as const
}
