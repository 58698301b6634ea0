import { type Issuer, issuerTable } from './catalogue.ts'

/** Further issuers kept away from whoever develops recognition, as a table. All of them are invented. */
export const evaluationMoreIssuers: readonly Issuer[] = issuerTable(`
Eigenbetrieb Stadtentwässerung Musterstadt | Eigenbetrieb Stadtentwässerung | Klärwerkstraße 10, 49999 Musterstadt | building safety administration computing wellbeing | #0f766e arch
Eigenbetrieb Kultur und Veranstaltungen Musterstadt | Eigenbetrieb Kultur | Theaterplatz 3, 49999 Musterstadt | administration leadership safety language computing wellbeing | #7e22ce shield
Kreisvolkshochschule Seenland | KVHS Seenland | Seestraße 44, 17999 Seenland | language computing wellbeing leadership | #0284c7 leaf
Evangelische Erwachsenenbildung Moselau | Erwachsenenbildung Moselau | Domhof 6, 54999 Moselau | social childcare leadership wellbeing | #6d28d9 arch
Verwaltungsakademie Drei Flüsse | Verwaltungsakademie Drei Flüsse | Flussufer 21, 94999 Dreiflüssen | administration finance leadership | #1e3a5f shield
Bauakademie Sandtal e. G. | Bauakademie Sandtal | Kiesgrube 7, 63999 Sandtal | building safety | #92400e arch
Feuerwehrtechnische Zentrale Ostfeld | FTZ Ostfeld | Schlauchturm 1, 15999 Ostfeld | fire safety | #b91c1c shield
Bildungsportal lernfluss.example | lernfluss | Cloudgasse 99, 39999 Elbstadt | computing administration safety wellbeing finance | #2563eb leaf
Kinderwelten Fortbildung – Monika Ehrental & Team | Kinderwelten Fortbildung | Kastanienhof 2, 35999 Sonnental | childcare | #d97706 leaf
Bund der Stadtkämmerinnen und Stadtkämmerer | Bund der Stadtkämmerer | Schatzgasse 15, 60999 Mainfeld | finance | #14532d shield
Notfallschule Norderhafen GmbH | Notfallschule Norderhafen | Deichtor 8, 20999 Norderhafen | first-aid | #dc2626 leaf
Rotes Herz Ausbildungszentrum Südmark | Rotes Herz Ausbildungszentrum | Helferallee 12, 70999 Südmark | first-aid safety | #9f1239 arch
Institute for Civic Skills Brackwater | Institute for Civic Skills | Quay Lane 2, 20999 Norderhafen | international | #115e59 shield
Akademie für Stimme, Führung und Wirkung | Akademie für Stimme | Opernweg 31, 60999 Mainfeld | leadership language | #831843 none
Kommunales Kompetenznetz Ginst-Weser | Kompetenznetz Ginst-Weser | Ginsterweg 5, 29999 Hohenginst | administration computing social | #4d7c0f leaf
Beratungsstelle Arbeit und Gesundheit Elbstadt | Arbeit und Gesundheit Elbstadt | Lindenring 70, 39999 Elbstadt | wellbeing | #0891b2 arch
Technikschule Weserburg – Staatlich anerkannt | Technikschule Weserburg | Turbinenweg 14, 37999 Weserburg | building computing safety | #525252 bars
Schule für Sozialrecht Dreiflüssen | Schule für Sozialrecht | Inselweg 18, 94999 Dreiflüssen | social administration | #4338ca tower
Kongressgesellschaft Stadt & Zukunft mbH | Stadt & Zukunft | Messeplatz 1, 60999 Mainfeld | leadership computing building finance | #ea580c shield
Arbeitsschutzkontor Freese | Arbeitsschutzkontor Freese | Helmstraße 22, 15999 Ostfeld | safety wellbeing | #ca8a04 none
Eigenbetrieb Grünflächen und Friedhöfe Musterstadt | Eigenbetrieb Grünflächen | Lindenfriedhof 4, 49999 Musterstadt | building safety administration leadership wellbeing | #166534 leaf
Stadtakademie Musterstadt – Fortbildung im Rathaus | Stadtakademie | Ratsgasse 9, 49999 Musterstadt | administration computing leadership language wellbeing | #1d4ed8 tower
Wissenshafen Lernportal GmbH | Wissenshafen | Kaimauer 77, 20999 Norderhafen | computing administration finance wellbeing | #0e7490 wave
Unterweisung24 – Portal für Arbeitssicherheit | Unterweisung24 | Schichtstraße 24, 15999 Ostfeld | safety wellbeing | #c2410c bars
Fachkolleg Mainfeld für Öffentliche Wirtschaft | Fachkolleg Mainfeld | Bankenring 6, 60999 Mainfeld | finance administration | #312e81 none
Kommunalkolleg Sandtal | Kommunalkolleg Sandtal | Alte Post 11, 63999 Sandtal | administration social building | #78350f tower
Kammer für Handwerk und Handel Weserburg | Kammer Weserburg | Zunftplatz 1, 37999 Weserburg | computing leadership finance building | #334155 shield
Hochschule Moselau – Weiterbildungszentrum | Hochschule Moselau | Campus 5, 54999 Moselau | leadership social administration computing | #86198f arch
Sprachenhaus Dreiflüssen | Sprachenhaus | Brückenkopf 3, 94999 Dreiflüssen | language | #be185d ring
Kindheit im Blick – Institut für Frühpädagogik | Kindheit im Blick | Spielgasse 19, 35999 Sonnental | childcare social | #ca8a04 wave
Lehrrettungswache Hohenginst gGmbH | Lehrrettungswache Hohenginst | Wachweg 12, 29999 Hohenginst | first-aid fire | #b91c1c ring
Technische Überwachung und Schulung Elbstadt | TÜS Elbstadt | Prüfhalle 2, 39999 Elbstadt | safety building | #0f172a diamond
Harbour School of Public Affairs | Harbour School | Speicherstraße 40, 20999 Norderhafen | international | #134e4a bars
European Network for Municipal Learning | Municipal Learning Network | Europaplatz 8, 60999 Mainfeld | international | #1e40af ring
Gemeindeverbund Seenland – Zentrale Fortbildung | Gemeindeverbund Seenland | Amtsbrink 2, 17999 Seenland | administration finance social safety | #3f6212 shield
`)
