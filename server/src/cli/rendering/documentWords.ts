import type { DocumentLine, DocumentState } from '@amtsbote/contract'
import type { Text } from '../language.ts'

/** How a state is called on the command line. */
export const stateWords: Readonly<Record<DocumentState, Text>> = {
  received: { de: 'eingegangen', en: 'received' },
  paged: { de: 'wird gelesen', en: 'being read' },
  read: { de: 'gelesen', en: 'read' },
  understood: { de: 'verstanden', en: 'understood' },
  review: { de: 'zu prüfen', en: 'in review' },
  held: { de: 'vorgemerkt', en: 'held' },
  ordered: { de: 'wird abgelegt', en: 'being filed' },
  filed: { de: 'abgelegt', en: 'filed' },
  rejected: { de: 'aussortiert', en: 'rejected' },
}

export const documentTypeWords: Readonly<Record<DocumentLine['documentType'], Text>> = {
  'attendance-certificate': { de: 'Teilnahmebescheinigung', en: 'attendance certificate' },
  certificate: { de: 'Zertifikat', en: 'certificate' },
  'exam-certificate': { de: 'Prüfungszeugnis', en: 'exam certificate' },
  'instruction-record': { de: 'Unterweisungsnachweis', en: 'instruction record' },
  'qualification-certificate': { de: 'Befähigungsnachweis', en: 'qualification certificate' },
  invitation: { de: 'Einladung', en: 'invitation' },
  registration: { de: 'Anmeldung', en: 'registration' },
  invoice: { de: 'Rechnung', en: 'invoice' },
  medical: { de: 'medizinische Unterlage', en: 'medical document' },
  unknown: { de: 'unbekannt', en: 'unknown' },
}
