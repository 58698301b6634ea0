import { type Issuer, issuerTable } from './catalogue.ts'

/** Issuers that came with the hands of the third writing; kept away like the others. All of them are invented. */
export const evaluationFurtherIssuers: readonly Issuer[] = issuerTable(`
Wirtschafts- und Ingenieurkammer Uferland | Kammer Uferland | Zunfthof 2, 17998 Uferland | administration finance computing leadership building | #1f3b57 shield
Kreisfeuerwehrverband Seenland e. V. | KFV Seenland | Am Spritzenhaus 4, 17999 Seenland | fire safety | #991b1b tower
Landesakademie für Katastrophenschutz Elbtal | Landesakademie Katastrophenschutz Elbtal | Deichhauptmannweg 20, 39999 Elbstadt | fire safety leadership | #b45309 diamond
Universität Drei Flüsse, Zentrum für wissenschaftliche Weiterbildung | Universität Drei Flüsse | Campus 1, 94999 Dreiflüssen | administration leadership social finance computing | #14213d ring
Hochschule Flussland für angewandte Wissenschaften | Hochschule Flussland | Wehrgasse 9, 94999 Dreiflüssen | social computing finance administration | #0f766e bars
Fachverband Kommunales Rechnungswesen e. V. | Fachverband Kommunales Rechnungswesen | Talergasse 8, 60999 Mainfeld | finance administration | #334155 none
Bildungswerk der Verwaltungsbeschäftigten Südmark | Bildungswerk der Verwaltungsbeschäftigten | Gewerkschaftsplatz 1, 70999 Südmark | administration wellbeing leadership social | #b91c1c bars
Architekten- und Planerkammer Flussland (Körperschaft des öffentlichen Rechts) | Planerkammer Flussland | Giebelstraße 33, 94999 Dreiflüssen | building | #3f3f46 steps
Volkshochschule Brunnental | VHS Brunnental | Brunnentalweg 7, 54998 Brunnental | language computing wellbeing | #c2410c wave
Bildungshaus Uferland gGmbH | Bildungshaus Uferland | Fährgasse 13, 17998 Uferland | language wellbeing computing childcare | #0e7490 arch
Sprachhaus Linguaria | Linguaria | Mundartgasse 5, 29999 Hohenginst | language | #7c2d12 ring
Formblatt Software AG | Formblatt Software | Quelltextallee 100, 39999 Elbstadt | computing finance | #4338ca steps
Kompass Fachverfahren GmbH & Co. KG | Kompass Fachverfahren | Nordring 64, 20999 Norderhafen | computing administration building | #0369a1 diamond
Landkreis Moselau – Innere Dienste | Landkreis Moselau | Kreishausplatz 1, 54999 Moselau | administration computing leadership safety social language | #166534 shield
Evangelische Akademie Hohenginst | Evangelische Akademie Hohenginst | Stiftsberg 1, 29999 Hohenginst | social leadership childcare wellbeing | #581c87 arch
Katholisches Bildungswerk Mainfeld e. V. | Bildungswerk Mainfeld | Domplatte 11, 60999 Mainfeld | social childcare wellbeing leadership | #854d0e leaf
Messegesellschaft Norderhafen mbH | Messe Norderhafen | Messeallee 1, 20999 Norderhafen | building computing safety | #be185d bars
Fahrsicherheitszentrum Sandtal GmbH | Fahrsicherheitszentrum Sandtal | Alte Rollbahn 3, 63999 Sandtal | safety | #ca8a04 wave
Webforum Verwaltung – eine Marke der Wortlaut Medien GmbH | Webforum Verwaltung | Setzergasse 17, 60998 Mainfeld | computing administration finance social wellbeing | #0d9488 initials
Lebensretter Uferland e. V., Ausbildungsstelle | Lebensretter Uferland | Badesteg 2, 17998 Uferland | first-aid | #dc2626 wave
Baltic Summer School of Local Governance | Baltic Summer School | Lighthouse Road 4, 20998 Norderhafen | international | #1d4ed8 steps
Förde Language Institute | Förde Language Institute | Kompassweg 30, 20998 Norderhafen | international language | #047857 initials
`)
