import { phrases } from '../../cues/phrases.ts'

/** Labels that nothing but the title stands behind. */
export const sureLabels = phrases(`
  thema | thema: | thema der * | thema des * | seminarthema* | kursthema* | fortbildungsthema* | titel | titel: | seminartitel*
  kurstitel* | veranstaltungstitel* | lehrgangstitel* | titel der * | titel des * | bezeichnung* | lehrgangsbezeichnung*
  kursbezeichnung* | maßnahmenbezeichnung* | topic | topic: | course title* | training title* | title: | subject: | gegenstand*
  lernpaket* | lernpfad: | woran: | anliegen: | kursname* | name des kurses* | name der veranstaltung* | course name* | name of course* | bildungsmaßnahme:
  fortbildungsmaßnahme:
`)

/** Labels that the title stands behind more often than anything else. */
export const usualLabels = phrases(`
  seminar | seminar: | veranstaltung | veranstaltung: | kurs | kurs: | lehrgang | lehrgang: | fortbildung | fortbildung:
  weiterbildung | weiterbildung: | schulung | schulung: | unterweisung | unterweisung: | workshop | workshop: | course | course:
  training | training: | programme: | program: | maßnahme | maßnahme: | modul: | online-kurs | online-kurs: | webinar | webinar:
  e-learning: | lernmodul | lernmodul: | tagung: | fachtagung: | qualifikation: | qualifikation | ausbildung: | for: | betreff:
  betr.: | fachverfahren: | schulungsinhalt: | trainingsinhalt: | computerpass: | course title: | formation: | cursus: | kurs-nr* | seminar nr* | lehrgang nr*
`)

/** Words in running text behind which the title follows. */
export const announcements = phrases(`
  zum thema | mit dem thema | mit dem titel | unter dem titel | thema: | über das thema | on the topic of | on the topic | entitled
  titled
`)

/** Words in running text behind which the title follows when it has no marks of its own. */
export const courseBefore = phrases(`
  an dem *seminar | am *seminar | an der *fortbildung | an der *veranstaltung | an der *schulung | am *lehrgang | an dem *lehrgang
  am *kurs | an dem *kurs | am *webinar | am *workshop | an dem *workshop | an der *weiterbildung | an der *unterweisung
  an der *maßnahme | an der *tagung | den *lehrgang | den *kurs | das *seminar | die *fortbildung | die *schulung
  die *weiterbildung | die *unterweisung | den *workshop | das *webinar | das *modul | die *veranstaltung | unserem *seminar
  unserer *fortbildung | unserer *veranstaltung | unserem *kurs | unserem *lehrgang | unserer *schulung | the training course
  the online course | the course | the training | the workshop | the seminar | the programme | the module
`)

/** Deeds in running text behind which the title follows without the word course. */
export const deedsBefore = phrases(`
  took part in | taken part in | participated in | participating in | every session of | all sessions of | all parts of | enrolled for
  enrolled in | registered for | attended | completed | attendance at | participation in | completion of | besuchte | absolvierte
  teilnahme an | teilnahme am | teilnahme an der | beteiligung an | mitwirkung an | abschluss von | besuch von
`)

/** Words behind which a paper says what somebody was trained for or as. */
export const aims = phrases(`
  *ausbildung zum | *ausbildung zur | *ausbildung als | *qualifizierung zum | *qualifizierung zur | *fortbildung zum | *fortbildung zur
  *weiterbildung zum | *weiterbildung zur | *lehrgang zum | *lehrgang zur | *schulung zum | *schulung zur | *kurs zum | *prüfung zum
  *prüfung zur | befähigte person zur | befähigung zum | befähigung zur | ausweis zum | ausweis für | ausgebildet zum | ausgebildet zur
  fachkunde im | fachkunde für | sachkunde für | sachkunde für die | sachkunde im | qualifikation zum | qualifikation zur
  qualifikation als | die qualifikation | the qualification
`)

/** How a line ends after which the title stands by itself. */
const announces = phrases(`
  an der *veranstaltung | an der *fortbildung | an der *schulung | an der *weiterbildung | an der *unterweisung | an der *tagung
  an dem *seminar | an dem *lehrgang | an dem *kurs | an dem *workshop | an der *maßnahme | an der *bildungsmaßnahme | am *seminar
  am *lehrgang | am *kurs | am *workshop | am *webinar | am *training | den *kurs | den *lehrgang | das *seminar | die *fortbildung
  die *schulung | die *weiterbildung | die *veranstaltung | das *modul | den *workshop | abschluss des *kurses
  abschluss des *lehrgangs | abschluss des *seminars | abschluss der *schulung | abschluss der *fortbildung
  abschluss der *weiterbildung | des *kurses | des *lehrgangs | des *seminars | der * veranstaltung | teilnahme an | teilnahme am
  teilnahme am *seminar | teilnahme an der* *veranstaltung | teilgenommen an | teilgenommen am | teilgenommen | abgeschlossen
  absolviert | besucht | bestanden | zum thema | über | in | abschlussprüfung zum *lehrgang | prüfung zum *lehrgang | zum *lehrgang
  zum *kurs | zur *fortbildung | zur *schulung | folgende veranstaltung* | folgende fortbildung* | verbindlich gebucht
  folgende schulung* | folgendes seminar* | folgenden kurs* | folgenden lehrgang* | the course | the training | the training course
  the seminar | the workshop | the programme | completed | attended | participated in | taking part in | took part in
  completion of | attendance at | participation in
`)
export const announcesAtEnd = new RegExp(`(?:${announces.source})$`, 'u')

export const kinds = phrases(`
  *bescheinigung | *zertifikat | *nachweis | *urkunde | *bestätigung | *zeugnis | *ausweis | *schein | certificate*
`)
