import { AuthorError } from '@amtsbote/robot-sdk'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { FormatError } from '../formatError.ts'
import { parseXml } from './parseXml.ts'
import { validateXml } from './validateXml.ts'
import { xmlAll, xmlAt } from './xmlAt.ts'

const utf8 = (text: string) => new TextEncoder().encode(text)

const notice = `<?xml version="1.0" encoding="UTF-8"?>
<b:bescheid xmlns:b="urn:musterstadt:bescheid" xmlns="urn:anders" b:stand="3">
  <b:empfaenger>Jördis <!-- zweiter Vorname? -->Ahornberg</b:empfaenger>
  <b:posten cents="1200"><b:text>Gebühr &lt;neu&gt; &amp; &#220;bertrag</b:text></b:posten>
  <b:posten cents="300"><b:text><![CDATA[Auslagen <Porto>]]></b:text></b:posten>
  <fremd/>
</b:bescheid>
`

describe('an XML file', () => {
  const root = parseXml(utf8(notice))

  test('comes as a tree with names, namespaces, attributes and lines', () => {
    expect(root).toMatchObject({ name: 'bescheid', namespace: 'urn:musterstadt:bescheid', line: 2 })
    expect(root.attributes).toEqual(new Map([['stand', '3']]))
    expect(root.children.map(({ name, namespace, line }) => [name, namespace, line])).toEqual([
      ['empfaenger', 'urn:musterstadt:bescheid', 3],
      ['posten', 'urn:musterstadt:bescheid', 4],
      ['posten', 'urn:musterstadt:bescheid', 5],
      ['fremd', 'urn:anders', 6],
    ])
  })

  test('is walked by names', () => {
    expect(xmlAt(root, 'empfaenger')?.text).toBe('Jördis Ahornberg')
    expect(xmlAll(root, 'posten/text').map(({ text }) => text)).toEqual([
      'Gebühr <neu> & Übertrag',
      'Auslagen <Porto>',
    ])
    expect(xmlAt(root, 'posten/cents')).toBeUndefined()
  })

  test('keeps blanks at the ends only where it says so', () => {
    const text = '<a xml:space="preserve"> <b> x </b><b xml:space="default"> y </b></a>'
    expect(parseXml(utf8(text))).toMatchObject({ text: ' ', children: [{ text: ' x ' }, { text: 'y' }] })
    expect(parseXml(utf8('<a> <b> x </b></a>'))).toMatchObject({ text: '', children: [{ text: 'x' }] })
  })

  test.each([
    ['iso-8859-1', Buffer.from('<?xml version="1.0" encoding="ISO-8859-1"?><a>Grüße</a>', 'latin1')],
    [
      'windows-1252',
      Buffer.from("<?xml version='1.0' encoding='windows-1252'?><a>Gr\xfc\xdfe</a>", 'latin1'),
    ],
    ['utf-16', Buffer.from('\ufeff<?xml version="1.0" encoding="UTF-16"?><a>Grüße</a>', 'utf16le')],
    ['utf-8 with a mark', utf8('\ufeff<?xml version="1.0" encoding="UTF-8"?><a>Grüße</a>')],
  ])('in %s keeps its umlauts', (_, bytes) => {
    expect(parseXml(bytes).text).toBe('Grüße')
  })
})

describe('is refused, with the line:', () => {
  test.each<[string, string | Uint8Array, RegExp]>([
    ['an element that is not closed', '<a>\n<b>\n</a>', /Zeile 3, .*unexpected close tag/],
    ['an entity of its own', '<a>\n&rathaus;</a>', /Zeile 2, .*undefined entity/],
    ['a prefix that stands for nothing', '<p:a/>', /unbound namespace/],
    ['two roots', '<a/><b/>', /only one root/],
    ['nothing', '', /kein fehlerfreies XML/],
    ['a text', 'Sehr geehrte Damen und Herren', /kein fehlerfreies XML/],
    ['an external DTD', '<!DOCTYPE a SYSTEM "file:///etc/passwd">\n<a/>', /Zeile 1: .*DTD/],
    ['entities that grow', '<!DOCTYPE a [<!ENTITY b "cc"><!ENTITY d "&b;&b;">]><a>&d;</a>', /DTD/],
    ['a deep nest', `${'<a>'.repeat(201)}${'</a>'.repeat(201)}`, /tiefer als 200/],
    ['bytes that are not UTF-8', Buffer.from('<a>Gr\xfc\xdfe</a>', 'latin1'), /Zeichenkodierung „utf-8“/],
    ['an unknown encoding', '<?xml version="1.0" encoding="klingonisch"?><a/>', /„klingonisch“/],
    ['65 MB', new Uint8Array(65 * 1024 * 1024), /65 MB/],
  ])('%s', (_, file, sentence) => {
    const bytes = typeof file === 'string' ? utf8(file) : file
    expect(() => parseXml(bytes)).toThrow(FormatError)
    expect(() => parseXml(bytes)).toThrow(sentence)
  })
})

