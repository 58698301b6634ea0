import { SaxesParser, type SaxesTagNS } from 'saxes'
import { FormatError } from '../formatError.ts'
import { decodeXml } from './decodeXml.ts'

/** One element of an XML file with all that is in it. */
export interface XmlElement {
  /** Without its prefix. */
  readonly name: string
  /** The address its prefix stands for; empty where there is none. */
  readonly namespace: string
  /** By their names without prefix; declarations of namespaces are left out. */
  readonly attributes: ReadonlyMap<string, string>
  readonly children: readonly XmlElement[]
  /** Its own text without that of its children, blanks at the ends cut off unless `xml:space` is `preserve`. */
  readonly text: string
  /** Where it begins, from 1. */
  readonly line: number
}

/** Real messages nest to about 20; programs that walk a tree are not to run out of stack. */
const DEPTH_MAX = 200

interface Building extends XmlElement {
  readonly attributes: Map<string, string>
  readonly children: Building[]
  text: string
}

/**
 * Reads an XML file into a tree. Time and memory grow with the size of the file (about 0.2 s and 15 MB for one MB).
 *
 * A DTD is refused, so that there are no entities but the five of XML itself, and nothing is loaded from anywhere.
 * @throws FormatError not well-formed (with the line), a DTD, larger than 64 MB, deeper than 200 elements
 */
export function parseXml(bytes: Uint8Array): XmlElement {
  const parser = new SaxesParser({ xmlns: true })
  const open: Building[] = []
  const roots: Building[] = []
  const keepsBlanks: boolean[] = []
  let line = 1
  parser.on('opentagstart', () => {
    line = parser.line
  })
  parser.on('opentag', (tag) => {
    const element = begin(tag, line)
    keepsBlanks.push(blanksAreKept(tag) ?? keepsBlanks.at(-1) ?? false)
    ;(open.at(-1)?.children ?? roots).push(element)
    if (open.push(element) > DEPTH_MAX)
      throw new FormatError(`Zeile ${line}: Die Datei ist tiefer als ${DEPTH_MAX} Elemente verschachtelt.`)
  })
  const addText = (text: string) => {
    const inside = open.at(-1)
    if (inside) inside.text += text
  }
  parser.on('text', addText)
  parser.on('cdata', addText)
  parser.on('closetag', () => {
    const done = open.pop()
    if (done && !keepsBlanks.pop()) done.text = done.text.trim()
  })
  parser.on('doctype', () => {
    throw new FormatError(
      `Zeile ${parser.line}: Die Datei enthält eine DTD. Aus Sicherheitsgründen wird sie nicht gelesen.`,
    )
  })
  parser.on('error', (error) => {
    throw new FormatError(`Die Datei ist kein fehlerfreies XML: ${placed(error.message)}`)
  })
  parser.write(decodeXml(bytes)).close()
  const [root] = roots
  if (!root) throw new FormatError('Die Datei ist kein fehlerfreies XML: Sie ist leer.')
  return root
}

function begin({ local, uri, attributes }: SaxesTagNS, line: number): Building {
  const plain = Object.values(attributes).filter(({ prefix, name }) => prefix !== 'xmlns' && name !== 'xmlns')
  return {
    name: local,
    namespace: uri,
    attributes: new Map(plain.map((one) => [one.local, one.value])),
    children: [],
    text: '',
    line,
  }
}

/** What `xml:space` says for an element and all below it (XML 1.0, 2.10); undefined where it says nothing. */
function blanksAreKept({ attributes }: SaxesTagNS): boolean | undefined {
  const space = attributes['xml:space']?.value
  return space === undefined ? undefined : space === 'preserve'
}

/** The parser says `7:12: unclosed tag: a`. */
function placed(message: string): string {
  return message.replace(/^(\d+):(\d+): /, 'Zeile $1, Zeichen $2: ')
}
