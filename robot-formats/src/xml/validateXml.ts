import { AuthorError } from '@amtsbote/robot-sdk'
import { memoryPages, validateXML, type XMLValidationError } from 'xmllint-wasm'
import { decodeXml } from './decodeXml.ts'
import { parseXml } from './parseXml.ts'

/** An XML Schema: the file that is checked against, and the files that it includes by their names. */
export interface XmlSchema {
  readonly schema: string
  readonly included?: Readonly<Record<string, string>>
}

/** What does not fit the schema. */
export interface XmlFault {
  /** In the checked file, from 1. */
  readonly line: number
  /** In words for a clerk, beginning with the line. */
  readonly message: string
}

/** libxml2's tree of the largest file that is read takes about this much. */
const MEMORY_MAX_PAGES = 1024 * memoryPages.MiB

/**
 * Checks an XML file against an XML Schema, by libxml2 in a thread of its own, without network and disk.
 *
 * Takes about a tenth of a second to start; time and memory grow with the size of the file. No faults: it is valid.
 * @throws FormatError not well-formed, a DTD, too large; see `parseXml`
 * @throws AuthorError the schema itself is wrong
 */
export async function validateXml(
  bytes: Uint8Array,
  { schema, included = {} }: XmlSchema,
): Promise<readonly XmlFault[]> {
  // What libxml2 gets has no DTD: refused here first, with the sentence that a person understands.
  parseXml(bytes)
  const { valid, errors, rawOutput } = await validateXML({
    xml: { fileName: 'file.xml', contents: withoutDeclaration(decodeXml(bytes)) },
    schema: { fileName: 'schema.xsd', contents: schema },
    preload: Object.entries(included).map(([fileName, contents]) => ({ fileName, contents })),
    maxMemoryPages: MEMORY_MAX_PAGES,
  }).catch((error: Error) => {
    throw new AuthorError(`The schema cannot be used: ${error.message}`, { cause: error })
  })
  if (valid) return []
  const faults = errors.flatMap(faultOf)
  if (faults.length === 0) throw new Error(`xmllint did not say what is wrong: ${rawOutput}`)
  return faults
}

/** The text is decoded by now, an encoding in the declaration would be wrong. Lines stay where they are. */
function withoutDeclaration(text: string): string {
  return text.replace(/^\ufeff?<\?xml[^>]*\?>/, (found) => found.replace(/[^\n]/g, ''))
}

/** Warnings, and lines of the file that libxml2 shows below a message, are left out. */
function faultOf({ message, loc }: XMLValidationError): readonly XmlFault[] {
  const [, said] = /Schemas validity error : (.*)$/.exec(message) ?? []
  if (loc?.fileName !== 'file.xml' || said === undefined) return []
  return [{ line: loc.lineNumber, message: `Zeile ${loc.lineNumber}: ${inGerman(said)}` }]
}

/** The frequent sentences of libxml2; others stay as they are. The `{address}` before names is left out. */
const sentences: readonly (readonly [RegExp, string])[] = [
  [
    /^Element '(.+?)': This element is not expected\. Expected is (?:one of )?\( (.+?) \)\.$/,
    '„$1“ steht hier falsch; erwartet wird $2.',
  ],
  [/^Element '(.+?)': This element is not expected\.$/, '„$1“ steht hier falsch.'],
  [
    /^Element '(.+?)': Missing child element\(s\)\. Expected is (?:one of )?\( (.+?) \)\.$/,
    'In „$1“ fehlt $2.',
  ],
  [/^Element '(.+?)': The attribute '(.+?)' is required but missing\.$/, 'In „$1“ fehlt die Angabe „$2“.'],
  [/^Element '(.+?)', attribute '(.+?)': .*$/, 'In „$1“ ist die Angabe „$2“ nicht zulässig.'],
  [
    /^Element '(.+?)': .*'(.*)' is not a valid value of the (?:atomic|local atomic|union) type.*$/,
    'Der Wert „$2“ ist in „$1“ nicht zulässig.',
  ],
  [/^Element '(.+?)': \[facet '(.+?)'\].*$/, 'Der Wert in „$1“ verletzt die Vorgabe „$2“.'],
  [/^Element '(.+?)': No matching global declaration.*$/, '„$1“ kommt in dieser Art von Datei nicht vor.'],
]

function inGerman(said: string): string {
  const short = said.replace(/\{[^}]*\}/g, '')
  const found = sentences.find(([pattern]) => pattern.test(short))
  return found ? short.replace(...found) : short
}
