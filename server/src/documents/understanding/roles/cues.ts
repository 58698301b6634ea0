import type { Role } from '@amtsbote/contract'
import { phrase, phrases } from '../cues/phrases.ts'

/** What speaks for a role, and how strongly (log-odds) where it stands. */
export interface Cue {
  /** What learned weights call it. */
  readonly name: string
  readonly role: Role
  readonly pattern: RegExp
  /** How many words behind the name still speak of it: a label stands next to it, a verb at the end of the sentence. */
  readonly reach: 'label' | 'sentence'
  readonly before?: number
  readonly after?: number
  readonly above?: number
  readonly below?: number
}

const certifies = phrases(`
  bescheinig* | bestatig* | hiermit | dass | certify* | certifies | presented to | awarded to | verliehen an | verleihen
  ausgestellt fur | bescheinigung fur | zertifikat fur | erhalt | verliehen | uberreicht* | ausgehandigt* | bestatigen wir
  bescheinigen wir | nachweis fur | urkunde fur | nachweis fur* | this is to confirm* | confirms* | confirm that | granted to
  issued to | attests* | congratulat* | herzlichen gluckwunsch* | wir gratulieren*
`)

const tookPart = phrases(`
  teilgenommen* | nahm … teil* | nimmt … teil* | absolviert* | besucht* | hat … besucht | hat … abgeschlossen | hat … bestanden
  hat an | hat am | hat vom | hat in der zeit | hat im zeitraum | hat erfolgreich | hat die | hat das | hat den | hat diesen
  hat diese | hat dieses | hat folgende* | hat … bearbeitet* | hat … durchlaufen* | hat … erworben* | hat mit | hat regelmäßig*
  hat sich | hat alle* | hat sämtliche* | hat als | haben … teilgenommen* | haben … besucht* | die teilnahme an | die teilnahme am
  teilnahme an | war anwesend* | war teilnehm* | ist … unterwiesen* | ist … geschult* | ist … ausgebildet* | wurde … ausgebildet*
  wurde … belehrt* | wurde … eingewiesen* | belegte* | besuchte* | hat … belegt* | hat … mitgewirkt* | hat … nachgewiesen*
  hat … abgelegt* | hat … bestanden* | took part* | for taking part* | has taken part* | was present* | was trained* | is qualified*
  ist berechtigt* | darf … bedienen* | wurde … unterwiesen | wurde … geschult | ist befähigt | has … attended | has … completed
  has … participated | attended | participated | completed | for successfully | for attending | for participating | for completing
  in recognition of | für den abschluss* | für die … teilnahme* | für die erfolgreiche* | für das erfolgreiche*
`)

const participantLabel = phrases(`
  *teilnehmer | *teilnehmer: | *teilnehmerin* | *teilnehmer/* | *teilnehmer*in* | *teilnehmername* | *teilnehmende | *teilnehmende*:
  *teilnehmende person* | *teilnehmenden | *teilnehmers | name | name: | name des* | name der* | vorname* | *nachname*
  familienname* | zuname* | vor- und nachname* | name, vorname* | vor- und zuname* | vollständiger name* | *unterwiesene*
  unterwiesen: | geschulte* | belehrte* | qualifizierte person* | inhaber | inhaber: | inhaberin | inhaberin: | inhaber / inhaber*
  inhaberin / inhaber* | inhaber/in* | inhaber*in | inhaber des* | inhaber dieser | inhaber dieses | inhaberin des*
  inhaberin dieser | inhaberin dieses | *inhaber des zertifikats* | ausweisinhaber* | zertifikatsinhaber* | scheininhaber*
  *absolvent* | prüfling* | prüfungsteilnehm* | kandidat* | lernende* | benutzer* | nutzer* | empfänger* | kursbesucher* | besucher:
  herr/frau | frau/herr | herr / frau | frau / herr | beschaftigte* | mitarbeiter | mitarbeiter: | mitarbeiterin* | mitarbeiter/in*
  mitarbeitende | mitarbeitende*: | person: | zur person* | angaben zur person* | personalien* | teilgenommen hat: | teilgenommen:
  participant* | attendee* | learner* | trainee* | delegate* | candidate* | student* | holder* | recipient* | certificate holder*
  full name* | first name* | surname* | user: | für: | ausgestellt für* | ausgestellt auf* | certificate for*
`)

const lecturerLabel = phrases(`
  *leader | *leader: | *director: | dozierend* | tagungsleit* | fachliche leitung | inhaltliche leitung | leitung: | leitung hatte*
  kurs bei | seminar bei | lehrgang bei | workshop bei | schulung bei | seminar mit | workshop mit | vorträge* | vortrag* | impuls*
  beiträge von | beitrag von | mitwirkend* | sprecher* | es sprechen | es sprachen | podium* | gestaltet von | durch: | lehrende*
  unter leitung | unter der leitung | geleitet von | gehalten von | durchgefuhrt von | durchgefuhrt durch | unterwiesen von
  unterwiesen durch | unterweisende* | unterweiser* | coach* | vortragende* | lehrbeauftragte* | instructor* | lecturer* | speaker*
  facilitator* | tutor* | teacher* | *dozent* | *dozierend* | *referent | *referent: | *referentin* | *referenten* | *referent/*
  *referent*in* | *referierende* | kursleit* | seminarleit* | lehrgangsleit* | veranstaltungsleit* | schulungsleit* | workshopleit*
  ausbildungsleit* | fortbildungsleit* | unterrichtsleit* | projektleit* | *trainer | *trainer: | *trainerin* | *trainer/*
  *trainer*in* | *ausbilder* | *lehrkraft* | *lehrkräfte* | *lehrer* | moderat* | autor* | inhalt von | inhalte von | konzept*:
  konzeption* | ausbildung durch | unterricht durch | unterweisung durch | schulung durch | seminar durch | vermittelt von
  vermittelt durch | präsentiert von | betreut von | betreut durch | begleitet von | begleitet durch | unterrichtet von
  unterrichtet durch | es unterrichtete* | unterricht erteilte* | referiert hat* | referierte* | es referierte* | lehrte*
  instruktor* | instruiert* | expert* | fachberat* | prüfer* | prüferin* | vorsitz des prüfung* | vorsitz* | prüfungsvorsitz*
  taught by | given by | delivered by | presented by | led by | hosted by
`)

