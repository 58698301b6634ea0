import { describe, expect, test } from 'vitest'
import { decide } from '#decision'
import type { TestLine } from './testPage.ts'
import { testPage } from './testPage.ts'
import { townIndex, townProcedure, understandLines } from './testTown.ts'
import { understand } from './understand.ts'

const heading: TestLine = { text: 'Teilnahmebescheinigung', x: 0.25, size: 2 }
const course = ['hat vom 11.03.2026 bis 12.03.2026 an dem Seminar', '„Vergaberecht kompakt“', 'teilgenommen.']
const end = ['', '', 'Auetal, den 20.03.2026', '']
const signature = ['Renate Unbekannt', 'Geschäftsführerin']

/** A certificate of the usual kind for whoever these lines name. */
function certificate(...recipient: readonly TestLine[]): readonly TestLine[] {
  return [
    'Studieninstitut Auetal',
    'Marktstraße 14, 59399 Auetal',
    '',
    heading,
    '',
    ...recipient,
    ...course,
    ...end,
    ...signature,
  ]
}

function decisionOn(lines: readonly TestLine[]) {
  const pages = [testPage(lines)]
  return decide({
    understanding: understand(pages, townIndex, townProcedure),
    pages,
    procedure: townProcedure,
    duplicate: null,
  })
}

describe('a certificate is filed in the recipient’s file', () => {
  test.each<{ when: string; recipient: readonly TestLine[]; employeeNumber: string }>([
    {
      when: 'name and birth date are printed',
      recipient: ['Frau Anna Müller, geb. 12.03.1980,'],
      employeeNumber: '1000001',
    },
    {
      when: 'captions in brackets stand below name and number',
      recipient: ['Herr/Frau', 'Anna Müller', '(Vor- und Zuname)', '1000001', '(Personalnummer)', ''],
      employeeNumber: '1000001',
    },
    {
      when: 'surname and forename stand in columns of a table',
      recipient: [
        'Name                Vorname             Geb.-Dat.',
        'Müller              Anna                12.03.1980',
        '',
      ],
      employeeNumber: '1000001',
    },
    {
      when: 'the number is printed in groups',
      recipient: ['Frau Anna Müller', 'Personalnr.: 100 0001 | Stadt Musterstadt'],
      employeeNumber: '1000001',
    },
    {
      when: 'all forenames are',
      recipient: ['Frau Anna Maria Müller', 'geboren am 12. März 1980'],
      employeeNumber: '1000001',
    },
    {
      when: 'the other forename is',
      recipient: ['Frau Maria Müller', 'geboren am 12. März 1980'],
      employeeNumber: '1000001',
    },
    {
      when: 'the surname comes first',
      recipient: ['Müller, Anna', 'geb. am 12.03.1980'],
      employeeNumber: '1000001',
    },
    {
      when: 'the number is printed instead of the birth date',
      recipient: ['Frau Anna Müller', 'Personalnummer: 1000001'],
      employeeNumber: '1000001',
    },
    {
      when: 'the staff mail address is',
      recipient: ['Frau Anna Müller', 'E-Mail: anna.mueller@musterstadt.example'],
      employeeNumber: '1000001',
    },
    {
      when: 'it is a form',
      recipient: ['Name:      Müller', 'Vorname:      Anna', 'Geburtsdatum:      12.03.1980'],
      employeeNumber: '1000001',
    },
    {
      when: 'the umlaut is written out',
      recipient: ['Frau ANNA MUELLER, geb. 12.03.1980'],
      employeeNumber: '1000001',
    },
    {
      when: 'the dots of the umlaut are lost',
      recipient: ['Frau Anna Muller, geb. 12.03.1980'],
      employeeNumber: '1000001',
    },
    {
      when: 'letters are misread',
      recipient: ['Frau Arnna Mülier, geb. 12.03.1980'],
      employeeNumber: '1000001',
    },
    {
      when: 'digits are read as letters',
      recipient: ['Frau Anna Müller, geb. l2.O3.1980'],
      employeeNumber: '1000001',
    },
    {
      when: 'a namesake has another birth date',
      recipient: ['Herr Peter Schmidt, geb. 30.06.1975'],
      employeeNumber: '1000002',
    },
    {
      when: 'it is the namesake’s',
      recipient: ['Herrn Peter Schmidt, geb. 17.1.1990'],
      employeeNumber: '1000004',
    },
    {
      when: 'the double name loses its hyphen',
      recipient: ['Frau Beate Groß Lüdenscheidt, geb. 09.09.1985'],
      employeeNumber: '1000005',
    },
    {
      when: 'the halves are swapped',
      recipient: ['Frau Beate Lüdenscheidt-Groß, geb. 09.09.1985'],
      employeeNumber: '1000005',
    },
    {
      when: 'the double name is broken after the hyphen',
      recipient: ['Frau Beate Groß-', 'Lüdenscheidt, geb. 09.09.1985'],
      employeeNumber: '1000005',
    },
    {
      when: 'it is broken within a half',
      recipient: ['Frau Beate Groß-Lüden-', 'scheidt, geb. 09.09.1985'],
      employeeNumber: '1000005',
    },
    {
      when: 'the birth name is on the paper',
      recipient: ['Frau Beate Weißmann, geb. 09.09.1985'],
      employeeNumber: '1000005',
    },
    {
      when: 'the particle is missing',
      recipient: ['Herr Karl Heinz Heide, geb. 28.02.1962'],
      employeeNumber: '1000006',
    },
    {
      when: 'the particle is there',
      recipient: ['Karl Heinz von der Heide', 'geb. 28.02.1962'],
      employeeNumber: '1000006',
    },
    {
      when: 'a title stands between',
      recipient: ['von der Heide, Dr. med. Karl Heinz', 'geb. 28.02.1962'],
      employeeNumber: '1000006',
    },
    {
      when: 'foreign letters lost their marks',
      recipient: ['Frau Ayse Yildiz, geb. 04.07.1992'],
      employeeNumber: '1000007',
    },
    {
      when: 'capitals are spaced out',
      recipient: [{ text: 'A Y Ş E   Y I L D I Z', x: 0.2 }, 'geb. 04.07.1992'],
      employeeNumber: '1000007',
    },
    {
      when: 'the Polish ł is an l',
      recipient: ['Herr Lukasz Wisniewski, geb. 08.08.1988'],
      employeeNumber: '1000011',
    },
    {
      when: 'the apostrophe is doubled',
      recipient: ["Herr Sean O'’Brien, geb. 31.01.1977"],
      employeeNumber: '1000012',
    },
    {
      when: 'a colleague teaches',
      recipient: ['Frau Anna Müller, geb. 12.03.1980', 'Dozentin: Karin Vogel'],
      employeeNumber: '1000001',
    },
    {
      when: 'a colleague is the contact',
      recipient: [
        'Auskunft erteilt: Karin Vogel, Zimmer 12, Tel. 02585 555',
        '',
        'Frau Anna Müller, geb. 12.03.1980',
      ],
      employeeNumber: '1000001',
    },
    {
      when: 'it is English',
      recipient: [
        'This is to certify that',
        'Anna Müller',
        'date of birth: 12 March 1980',
        'has successfully completed the course',
      ],
      employeeNumber: '1000001',
    },
  ])('when $when', ({ recipient, employeeNumber }) => {
    expect(decisionOn(certificate(...recipient))).toEqual({ kind: 'automatic', employeeNumber })
  })
})

