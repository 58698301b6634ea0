import type { DocumentType } from '@amtsbote/contract'
import { describe, expect, test } from 'vitest'
import { decide } from '#decision'
import { buildDirectoryIndex } from './directoryIndex.ts'
import { type TestLine, testPage } from './testPage.ts'
import { townIndex, townProcedure, townStaff } from './testTown.ts'
import { understand } from './understand.ts'

interface Certificate {
  readonly kind: string
  readonly lines: readonly TestLine[]
  readonly employeeNumber: string
  readonly documentType: DocumentType
  readonly topic: string
  readonly documentDate: string
}

/** Wordings as issuers of all sorts print them, invented people and places. */
const certificates: readonly Certificate[] = [
  {
    kind: 'first aid by an aid organisation',
    lines: [
      'Rotes Kreuz Auetal e. V.',
      { text: 'Bescheinigung über die Teilnahme', size: 1.6 },
      'an einer Erste-Hilfe-Ausbildung gemäß DGUV Vorschrift 1',
      '',
      'Name, Vorname:      Müller, Anna',
      'Geburtsdatum:       12.03.1980',
      'Lehrgang:           Erste Hilfe im Betrieb',
      'Lehrgangsdatum:     05.02.2026',
      'Umfang:             9 Unterrichtseinheiten',
      'Ausbilder:          Peter Schmidt',
      '',
      'Auetal, 05.02.2026',
    ],
    employeeNumber: '1000001',
    documentType: 'attendance-certificate',
    topic: 'Erste Hilfe im Betrieb',
    documentDate: '2026-02-05',
  },
  {
    kind: 'chamber',
    lines: [
      { text: 'Zertifikat', x: 0.3, size: 2.4 },
      '',
      { text: 'Anna Müller', x: 0.32, size: 1.5 },
      'geboren am 12. März 1980 in Auetal',
      'hat in der Zeit vom 1. September 2025 bis 28. November 2025 am Zertifikatslehrgang',
      { text: 'Fachkraft für Digitalisierung', x: 0.25, size: 1.4 },
      'mit 60 Unterrichtsstunden teilgenommen und den lehrgangsinternen Test bestanden.',
      '',
      'Auetal, 5. Dezember 2025',
      '',
      'Karin Vogel              Renate Unbekannt',
      'Hauptgeschäftsführerin   Weiterbildung',
      'Industrie- und Handelskammer Auetal',
    ],
    employeeNumber: '1000001',
    documentType: 'certificate',
    topic: 'Fachkraft für Digitalisierung',
    documentDate: '2025-11-28',
  },
  {
    kind: 'learning platform in English',
    lines: [
      { text: 'Certificate of Completion', x: 0.2, size: 2 },
      { text: 'This is to certify that', x: 0.35 },
      { text: 'Łukasz Wiśniewski', x: 0.3, size: 1.6 },
      { text: 'date of birth: 8 August 1988', x: 0.33 },
      { text: 'has successfully completed the course', x: 0.3 },
      { text: 'Information Security Basics', x: 0.28, size: 1.4 },
      { text: 'on March 3rd, 2026', x: 0.38 },
    ],
    employeeNumber: '1000011',
    documentType: 'certificate',
    topic: 'Information Security Basics',
    documentDate: '2026-03-03',
  },
  {
    kind: 'college of administration in one sentence',
    lines: [
      'Studieninstitut Westmark',
      { text: 'Teilnahmebescheinigung', size: 1.8 },
      '',
      'Frau Beate Groß-Lüdenscheidt, Stadt Musterstadt, geboren am 09.09.1985, hat in der Zeit',
      'vom 3. bis 5. März 2026 an dem Seminar „Kommunales Haushaltsrecht für Einsteiger“ regelmäßig',
      'teilgenommen. Dozent war Herr Dr. Karl Heinz von der Heide.',
      '',
      'Westmark, den 12.03.2026',
      'Der Institutsleiter',
      'Thomas Kramer',
    ],
    employeeNumber: '1000005',
    documentType: 'attendance-certificate',
    topic: 'Kommunales Haushaltsrecht für Einsteiger',
    documentDate: '2026-03-05',
  },
  {
    kind: 'fire brigade school',
    lines: [
      'Feuerwehrschule Musterland',
      { text: 'Lehrgangsbescheinigung', size: 1.7 },
      'Herr Peter Schmidt',
      'geb. am 30.06.1975',
      'Freiwillige Feuerwehr Musterstadt',
      'hat am Lehrgang',
      { text: 'Maschinist für Löschfahrzeuge', size: 1.3 },
      'vom 12.01.2026 bis 16.01.2026 mit Erfolg teilgenommen.',
      'Lehrgangsleiter: Jörg Möller',
    ],
    employeeNumber: '1000002',
    documentType: 'attendance-certificate',
    topic: 'Maschinist für Löschfahrzeuge',
    documentDate: '2026-01-16',
  },
  {
    kind: 'technical inspection with the birth date below the name',
    lines: [
      { text: 'Zertifikat', size: 2.2 },
      'Die Prüfakademie Nordhang bescheinigt',
      { text: 'Herrn Jörg Möller', size: 1.4 },
      '21.10.1983',
      'die erfolgreiche Teilnahme am Lehrgang',
      { text: 'Befähigte Person für Leitern und Tritte', size: 1.3 },
      'am 17.04.2026 in Nordhang.',
      'Nordhang, 17.04.2026',
    ],
    employeeNumber: '1000009',
    documentType: 'certificate',
    topic: 'Befähigte Person für Leitern und Tritte',
    documentDate: '2026-04-17',
  },
  {
    kind: 'in-house form with the value below its label',
    lines: [
      'Stadt Musterstadt',
      { text: 'Unterweisungsnachweis', size: 1.6 },
      'Name der unterwiesenen Person',
      'Ayşe Yıldız',
      'Personalnummer: 1000007',
      'Thema: Umgang mit Gefahrstoffen',
      'Datum: 04.05.2026',
      'Unterweisung durch: Karin Vogel',
    ],
    employeeNumber: '1000007',
    documentType: 'instruction-record',
    topic: 'Umgang mit Gefahrstoffen',
    documentDate: '2026-05-04',
  },
  {
    kind: 'speaker named before the recipient',
    lines: [
      'Bildungswerk Auetal e. V.',
      { text: 'Fortbildungsnachweis', size: 1.7 },
      'Thema: Gewaltfreie Kommunikation',
      'Referentin: Karin Vogel',
      'Termin: 24.02.2026, 9 bis 16 Uhr',
      '',
      'Teilnehmer: Karl Heinz von der Heide, geb. 28.02.1962',
      '',
      'Auetal, 24.02.2026',
    ],
    employeeNumber: '1000006',
    documentType: 'attendance-certificate',
    topic: 'Gewaltfreie Kommunikation',
    documentDate: '2026-02-24',
  },
  {
    kind: 'expiring proof of an ability',
    lines: [
      'Sicherheitsdienst Nordhang GmbH',
      { text: 'Teilnahmebescheinigung', size: 1.7 },
      'Seán O’Brien, geboren am 31.01.1977,',
      'hat am 11.05.2026 an der Schulung',
      { text: 'Brandschutzhelfer im Betrieb', size: 1.3 },
      'teilgenommen. Diese Bescheinigung ist gültig bis 11.05.2029.',
    ],
    employeeNumber: '1000012',
    documentType: 'qualification-certificate',
    topic: 'Brandschutzhelfer im Betrieb',
    documentDate: '2026-05-11',
  },
]

