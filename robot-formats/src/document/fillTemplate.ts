import { LoopPlugin, type ScopeDataArgs, TagDisposition, TemplateHandler, TextPlugin } from 'easy-template-x'
import { FormatError } from '../formatError.ts'
import { checkTemplate } from './checkTemplate.ts'
import { type TemplateFields, valueAt } from './templateField.ts'

/** Tables inside of tables in text boxes reach about 40. */
const DEPTH_MAX = 100

/** Signs that XML cannot hold: Word would not open the file. A line feed becomes a new line. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const IMPOSSIBLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Cs}/u

/** A name in the template that cannot be filled. */
export interface TemplateFault {
  readonly name: string
  /** For whoever keeps the template. */
  readonly message: string
}

/** Names in the template that cannot be filled, all at once. No document exists then. */
export class TemplateError extends FormatError {
  readonly faults: readonly TemplateFault[]
  constructor(faults: readonly TemplateFault[]) {
    super(`Die Vorlage lässt sich nicht ausfüllen: ${faults.map(({ message }) => message).join(' ')}`)
    this.faults = faults
  }
}

/**
 * Fills a Word template (docx), also its headers and footers. Values are text and nothing else: `<b>` or `{Name}` in a value stands
 * in the letter just so. Word splits names in braces as it likes; they are found all the same.
 *
 * Time and memory grow with the unpacked template and the items of its lists.
 * @throws TemplateError names in the template that nobody gave a value for, or one of the wrong kind
 * @throws FormatError no docx; braces that are not in order; larger than 200 MB unpacked
 */
export async function fillTemplate(template: Uint8Array, fields: TemplateFields): Promise<Uint8Array> {
  checkTemplate(template)
  const faults = new Map<string, TemplateFault>()
  const handler = new TemplateHandler({
    // Pictures, links and raw XML are left out: a value that came from outside is never more than text.
    plugins: [new LoopPlugin(), new TextPlugin()],
    maxXmlDepth: DEPTH_MAX,
    scopeDataResolver: ({ strPath, path }) => {
      const value = valueAt(fields, strPath)
      const message = faultOf(path, value)
      const name = strPath.at(-1) ?? ''
      if (message !== null) faults.set(name, { name, message })
      // What cannot be filled stands empty in a document that is thrown away.
      if (message !== null || value === undefined) return ''
      // The library counts the items; what is in them it asks for here.
      return typeof value === 'object' ? value.map(() => ({})) : value
    },
  })
  const filled = await handler.process(Buffer.from(template), {})
  if (faults.size > 0) throw new TemplateError([...faults.values()])
  return new Uint8Array(filled)
}

function faultOf(path: ScopeDataArgs['path'], value: ReturnType<typeof valueAt>): string | null {
  const tag = path.at(-1)
  if (tag === undefined || typeof tag === 'number') return null
  if (value === undefined) return `Für „${tag.name}“ gibt es keinen Wert.`
  if (tag.disposition === TagDisposition.SelfClosed && typeof value !== 'string')
    return `„${tag.name}“ steht als Text in der Vorlage, ist aber eine Liste oder Bedingung ({#${tag.name}}).`
  if (typeof value === 'string' && IMPOSSIBLE.test(value))
    return `Der Wert für „${tag.name}“ enthält Zeichen, die in einem Dokument nicht stehen können.`
  return null
}
