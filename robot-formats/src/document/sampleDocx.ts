import { strToU8, unzipSync, zipSync } from 'fflate'
import { parseXml, type XmlElement } from '../xml/parseXml.ts'

const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const relations = 'http://schemas.openxmlformats.org/package/2006/relationships'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const mediaType = 'application/vnd.openxmlformats-officedocument.wordprocessingml'

/** A paragraph; more than one text is how Word splits what was typed in one go. */
export function paragraph(...texts: readonly string[]): string {
  const runs = texts.map((text) => `<w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`)
  return `<w:p>${runs.join('')}</w:p>`
}

/** A Word document written by hand after ISO/IEC 29500, for tests. */
export function sampleDocx(body: string, header = paragraph('Stadt Musterstadt')): Uint8Array {
  const parts: Readonly<Record<string, string>> = {
    '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
      <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
      <Default Extension="xml" ContentType="application/xml"/>
      <Override PartName="/word/document.xml" ContentType="${mediaType}.document.main+xml"/>
      <Override PartName="/word/header1.xml" ContentType="${mediaType}.header+xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${relations}"><Relationship Id="r1" Type="${office}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/_rels/document.xml.rels': `<Relationships xmlns="${relations}"><Relationship Id="r1" Type="${office}/header" Target="header1.xml"/></Relationships>`,
    'word/header1.xml': `<w:hdr xmlns:w="${word}">${header}</w:hdr>`,
    'word/document.xml': `<w:document xmlns:w="${word}" xmlns:r="${office}"><w:body>${body}
      <w:sectPr><w:headerReference w:type="default" r:id="r1"/></w:sectPr></w:body></w:document>`,
  }
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])))
}

/** The lines of a part, a new line inside of a paragraph as `\n`. */
export function linesOf(docx: Uint8Array, part = 'word/document.xml'): readonly string[] {
  const bytes = unzipSync(docx)[part] ?? new Uint8Array()
  return all(parseXml(bytes), 'p').map((found) => all(found, 't', 'br').map(textOf).join(''))
}

function textOf({ name, text }: XmlElement): string {
  return name === 'br' ? '\n' : text
}

function all(from: XmlElement, ...names: readonly string[]): readonly XmlElement[] {
  return from.children.flatMap((child) => [
    ...(names.includes(child.name) ? [child] : []),
    ...all(child, ...names),
  ])
}