test('every text comes back as it was written', () => {
  const escaped = (text: string) => text.replace(/[&<>]/g, (found) => `&#${found.charCodeAt(0)};`)
  const words = fc.string({ unit: fc.constantFrom(...'aäß€&<>"\';]\u{1f3db} ') })
  fc.assert(
    fc.property(words, (text) => {
      expect(parseXml(utf8(`<a>${escaped(text)}</a>`)).text).toBe(text.trim())
    }),
  )
})

test('whatever comes, it is a tree or a FormatError', () => {
  const piece = fc.constantFrom(
    '<',
    '>',
    '/',
    'a',
    ':',
    '=',
    '"',
    '&',
    ';',
    '<a>',
    '</a>',
    '<![CDATA[',
    ']]>',
    '\n',
  )
  fc.assert(
    fc.property(fc.array(piece), (pieces) => {
      try {
        expect(parseXml(utf8(pieces.join(''))).name).not.toBe('')
      } catch (error) {
        expect(error).toBeInstanceOf(FormatError)
      }
    }),
  )
})

const types = `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns="urn:musterstadt:bescheid"
  targetNamespace="urn:musterstadt:bescheid">
  <xs:simpleType name="cents"><xs:restriction base="xs:int"><xs:minInclusive value="1"/></xs:restriction></xs:simpleType>
</xs:schema>`

const schema = `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns="urn:musterstadt:bescheid"
  targetNamespace="urn:musterstadt:bescheid" elementFormDefault="qualified">
  <xs:include schemaLocation="types.xsd"/>
  <xs:element name="bescheid"><xs:complexType><xs:sequence>
    <xs:element name="empfaenger" type="xs:string"/>
    <xs:element name="tag" type="xs:date"/>
    <xs:element name="posten" maxOccurs="unbounded"><xs:complexType><xs:attribute name="cents" type="cents" use="required"/>
    </xs:complexType></xs:element>
  </xs:sequence></xs:complexType></xs:element>
</xs:schema>`

const small = ({ day = '2026-03-12', rows = '<posten cents="1200"/>' } = {}) =>
  `<?xml version="1.0"
  encoding="ISO-8859-1"?>
<bescheid xmlns="urn:musterstadt:bescheid">
  <empfaenger>Grünwald</empfaenger>
  <tag>${day}</tag>
  ${rows}
</bescheid>`

describe('checked against a schema', () => {
  const check = (text: string) =>
    validateXml(Buffer.from(text, 'latin1'), { schema, included: { 'types.xsd': types } })

  test('a right file has no faults', async () => {
    expect(await check(small())).toEqual([])
  })

  test.each([
    ['a day that is none', { day: '12.03.2026' }, 5, 'Der Wert „12.03.2026“ ist in „tag“ nicht zulässig.'],
    ['a missing row', { rows: '' }, 3, 'In „bescheid“ fehlt posten.'],
    ['an unknown row', { rows: '<rabatt/>' }, 6, '„rabatt“ steht hier falsch; erwartet wird posten.'],
    ['a row without its amount', { rows: '<posten/>' }, 6, 'In „posten“ fehlt die Angabe „cents“.'],
    [
      'an amount of the included type',
      { rows: '<posten cents="0"/>' },
      6,
      'In „posten“ ist die Angabe „cents“ nicht zulässig.',
    ],
  ])('%s is told with its line', async (_, change, line, sentence) => {
    expect(await check(small(change))).toContainEqual({ line, message: `Zeile ${line}: ${sentence}` })
  })

  test('another kind of file is told', async () => {
    expect(await check('<rechnung/>')).toEqual([
      { line: 1, message: 'Zeile 1: „rechnung“ kommt in dieser Art von Datei nicht vor.' },
    ])
  })

  test('a file with a DTD never reaches libxml2', async () => {
    await expect(check('<!DOCTYPE a SYSTEM "a.dtd"><a/>')).rejects.toThrow(FormatError)
  })

  test('a schema that is none is the robot’s fault, not the file’s', async () => {
    const failure = validateXml(utf8('<a/>'), { schema: '<a/>' })
    await expect(failure).rejects.toThrow(AuthorError)
    await expect(failure).rejects.toThrow(/The schema cannot be used: .*schema\.xsd/)
  })

  test('twenty thousand rows are checked', async () => {
    const rows = '<posten cents="1200"/>\n'.repeat(20_000)
    expect(await check(small({ rows: `${rows}<posten cents="x"/>` }))).toMatchObject([{ line: 20_006 }])
  })
})
