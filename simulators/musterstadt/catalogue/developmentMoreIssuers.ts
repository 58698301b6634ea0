import { type Issuer, issuerTable } from './catalogue.ts'

/** Further bodies whose papers recognition may be developed on, as a table. All of them are invented. */
export const developmentMoreIssuers: readonly Issuer[] = issuerTable(`
Haus der Familie und Bildung Lippaue | Haus der Familie | Kirchplatz 9, 59555 Lippaue | social childcare wellbeing | #9d174d initials
Kolleg für Verwaltung und Recht Rheinhafen GmbH | Kolleg Rheinhafen | Hafenstraße 112, 40999 Rheinhafen | administration finance | #1e40af diamond
Seminarwerk Morgenrot – Inhaberin Beate Tannhoff | Seminarwerk Morgenrot | Tannenweg 17, 58730 Nordhang | leadership wellbeing | #c2410c diamond
European City Learning Forum | City Learning Forum | Europaplatz 4, 48147 Hohenwarte | international | #1d4ed8 ring
Fachverband Stadtgrün und Spielplätze e. V. | Fachverband Stadtgrün | Gärtnergasse 33, 48712 Gescherfeld | building safety | #166534 steps
Industrie- und Handwerksschule Bochhausen | Handwerksschule Bochhausen | Werkstraße 50, 44801 Bochhausen | building computing safety | #44403c initials
Prüfungsausschuss des Zweckverbands Studienakademie Westmark | Studienakademie Westmark | Akademiestraße 2, 48653 Coeslage | administration finance computing | #312e81 tower
eKurs24 Lernplattform GmbH | eKurs24 | Glasfaserweg 24, 45998 Esselfurt | computing administration safety wellbeing | #0369a1 initials
Netzwerk Gesunde Arbeit Auebrück | Netzwerk Gesunde Arbeit | Parkstraße 28, 59399 Auebrück | wellbeing | #15803d wave
Fachtagung Jugendhilfe Musterland (Veranstaltergemeinschaft) | Fachtagung Jugendhilfe | Kongressallee 1, 48147 Hohenwarte | social childcare leadership | #be185d steps
Helferruf Auebrück gGmbH | Helferruf Auebrück | Hospitalweg 3, 59399 Auebrück | first-aid | #991b1b diamond
Fahr- und Kranschule Kamenau | Kranschule Kamenau | Kranweg 6, 59174 Kamenau | safety building | #a16207 bars
Institut Dr. Wiesenthal für Arbeitsrecht | Institut Wiesenthal | Schillerstraße 40, 48431 Rheinlage | administration leadership | #3f3f46 none
Tagespflege-Werkstatt Hohenwarte e. V. | Tagespflege-Werkstatt | Spielgasse 5, 48147 Hohenwarte | childcare social | #0d9488 initials
Kommunaler Arbeitgeberkreis Musterland | Arbeitgeberkreis Musterland | Tarifplatz 8, 40999 Rheinhafen | administration leadership finance | #1f2937 diamond
`)