describe('a certificate by', () => {
  test.each(certificates)('$kind is filed by itself', ({ lines, employeeNumber }) => {
    const pages = [testPage(lines)]
    const understanding = understand(pages, townIndex, townProcedure)
    const decision = decide({ understanding, pages, procedure: townProcedure, duplicate: null })
    expect(decision).toEqual({ kind: 'automatic', employeeNumber })
  })

  test.each(certificates)('$kind tells what it is', ({ lines, documentType, topic, documentDate }) => {
    const understanding = understand([testPage(lines)], townIndex, townProcedure)
    expect({
      documentType: understanding.documentType.value,
      topic: understanding.topic?.value,
      documentDate: understanding.documentDate,
    }).toEqual({ documentType, topic, documentDate })
  })

  test.each(certificates)(
    '$kind stays with a person when the recipient is not in the directory',
    ({ lines, employeeNumber }) => {
      const without = buildDirectoryIndex(
        townStaff.filter((employee) => employee.employeeNumber !== employeeNumber),
      )
      const pages = [testPage(lines)]
      const understanding = understand(pages, without, townProcedure)
      expect(decide({ understanding, pages, procedure: townProcedure, duplicate: null }).kind).toBe('review')
    },
  )

  test.each(certificates)('$kind has a title without the person’s name', ({ lines, employeeNumber }) => {
    const { title, topic } = understand([testPage(lines)], townIndex, townProcedure)
    const employee = townIndex.people.find(
      (person) => person.employee.employeeNumber === employeeNumber,
    )?.employee
    expect(title).not.toContain(employee?.lastName)
    expect(title.length).toBeLessThanOrEqual(120)
    expect(title).toContain(topic?.value)
  })
})
