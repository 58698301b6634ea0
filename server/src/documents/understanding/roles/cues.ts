import type { Role } from '@amtsbote/contract'
import { phrase } from '../cues/phrases.ts'

/** What speaks for a role, and how strongly (log-odds) where it stands. */
export interface Cue {
  readonly role: Role
  readonly pattern: RegExp
  /** How many words behind the name still speak of it: a label stands next to it, a verb at the end of the sentence. */
  readonly reach: 'label' | 'sentence'
  readonly before?: number
  readonly after?: number
  readonly above?: number
  readonly below?: number
}

const certifies = phrase(
  'bescheinig*',
  'bestatig*',
  'hiermit',
  'dass',
  'certify*',
  'certifies',
  'presented to',
  'awarded to',
  'verliehen an',
  'verleihen',
  'ausgestellt fur',
  'bescheinigung fur',
  'zertifikat fur',
  'erhalt',
)

const tookPart = phrase(
  'teilgenommen*',
  'nahm … teil*',
  'nimmt … teil*',
  'absolviert*',
  'besucht*',
  'hat … besucht',
  'hat … abgeschlossen',
  'hat … bestanden',
  'hat an',
  'hat am',
  'hat vom',
  'hat in der zeit',
  'hat im zeitraum',
  'hat erfolgreich',
  'hat die',
  'hat das',
  'hat den',
  'wurde … unterwiesen',
  'wurde … geschult',
  'ist befähigt',
  'has … attended',
  'has … completed',
  'has … participated',
  'attended',
  'participated',
  'completed',
  'for successfully',
  'for attending',
  'for participating',
  'for completing',
  'in recognition of',
  'für den abschluss*',
  'für die … teilnahme*',
  'für die erfolgreiche*',
  'für das erfolgreiche*',
)

const participantLabel = phrase(
  'teilnehmer*',
  'teilnehmende*',
  'lehrgangsteilnehmer*',
  'seminarteilnehmer*',
  'name',
  'name:',
  'vorname*',
  'vor- und nachname*',
  'name, vorname*',
  'nachname*',
  'familienname*',
  'unterwiesene*',
  'unterwiesen:',
  'inhaber*',
  'beschaftigte*',
  'mitarbeiter*',
  'participant*',
  'attendee*',
  'für:',
)

const lecturerLabel = phrase(
  'dozent*',
  'dozierend*',
  'referent*',
  'kursleit*',
  'seminarleit*',
  'lehrgangsleit*',
  'veranstaltungsleit*',
  'schulungsleit*',
  'tagungsleit*',
  'workshopleit*',
  'ausbildungsleit*',
  'fachliche leitung',
  'inhaltliche leitung',
  'leitung:',
  'leitung hatte*',
  'unter leitung',
  'unter der leitung',
  'geleitet von',
  'gehalten von',
  'durchgefuhrt von',
  'durchgefuhrt durch',
  'unterwiesen von',
  'unterwiesen durch',
  'unterweisende*',
  'unterweiser*',
  'trainer*',
  'ausbilder*',
  'moderat*',
  'coach*',
  'vortragende*',
  'lehrkraft*',
  'lehrbeauftragte*',
  'instructor*',
  'lecturer*',
  'speaker*',
  'facilitator*',
  'tutor*',
  'teacher*',
)

const signatoryLabel = phrase(
  'gez.',
  'gezeichnet',
  'i. a.',
  'i. v.',
  'i.a.',
  'i.v.',
  'im auftrag*',
  'in vertretung',
  'unterschrift*',
  'geschaftsfuhr*',
  'institutsleit*',
  'akademieleit*',
  'studienleit*',
  'schulleit*',
  'amtsleit*',
  'abteilungsleit*',
  'fachbereichsleit*',
  'sachgebietsleit*',
  'bereichsleit*',
  'personalleit*',
  'bildungsreferent*',
  'leiter*',
  'leitung',
  'direktor*',
  'burgermeister*',
  'oberburgermeister*',
  'vorstand*',
  'vorsitzend*',
  'präsident*',
  'dezernent*',
  'beigeordnete*',
  'director*',
  'head of',
  'manager*',
  'president*',
  'signature*',
  'chief*',
  'prüfungsausschuss*',
  'seminarorganisation*',
  'organisation',
  'sekretariat*',
  'verwaltungsleit*',
  'prokurist*',
  'beauftragte*',
  'registrar*',
  'ceo',
)

const contactLabel = phrase(
  'ansprechpartner*',
  'ansprechperson*',
  'auskunft*',
  'auskunfte*',
  'rückfragen*',
  'fragen*',
  'kontakt*',
  'sachbearbeit*',
  'bearbeiter*',
  'bearbeitet*',
  'es schreibt ihnen',
  'ihr zeichen*',
  'contact*',
)

const telephone = phrase('tel*', 'durchwahl*', 'fon*', 'fax*', 'zimmer*', 'raum*')

const mail = phrase('e-mail*', 'email*', 'mail*')

const birth = phrase(
  'geb.',
  'geb.:',
  'geb',
  'geboren*',
  'geburtsdatum*',
  'geburtstag*',
  'geburtsname*',
  'geburtsort*',
  'date of birth*',
  'born*',
  'dob*',
)

const staffNumber = phrase(
  'personalnummer*',
  'personal-nr*',
  'pers.-nr*',
  'personalnr*',
  'pers.nr*',
  'mitarbeiternummer*',
  'employee number*',
  'employee no*',
  'dienststelle*',
  'amtsbezeichnung*',
)

const postal =
  /(?<= )(\S*str\.|\S*strasse|\S*weg|\S*platz|\S*allee|\S*gasse|postfach) \d+|(?<= )(d-)?\d{5} [a-z]/u

const taught = phrase(
  'durchgeführt*',
  'geleitet*',
  'gehalten*',
  'unterrichtet*',
  'moderiert*',
  'unterwies*',
  'referierte*',
  'led by',
)

/** Everything that tells roles apart. Weights were set by hand on development documents. */
export const cues: readonly Cue[] = [
  { role: 'participant', pattern: certifies, reach: 'sentence', before: 3, above: 3.5 },
  { role: 'participant', pattern: tookPart, reach: 'sentence', after: 3.5, below: 3 },
  { role: 'participant', pattern: participantLabel, reach: 'label', before: 5, above: 2.5, below: 2 },
  { role: 'participant', pattern: birth, reach: 'label', after: 4, below: 3.5 },
  { role: 'participant', pattern: staffNumber, reach: 'label', after: 2.5, below: 2 },
  { role: 'lecturer', pattern: lecturerLabel, reach: 'label', before: 5.5, after: 4, above: 3.5, below: 4.5 },
  { role: 'lecturer', pattern: taught, reach: 'sentence', after: 4 },
  { role: 'signatory', pattern: signatoryLabel, reach: 'label', before: 4, after: 3.5, above: 2, below: 4.5 },
  { role: 'contact', pattern: contactLabel, reach: 'label', before: 5.5, above: 4, below: 1 },
  { role: 'contact', pattern: telephone, reach: 'label', after: 3, below: 3 },
  { role: 'contact', pattern: mail, reach: 'label', after: 1, below: 0.5 },
  { role: 'addressee', pattern: postal, reach: 'label', below: 3 },
]