const signatoryLabel = phrases(`
  gez. | gezeichnet | i. a. | i. v. | i.a. | i.v. | im auftrag* | in vertretung | unterschrift* | geschaftsfuhr* | institutsleit*
  akademieleit* | studienleit* | schulleit* | amtsleit* | abteilungsleit* | fachbereichsleit* | sachgebietsleit* | bereichsleit*
  personalleit* | bildungsreferent* | leiter* | leitung | direktor* | burgermeister* | oberburgermeister* | vorstand* | vorsitzend*
  präsident* | dezernent* | beigeordnete* | director* | head of | manager* | president* | signature* | chief* | prüfungsausschuss*
  seminarorganisation* | organisation | sekretariat* | verwaltungsleit* | prokurist* | beauftragte* | registrar* | ceo
`)

const contactLabel = phrases(`
  ansprechperson* | auskunft* | auskunfte* | rückfragen* | fragen* | kontakt* | sachbearbeit* | bearbeiter* | bearbeitet*
  tagungsbüro* | seminarbüro* | kursbüro* | anmeldebüro* | es schreibt ihnen | ihr zeichen* | contact* | *ansprechpartner*
  ihre ansprech* | *service*: | teilnehmerservice* | kundenservice* | servicestelle* | support* | beratung: | fragen an*
  – inhaber* | - inhaber* | , inhaber* | inh. | betreiber* | vertreten durch | verantwortlich* | in charge | telefonisch*
  erreichbar* | koordination* | organisiert von | geschäftsstelle: | redaktion* | datenschutz* | enquiries* | inquiries*
  questions*
`)

const telephone = new RegExp(
  `${
    phrases(`
  tel* | durchwahl* | fon* | fax* | zimmer* | raum*
`).source
  }|(?<= )\\+?0\\d{2,5}[ /-]+\\d{3,}`,
  'u',
)

const mail = phrase('e-mail*', 'email*', 'mail*')

const birth = phrases(`
  geb. | geb.: | geb | geboren* | geburtsdatum* | geburtstag* | geburtsname* | geburtsort* | date of birth* | born* | dob*
`)

const staffNumber = phrases(`
  personalnummer* | personal-nr* | pers.-nr* | personalnr* | pers.nr* | mitarbeiternummer* | employee number* | employee no*
  dienststelle* | amtsbezeichnung*
`)

const postal =
  /(?<= )(\S*str\.|\S*strasse|\S*weg|\S*platz|\S*allee|\S*gasse|postfach) \d+|(?<= )(d-)?\d{5} [a-z]/u

const taught = phrases(`
  durchgeführt* | geleitet* | gehalten* | unterrichtet* | moderiert* | unterwies* | referierte* | led by
`)

/** Everything that tells roles apart. Weights were set by hand on development documents. */
export const cues: readonly Cue[] = [
  { name: 'certifies', role: 'participant', pattern: certifies, reach: 'sentence', before: 3, above: 3.5 },
  { name: 'tookPart', role: 'participant', pattern: tookPart, reach: 'sentence', after: 3.5, below: 3 },
  {
    name: 'participantLabel',
    role: 'participant',
    pattern: participantLabel,
    reach: 'label',
    before: 5,
    above: 2.5,
    below: 2,
  },
  { name: 'birth', role: 'participant', pattern: birth, reach: 'label', after: 4, below: 3.5 },
  { name: 'staffNumber', role: 'participant', pattern: staffNumber, reach: 'label', after: 2.5, below: 2 },
  {
    name: 'lecturerLabel',
    role: 'lecturer',
    pattern: lecturerLabel,
    reach: 'label',
    before: 5.5,
    after: 4,
    above: 3.5,
    below: 4.5,
  },
  { name: 'taught', role: 'lecturer', pattern: taught, reach: 'sentence', after: 4 },
  {
    name: 'signatoryLabel',
    role: 'signatory',
    pattern: signatoryLabel,
    reach: 'label',
    before: 4,
    after: 3.5,
    above: 2,
    below: 4.5,
  },
  {
    name: 'contactLabel',
    role: 'contact',
    pattern: contactLabel,
    reach: 'label',
    before: 5.5,
    above: 4,
    below: 1,
  },
  { name: 'telephone', role: 'contact', pattern: telephone, reach: 'label', after: 3, below: 3 },
  { name: 'mail', role: 'contact', pattern: mail, reach: 'label', after: 1, below: 0.5 },
  { name: 'postal', role: 'addressee', pattern: postal, reach: 'label', below: 3 },
]
