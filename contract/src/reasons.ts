import { z } from 'zod'

/** Who has to act on a reason: a clerk decides (`review`), the file cannot be used as it is (`rejected`). */
interface Reason {
  readonly outcome: 'review' | 'rejected'
  /** For the clerk: what is the matter, at most a dozen words. */
  readonly de: string
  readonly en: string
  /** What to do now. */
  readonly nextDe: string
  readonly nextEn: string
}

/**
 * Every reason why a document was not filed by itself. Codes are stable and never reused:
 * they stand in the evidence of documents for as long as the file lives.
 */
export const reasons = {
  'nobody-found': review(
    'Keine beschäftigte Person auf dem Dokument gefunden',
    'No employee found on the document',
    'Person suchen oder aussortieren.',
    'Search for the person or sort the document out.',
  ),
  'several-recipients': review(
    'Mehrere Personen sind als Teilnehmende genannt',
    'Several people are named as participants',
    'Scan trennen oder eine Person wählen.',
    'Split the scan or choose one person.',
  ),
  'other-people-named': review(
    'Weitere Teilnehmende sind genannt',
    'Other participants are named',
    'Prüfen, ob das Dokument so in eine einzelne Akte darf.',
    'Check whether it may go into one person’s file as it is.',
  ),
  namesake: review(
    'Zwei Personen mit gleichem oder ähnlichem Namen',
    'Two people with the same or a similar name',
    'Anhand der Unterschiede wählen.',
    'Choose by what differs.',
  ),
  'one-proof-only': review(
    'Nur der Name spricht für die Person',
    'Only the name speaks for the person',
    'Mit dem Dokument vergleichen und bestätigen.',
    'Compare with the document and confirm.',
  ),
  'name-too-common': review(
    'Nur der Name spricht für die Person, und er ist nicht selten genug',
    'Only the name speaks for the person, and it is not rare enough',
    'Mit dem Dokument vergleichen und bestätigen.',
    'Compare with the document and confirm.',
  ),
  'stratum-review-only': review(
    'Die Stufe ist noch nicht zum Ablegen ohne Prüfung freigegeben',
    'Filing without a person is not released for this stratum yet',
    'Vorschlag prüfen und bestätigen; jede Prüfung zählt für die Freigabe.',
    'Check and confirm the suggestion; every check counts towards the release.',
  ),
  'stratum-stopped': review(
    'Das Ablegen ohne Prüfung ist für diese Stufe angehalten',
    'Filing without a person is stopped for this stratum',
    'Vorschlag prüfen; die Verwaltung klärt den Anlass und setzt fort.',
    'Check the suggestion; an administrator clears the cause and resumes.',
  ),
  'issuer-new': review(
    'Von diesem Träger wurde noch zu wenig abgelegt',
    'Too little was filed from this provider so far',
    'Vorschlag prüfen und bestätigen.',
    'Check and confirm the suggestion.',
  ),
  'readings-differ': review(
    'Eine zweite Lesung der Fundstelle ergab etwas anderes',
    'A second reading of the marked place gave something else',
    'Am Bild prüfen.',
    'Check on the picture.',
  ),
  'reading-unconfirmed': review(
    'Eine zweite Lesung konnte die Fundstelle nicht bestätigen',
    'A second reading could not confirm the marked place',
    'Am Bild prüfen.',
    'Check on the picture.',
  ),
  'role-unclear': review(
    'Unklar, ob die Person teilgenommen hat',
    'Unclear whether the person took part',
    'Prüfen, ob die Person lehrte, unterschrieb oder teilnahm.',
    'Check whether the person taught, signed or took part.',
  ),
  'birth-date-contradicts': review(
    'Anderes Geburtsdatum als im Verzeichnis',
    'Birth date differs from the directory',
    'Geburtsdatum vergleichen; wahrscheinlich eine andere Person.',
    'Compare the birth date; probably another person.',
  ),
  'employee-number-contradicts': review(
    'Andere Personalnummer als im Verzeichnis',
    'Employee number differs from the directory',
    'Personalnummer vergleichen; wahrscheinlich eine andere Person.',
    'Compare the employee number; probably another person.',
  ),
  'proofs-disagree': review(
    'Die Angaben passen zu verschiedenen Personen',
    'The details fit different people',
    'Fundstellen vergleichen und wählen.',
    'Compare the marked places and choose.',
  ),
  'left-staff': review(
    'Person ist ausgeschieden',
    'The person has left',
    'Prüfen, ob die Akte noch geführt wird.',
    'Check whether the file is still kept.',
  ),
  'adverse-content': review(
    'Nachteiliger Inhalt, Anhörung nötig',
    'Adverse content, a hearing is needed',
    'Vor der Aufnahme in die Akte anhören.',
    'Hear the person before it goes into the file.',
  ),
  'medical-content': review(
    'Gesundheits- oder Beihilfeangaben',
    'Medical or health-allowance content',
    'Nicht in die Grundakte; zuständige Stelle einschalten.',
    'Not for the main file; involve the competent office.',
  ),
  'not-a-certificate': review(
    'Einladung, Anmeldung oder Rechnung, kein Nachweis',
    'Invitation, registration or invoice, not a proof',
    'Aussortieren oder an die richtige Stelle geben.',
    'Sort out or pass on.',
  ),
  'kind-unknown': review(
    'Art des Dokuments nicht erkannt',
    'Kind of document not recognised',
    'Ansehen und Register wählen.',
    'Look and choose the register.',
  ),
  'kind-not-released': review(
    'Diese Dokumentart legt stets ein Mensch ab',
    'A person always files this kind of document',
    'Register prüfen und bestätigen.',
    'Check the register and confirm.',
  ),
  illegible: review(
    'Schlecht lesbar',
    'Hard to read',
    'Am Bild prüfen oder neu scannen.',
    'Check on the picture or scan again.',
  ),
  'hidden-text': review(
    'Das Dokument enthält unsichtbaren Text',
    'The document contains invisible text',
    'Nur dem sichtbaren Bild trauen; Herkunft klären.',
    'Trust only what is visible; clarify where it came from.',
  ),
  'speaks-to-machine': review(
    'Ein Satz spricht zur Maschine statt zu Menschen',
    'A sentence speaks to the machine instead of people',
    'Herkunft klären; solche Sätze haben auf die Erkennung keine Wirkung.',
    'Clarify where it came from; such sentences have no effect on recognition.',
  ),
  'possible-duplicate': review(
    'Mögliches Duplikat eines abgelegten Dokuments',
    'Possibly filed already',
    'Vergleichen; bei Gleichheit aussortieren.',
    'Compare; sort out when equal.',
  ),
  'topic-missing': review(
    'Thema nicht erkannt',
    'Topic not recognised',
    'Titel eintragen.',
    'Enter the title.',
  ),
  'date-missing': review(
    'Kein Datum erkannt',
    'No date recognised',
    'Dokumentdatum eintragen.',
    'Enter the document date.',
  ),
  'pages-unexplained': review(
    'Mehr Seiten als zu einem Nachweis gehören',
    'More pages than one certificate explains',
    'Prüfen, ob der Scan mehrere Dokumente enthält.',
    'Check whether the scan holds several documents.',
  ),
  'not-sure-enough': review(
    'Erkennung nicht sicher genug',
    'Not sure enough',
    'Vorschlag prüfen.',
    'Check the suggestion.',
  ),
  undone: review('Ablage wurde zurückgenommen', 'Filing was undone', 'Neu entscheiden.', 'Decide again.'),
  'filing-refused': review(
    'Die E-Akte hat die Ablage abgelehnt',
    'The e-file refused the filing',
    'Meldung der E-Akte lesen, Angaben ändern, erneut ablegen.',
    'Read the e-file’s message, change the details, file again.',
  ),
  'filing-unproven': review(
    'Die E-Akte hat etwas anderes bestätigt als beauftragt',
    'The e-file acknowledged something other than ordered',
    'In der E-Akte nachsehen, bevor erneut abgelegt wird.',
    'Look into the e-file before filing again.',
  ),
  'exact-duplicate': rejected(
    'Genau diese Datei ist schon da',
    'Exactly this file is here already',
    'Nichts zu tun; das erste Exemplar gilt.',
    'Nothing to do; the first copy counts.',
  ),
  'file-empty': rejected('Die Datei ist leer', 'The file is empty', 'Neu scannen.', 'Scan again.'),
  'file-too-large': rejected(
    'Die Datei ist zu groß',
    'The file is too large',
    'In kleinere Stapel teilen.',
    'Split into smaller batches.',
  ),
  'file-type-unknown': rejected(
    'Weder PDF noch TIFF, JPEG oder PNG',
    'Neither PDF nor TIFF, JPEG or PNG',
    'Als PDF speichern oder neu scannen.',
    'Save as PDF or scan again.',
  ),
  'file-damaged': rejected(
    'Die Datei ist beschädigt',
    'The file is damaged',
    'Erneut schicken lassen oder neu scannen.',
    'Ask for it again or scan again.',
  ),
  'file-encrypted': rejected(
    'Die Datei ist mit Kennwort geschützt',
    'The file is protected by a password',
    'Ohne Kennwort schicken lassen.',
    'Ask for a copy without password.',
  ),
  'page-too-large': rejected(
    'Eine Seite ist zu groß',
    'A page is too large',
    'Mit üblicher Seitengröße neu speichern.',
    'Save with an ordinary page size.',
  ),
  'too-many-pages': rejected(
    'Zu viele Seiten',
    'Too many pages',
    'In kleinere Dateien teilen.',
    'Split into smaller files.',
  ),
  'image-too-small': rejected(
    'Das Bild ist zu klein zum Lesen',
    'The picture is too small to read',
    'Mit 300 dpi neu scannen.',
    'Scan again at 300 dpi.',
  ),
  'no-content': rejected(
    'Alle Seiten sind leer',
    'All pages are blank',
    'Vorlage prüfen und neu scannen.',
    'Check the original and scan again.',
  ),
  'reading-failed': rejected(
    'Die Datei ließ sich nicht lesen',
    'The file could not be read',
    'Neu scannen; sonst an die IT wenden.',
    'Scan again; otherwise call IT.',
  ),
  'reading-timeout': rejected(
    'Das Lesen dauerte zu lange',
    'Reading took too long',
    'Einfacher speichern oder neu scannen.',
    'Save more simply or scan again.',
  ),
  'sorted-out': rejected(
    'Von einer Person aussortiert',
    'Sorted out by a person',
    'Nichts zu tun.',
    'Nothing to do.',
  ),
} as const satisfies Record<string, Reason>

export type ReasonCode = keyof typeof reasons
export const reasonCodeSchema = z.enum(Object.keys(reasons) as [ReasonCode, ...ReasonCode[]])

type Sentences = [de: string, en: string, nextDe: string, nextEn: string]

function review(...[de, en, nextDe, nextEn]: Sentences) {
  return { outcome: 'review', de, en, nextDe, nextEn } as const
}

function rejected(...[de, en, nextDe, nextEn]: Sentences) {
  return { outcome: 'rejected', de, en, nextDe, nextEn } as const
}