test('a colleague who signs in larger letters is not the recipient', () => {
  const lines: readonly TestLine[] = [
    heading,
    '',
    'Frau Anna Müller, geb. 12.03.1980',
    ...course,
    ...end,
    { text: 'Karin Vogel', size: 1.8 },
    'Amtsleiterin',
  ]
  expect(decisionOn(lines)).toEqual({ kind: 'automatic', employeeNumber: '1000001' })
})

describe('a certificate goes to a person', () => {
  test.each<{ when: string; recipient: readonly TestLine[]; code: string; best?: string | null }>([
    {
      when: 'the birth date is another one',
      recipient: ['Frau Anna Müller, geb. 13.04.1981'],
      code: 'birth-date-contradicts',
      best: '1000001',
    },
    {
      when: 'one digit of it clearly differs',
      recipient: ['Frau Anna Müller, geb. 12.03.1986'],
      code: 'birth-date-contradicts',
      best: '1000001',
    },
    {
      when: 'the number is another one',
      recipient: ['Frau Anna Müller', 'Personalnummer 7654321'],
      code: 'employee-number-contradicts',
      best: '1000001',
    },
    {
      when: 'only the name is printed',
      recipient: ['Frau Anna Müller'],
      code: 'one-proof-only',
      best: '1000001',
    },
    {
      when: 'two have the name and nothing tells them apart',
      recipient: ['Herr Peter Schmidt'],
      code: 'namesake',
    },
    {
      when: 'the person has left',
      recipient: ['Herr Thomas Kramer, geb. 05.05.1971'],
      code: 'left-staff',
      best: '1000008',
    },
    {
      when: 'a stranger took part',
      recipient: ['Herr Zacharias Fremdling, geb. 01.01.1970'],
      code: 'nobody-found',
      best: null,
    },
    {
      when: 'a stranger took part and an employee taught',
      recipient: ['Herr Zacharias Fremdling, geb. 01.01.1970', 'Dozentin: Anna Müller'],
      code: 'nobody-found',
    },
    {
      when: 'a stranger took part and an employee signed',
      recipient: [
        'Frau Xhevahire Krasniqi',
        'geb. 01.01.1970',
        ...course,
        ...end,
        'Anna Müller',
        'Bürgermeisterin',
        '',
        '',
      ],
      code: 'nobody-found',
    },
    {
      when: 'a stranger has the married name of an employee before it',
      recipient: ['Frau Anna Müller-Westphal, geb. 12.03.1980'],
      code: 'not-sure-enough',
      best: '1000001',
    },
    {
      when: 'the forename is only an initial',
      recipient: ['Frau A. Müller, geb. 12.03.1980'],
      code: 'not-sure-enough',
      best: '1000001',
    },
    {
      when: 'several took part',
      recipient: [
        'Frau Anna Müller, geb. 12.03.1980',
        'Herr Thomas Kramer, geb. 05.05.1971',
        'Herr Jörg Möller, geb. 21.10.1983',
      ],
      code: 'several-recipients',
    },
    {
      when: 'the letters spell one colleague and the birth date is another’s',
      recipient: ['Herr Jörg Möller, geb. 24.12.1979'],
      code: 'proofs-disagree',
    },
  ])('when $when', ({ recipient, code, best }) => {
    const lines = certificate(...recipient)
    const decision = decisionOn(lines)
    expect(decision.kind === 'review' && decision.findings.map((finding) => finding.code)).toContain(code)
    const candidate = understandLines(lines).candidates[0]
    if (best !== undefined) expect(candidate?.employeeNumber ?? null).toBe(best)
  })
})

