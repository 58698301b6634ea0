import type { z } from 'zod'
import { type ProcedureBook, procedureBookSchema, type procedureSchema, type Register } from './schema.ts'

/** What the town starts with; checked like every other configuration. */
export function defaultProcedures(): ProcedureBook {
  return procedureBookSchema.parse({ registers: registerPlan, procedures: [attendanceCertificate] })
}

/**
 * Neither KGSt nor the vendors publish a register plan for municipal personnel files; this one follows the
 * order that published plans share. Only 09 is open to filing without a person: it holds nothing that a
 * hearing or a separate file would be needed for.
 */
const registerPlan: readonly Register[] = [
  { number: '01', title: 'Personalbogen und persönliche Daten', filing: 'person' },
  { number: '02', title: 'Bewerbung und Einstellung', filing: 'person' },
  { number: '03', title: 'Ausbildung und Prüfungen', filing: 'person' },
  { number: '04', title: 'Vertrag und Ernennung', filing: 'person' },
  { number: '05', title: 'Einsatz und Stelle', filing: 'person' },
  { number: '06', title: 'Entgelt und Besoldung', filing: 'person' },
  { number: '07', title: 'Arbeitszeit und Urlaub', filing: 'person' },
  { number: '08', title: 'Beurteilung und Zeugnis', filing: 'person' },
  { number: '09', title: 'Fort- und Weiterbildung', filing: 'automatic' },
  { number: '10', title: 'Nebentätigkeit', filing: 'person' },
  { number: '11', title: 'Disziplin und Abmahnung', filing: 'never' },
  { number: '12', title: 'Gesundheit, BEM und Schwerbehinderung', filing: 'never' },
  { number: '13', title: 'Versorgung und Austritt', filing: 'person' },
  { number: '14', title: 'Schriftwechsel', filing: 'person' },
  { number: '99', title: 'Klärung', filing: 'person' },
]

/**
 * Proofs of further training. Exam certificates of courses are among them; their title never carries a grade, and a
 * failed exam is adverse content, which a person always sees. Medical papers, invitations, registrations and invoices
 * are no proofs.
 */
const attendanceCertificate: z.input<typeof procedureSchema> = {
  id: 'attendance-certificate',
  title: 'Fortbildungsnachweise',
  releasedTypes: [
    'attendance-certificate',
    'certificate',
    'exam-certificate',
    'instruction-record',
    'qualification-certificate',
  ],
  titlePatterns: {
    'attendance-certificate': '[{datum} ]Teilnahmebescheinigung[ – {thema}][ ({traeger})]',
    certificate: '[{datum} ]Zertifikat[ – {thema}][, {umfang}][ ({traeger})]',
    'exam-certificate': '[{datum} ]Prüfungszeugnis[ – {thema}][ ({traeger})]',
    'instruction-record': '[{datum} ]Unterweisungsnachweis[ – {thema}][ ({traeger})]',
    'qualification-certificate':
      '[{datum} ]Befähigungsnachweis[ – {thema}][, gültig bis {gueltig-bis}][ ({traeger})]',
    invitation: '[{datum} ]Einladung[ – {thema}][ ({traeger})]',
    registration: '[{datum} ]Anmeldung[ – {thema}][ ({traeger})]',
    invoice: '[{datum} ]Rechnung[ – {thema}][ ({traeger})]',
    medical: '[{datum} ]Vertrauliche Unterlage',
    unknown: '[{datum} ]Dokument[ – {thema}][ ({traeger})]',
  },
  register: '09',
  proof: 'two-proofs',
  // With two proofs that agree the model lands above 0.99; what lies below this was contested by something.
  threshold: 0.95,
  // A certificate and its back or annex. Three printed pages are more often two certificates than one.
  maxPages: 2,
  target: 'hot-folder',
}
