import { type ReasonCode, reasons } from '@amtsbote/contract'

type Detail = Readonly<Record<string, unknown>>
interface Sentence {
  readonly de: (detail: Detail) => string
  readonly en: (detail: Detail) => string
}

const text = (value: unknown) => (value === undefined || value === null ? '–' : String(value))
const list = (value: unknown) => (Array.isArray(value) ? value.map(text).join(', ') : text(value))
const reasonDe = (code: unknown) => reasons[code as ReasonCode]?.de ?? text(code)
const reasonEn = (code: unknown) => reasons[code as ReasonCode]?.en ?? text(code)
const reasonsDe = (codes: unknown) =>
  Array.isArray(codes) ? codes.map(reasonDe).join('; ') : reasonDe(codes)
const reasonsEn = (codes: unknown) =>
  Array.isArray(codes) ? codes.map(reasonEn).join('; ') : reasonEn(codes)

/** What stands in a detail as a code, as a person reads it: German, English. */
const words: Readonly<Record<string, readonly [string, string]>> = {
  folder: ['den überwachten Ordner', 'the watched folder'],
  upload: ['Hochladen', 'upload'],
  'command-line': ['die Befehlszeile', 'the command line'],
  'attendance-certificate': ['Teilnahmebescheinigung', 'attendance certificate'],
  certificate: ['Zertifikat', 'certificate'],
  'exam-certificate': ['Prüfungszeugnis', 'exam certificate'],
  'instruction-record': ['Unterweisungsnachweis', 'instruction record'],
  'qualification-certificate': ['Befähigungsnachweis', 'qualification certificate'],
  invitation: ['Einladung', 'invitation'],
  registration: ['Anmeldung', 'registration'],
  invoice: ['Rechnung', 'invoice'],
  medical: ['Gesundheitsunterlage', 'medical document'],
  unknown: ['unbekannte Art', 'unknown kind'],
  name: ['Name', 'name'],
  'birth-date': ['Geburtsdatum', 'birth date'],
  'employee-number': ['Personalnummer', 'employee number'],
  'mail-address': ['E-Mail-Adresse', 'mail address'],
  booking: ['Buchung', 'booking'],
  salutation: ['Anrede', 'salutation'],
  office: ['Dienststelle', 'office'],
  employment: ['Dienstverhältnis', 'employment'],
  agrees: ['stimmt', 'agrees'],
  unclear: ['unklar', 'unclear'],
  contradicts: ['widerspricht', 'contradicts'],
  'hot-folder': ['Ordner', 'hot folder'],
  'two-proofs': ['zwei Belege', 'two proofs'],
  'unique-name': ['Name allein', 'name alone'],
  right: ['richtig', 'right'],
  wrong: ['falsche Akte', 'wrong file'],
  'near-other': ['gleicht dem Namen einer anderen Person', 'like the name of another person'],
  'nothing-in-common': ['kein Namensteil stimmt überein', 'no part of the name agrees'],
  'ordinary-word': ['enthält ein gewöhnliches Wort', 'holds an ordinary word'],
  'too-short': ['zu kurz', 'too short'],
  'removed-before': ['wurde von einer Person entfernt', 'was removed by a person'],
}

/** Codes of a detail in a language; a proof is two of them (`birth-date agrees`). */
function spoken(value: unknown, language: 0 | 1): string {
  if (Array.isArray(value))
    return value.length === 0 ? '–' : value.map((one) => spoken(one, language)).join(', ')
  return text(value)
    .split(' ')
    .map((word) => words[word]?.[language] ?? word)
    .join(' ')
}

const hasSome = (value: unknown) => Array.isArray(value) && value.length > 0
const de = (value: unknown) => spoken(value, 0)
const en = (value: unknown) => spoken(value, 1)