describe('a name is no person', () => {
  test.each([
    'Anna-Müller-Straße 5, 12345 Auetal',
    'Anna Müller GmbH',
    'Stiftung Anna Müller',
    'Anna-Müller-Schule Auetal',
    'Seminar „Besser schreiben mit Anna Müller in der Verwaltung“',
  ])('in %s', (line) => {
    expect(understandLines([line]).mentions).toEqual([])
  })
})

describe('a role is told from what stands around a name', () => {
  test.each([
    ['Dozent: Peter Schmidt', 'lecturer'],
    ['Das Seminar stand unter der Leitung von Herrn Peter Schmidt.', 'lecturer'],
    ['Instructor: Peter Schmidt', 'lecturer'],
    ['gez. Peter Schmidt', 'signatory'],
    ['Ansprechpartner: Peter Schmidt, Telefon 0234 555', 'contact'],
    ['Für Rückfragen: Peter Schmidt, E-Mail: fort@bildung.example', 'contact'],
    ['Teilnehmer: Peter Schmidt', 'participant'],
    ['Herr Peter Schmidt hat an der Fortbildung teilgenommen.', 'participant'],
    ['This is to certify that Peter Schmidt has attended the course.', 'participant'],
  ])('%s', (line, role) => {
    expect(understandLines([line]).mentions[0]).toMatchObject({ role })
  })

  test('printed below it as well as before it', () => {
    const { mentions } = understandLines([
      'Hiermit wird bescheinigt, dass',
      'Frau Anna Müller',
      'teilgenommen hat.',
      ...end,
      'Peter Schmidt      Karin Vogel',
      'Kursleitung        Geschäftsführung',
    ])
    expect(mentions.map(({ role }) => role)).toEqual(['participant', 'lecturer', 'signatory'])
  })

  test('for all names of a list', () => {
    const { mentions } = understandLines(['Dozenten: Anna Müller, Peter Schmidt und Karin Vogel'])
    expect(mentions.map(({ role }) => role)).toEqual(['lecturer', 'lecturer', 'lecturer'])
  })
})

test('lecturers in a row stay lecturers although the next sentence says who took part', () => {
  const { mentions } = understandLines([
    'Name: Anna Müller',
    'Dozentinnen: Karin Vogel, Petra Unbekannt',
    'Inhalte: Vergabearten, Wertgrenzen',
    'Die oben genannte Person nahm regelmäßig an der Veranstaltung teil.',
  ])
  expect(mentions.map(({ role }) => role)).toEqual(['participant', 'lecturer', 'lecturer'])
})

test('probabilities never add up to more than one', () => {
  for (const recipient of ['Frau Anna Müller', 'Herr Peter Schmidt', 'Frau Müller']) {
    const sum = understandLines(certificate(recipient)).candidates.reduce(
      (total, { probability }) => total + probability,
      0,
    )
    expect(sum).toBeLessThanOrEqual(1)
  }
})

test('the address of the town on the envelope is no recipient', () => {
  const lines = [
    'Stadt Musterstadt',
    'Frau Karin Vogel',
    'Rathausplatz 1',
    '49999 Musterstadt',
    '',
    ...certificate('Herr Zacharias Fremdling, geb. 01.01.1970'),
  ]
  const understanding = understandLines(lines)
  expect(understanding.mentions[0]).toMatchObject({ role: 'addressee' })
  expect(decisionOn(lines).kind).toBe('review')
})