/** What a second reading of the marked places gave, where one was made. */
const secondDe = (d: Detail) => (hasSome(d.confirmations) ? ` Zweite Lesung: ${de(d.confirmations)}.` : '')
const secondEn = (d: Detail) => (hasSome(d.confirmations) ? ` Second reading: ${en(d.confirmations)}.` : '')

/** Every step of a document's life with the sentence that a person reads about it. */
export const steps = {
  received: {
    de: (d) => `Eingegangen über ${de(d.source)}, ${text(d.sizeBytes)} Bytes, SHA-256 ${text(d.sha256)}.`,
    en: (d) => `Received by ${en(d.source)}, ${text(d.sizeBytes)} bytes, SHA-256 ${text(d.sha256)}.`,
  },
  paged: {
    de: (d) =>
      `${text(d.pages)} Seiten erkannt, davon ${text(d.blank)} leer; ${text(d.withTextLayer)} mit verlässlichem Text.`,
    en: (d) =>
      `${text(d.pages)} pages, ${text(d.blank)} of them blank; ${text(d.withTextLayer)} with trustworthy text.`,
  },
  read: {
    de: (d) =>
      `Gelesen mit ${list(d.engines)}: ${text(d.words)} Wörter, mittlere Sicherheit ${text(d.confidence)}.${d.again ? ' Zweimal gelesen, weil zuerst niemand gefunden wurde.' : ''}`,
    en: (d) =>
      `Read by ${list(d.engines)}: ${text(d.words)} words, mean confidence ${text(d.confidence)}.${d.again ? ' Read twice because nobody was found at first.' : ''}`,
  },
  understood: {
    de: (d) =>
      `Verstanden (Fassung ${text(d.version)}, Verzeichnisstand ${text(d.directoryVersion)}): ${de(d.documentType)}, Vorschlag Personalnummer ${text(d.employeeNumber)} mit ${text(d.probability)}; Belege: ${de(d.proofs)}.${hasSome(d.hints) ? ` Anhaltspunkte: ${de(d.hints)}.` : ''}`,
    en: (d) =>
      `Understood (version ${text(d.version)}, directory version ${text(d.directoryVersion)}): ${en(d.documentType)}, suggests employee number ${text(d.employeeNumber)} with ${text(d.probability)}; proofs: ${en(d.proofs)}.${hasSome(d.hints) ? ` Hints: ${en(d.hints)}.` : ''}`,
  },
  'decided-automatic': {
    de: (d) =>
      `Alle Bedingungen erfüllt: wird in die Akte ${text(d.employeeNumber)}, Register ${text(d.register)}, abgelegt. Titel: ${text(d.title)}.${secondDe(d)}${d.proof ? ` Stufe: ${de(d.proof)}.` : ''}${d.trial ? ` Probebetrieb ohne verdiente Schranke: ${text(d.trial)}.` : ''}`,
    en: (d) =>
      `All gates hold: goes into file ${text(d.employeeNumber)}, register ${text(d.register)}. Title: ${text(d.title)}.${secondEn(d)}${d.proof ? ` Stratum: ${en(d.proof)}.` : ''}${d.trial ? ` Trial without an earned bound: ${text(d.trial)}.` : ''}`,
  },
  'decided-review': {
    de: (d) =>
      `Eine Person muss entscheiden: ${reasonsDe(d.reasons)}.${secondDe(d)}${d.shadow ? ` Freigegeben wäre abgelegt worden: Akte ${text(d.shadow)}, Stufe ${de(d.proof)}.` : ''}`,
    en: (d) =>
      `A person has to decide: ${reasonsEn(d.reasons)}.${secondEn(d)}${d.shadow ? ` Had it been released: file ${text(d.shadow)}, stratum ${en(d.proof)}.` : ''}`,
  },
  rejected: {
    de: (d) => `Nicht verwendbar: ${reasonDe(d.reason)}${d.of ? ` (erstes Exemplar ${text(d.of)})` : ''}.`,
    en: (d) => `Not usable: ${reasonEn(d.reason)}${d.of ? ` (first copy ${text(d.of)})` : ''}.`,
  },
  confirmed: {
    de: (d) =>
      `Von einer Person entschieden: Akte ${text(d.employeeNumber)}, Register ${text(d.register)}. Titel: ${text(d.title)}.${d.differs ? ' Weicht vom Vorschlag ab.' : ''}`,
    en: (d) =>
      `Decided by a person: file ${text(d.employeeNumber)}, register ${text(d.register)}. Title: ${text(d.title)}.${d.differs ? ' Differs from the suggestion.' : ''}`,
  },
  'alias-learned': {
    de: (d) => `Der Name „${text(d.printed)}“ wird künftig der Akte ${text(d.employeeNumber)} zugerechnet.`,
    en: (d) => `The name "${text(d.printed)}" counts as one of file ${text(d.employeeNumber)} from now on.`,
  },
  'alias-refused': {
    de: (d) =>
      `Der Name „${text(d.printed)}“ wird nicht gelernt: ${de(d.refusal)}${d.other ? ` (${text(d.other)})` : ''}.`,
    en: (d) =>
      `The name "${text(d.printed)}" is not learned: ${en(d.refusal)}${d.other ? ` (${text(d.other)})` : ''}.`,
  },
  'sorted-out': {
    de: (d) => `Von einer Person aussortiert${d.note ? `: ${text(d.note)}` : ''}.`,
    en: (d) => `Sorted out by a person${d.note ? `: ${text(d.note)}` : ''}.`,
  },
  undone: { de: () => 'Entscheidung zurückgenommen.', en: () => 'Decision undone.' },
  released: { de: () => 'Ablageauftrag freigegeben.', en: () => 'Filing order released.' },
  delivered: {
    de: (d) => `Auftrag ${text(d.orderId)} an die E-Akte übergeben (${text(d.connector)}).`,
    en: (d) => `Order ${text(d.orderId)} handed to the e-file (${text(d.connector)}).`,
  },
  filed: {
    de: (d) =>
      `Abgelegt und zurückgelesen: Akte ${text(d.employeeNumber)}, Register ${text(d.register)}, Kennung ${text(d.receipt)}, SHA-256 stimmt überein.`,
    en: (d) =>
      `Filed and read back: file ${text(d.employeeNumber)}, register ${text(d.register)}, id ${text(d.receipt)}, SHA-256 equal.`,
  },
  refused: {
    de: (d) => `Die E-Akte hat abgelehnt: ${text(d.message)}`,
    en: (d) => `The e-file refused: ${text(d.message)}`,
  },
  unproven: {
    de: (d) => `Die E-Akte bestätigt etwas anderes als beauftragt: ${text(d.message)}`,
    en: (d) => `The e-file acknowledged something other than ordered: ${text(d.message)}`,
  },
  audited: {
    de: (d) => `Stichprobe von einer Person geprüft: ${de(d.verdict)}.`,
    en: (d) => `Audit sample checked by a person: ${en(d.verdict)}.`,
  },
  'misfile-reported': {
    de: (d) =>
      `Als falsch abgelegt gemeldet: ${text(d.reason)}. Das Ablegen ohne Person ist für diese Stufe angehalten.`,
    en: (d) =>
      `Reported to lie in a wrong file: ${text(d.reason)}. Filing without a person is stopped for this stratum.`,
  },
  withdrawn: {
    de: (d) => `Früherer Auftrag ${text(d.orderId)} in der E-Akte zurückgezogen.`,
    en: (d) => `Earlier order ${text(d.orderId)} withdrawn from the e-file.`,
  },
} as const satisfies Record<string, Sentence>

export type Step = keyof typeof steps

/** The German and English sentence of an entry. */
export function sentence(step: Step, detail: Detail): { de: string; en: string } {
  return { de: steps[step].de(detail), en: steps[step].en(detail) }
}
