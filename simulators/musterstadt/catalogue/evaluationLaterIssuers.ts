import { type Issuer, issuerTable } from './catalogue.ts'

/** Issuers that came with the hands of the fourth writing; kept away like the others. All of them are invented. */
export const evaluationLaterIssuers: readonly Issuer[] = issuerTable(`
Landesfachverband der Standesbeamtinnen und Standesbeamten Elbtal e. V. | Fachverband Standesamt Elbtal | Trauzimmergasse 1, 39999 Elbstadt | administration | #6b1d3a ring
Arbeitsgemeinschaft der Bauaufsichten im Sandtal | Bauaufsichten im Sandtal | Kelleramt 3, 63999 Sandtal | building | #57534e arch
Akademie der Giro- und Sparinstitute Südmark | Girosparakademie Südmark | Münzplatz 8, 70999 Südmark | finance leadership computing administration | #b91c1c bars
Unfallkasse Elbtal – Abteilung Prävention und Rehabilitation | Unfallkasse Elbtal | Helmweg 60, 39999 Elbstadt | safety wellbeing childcare | #005b82 shield
Arbeitsmedizinischer und Sicherheitstechnischer Verbund Ostfeld | ASV Ostfeld | Gleisdreieck 2, 15999 Ostfeld | safety wellbeing | #047857 leaf
Katastrophenhilfswerk Flussland, Ausbildungszentrum Weserburg | Katastrophenhilfswerk Flussland | Pontonweg 1, 37999 Weserburg | fire safety leadership | #1e40af diamond
Brandschutzakademie Norderhafen | Brandschutzakademie Norderhafen | Löschboothafen 6, 20999 Norderhafen | fire safety | #b91c1c tower
Lernplattform der Kommunen im Uferland (LeKom) | LeKom Uferland | Serverkai 12, 17998 Uferland | computing administration safety wellbeing finance social | #0f766e wave
Virtueller Campus Moselau, Anstalt des öffentlichen Rechts | Virtueller Campus Moselau | Glasfaserweg 40, 54999 Moselau | computing administration leadership safety childcare | #4f46e5 steps
Aktenklar Systemhaus GmbH | Aktenklar | Klickweg 18, 63998 Sandtal | computing administration | #0369a1 initials
Lohnwerk Abrechnungssysteme eG | Lohnwerk | Soll-und-Haben-Ring 3, 94998 Dreiflüssen | finance computing | #15803d diamond
Volkshochschule Ostfeld-Land | VHS Ostfeld-Land | Am alten Lehrerseminar 9, 15998 Ostfeld | language computing wellbeing childcare | #c2410c ring
Gemeinschaftsstelle Kommunale Steuerung Mainfeld | Gemeinschaftsstelle Kommunale Steuerung | Organigrammallee 21, 60998 Mainfeld | leadership computing finance administration building | #1f2937 bars
Hochschule für öffentliche Dienste Hohenginst | Hochschule für öffentliche Dienste | Campusstieg 2, 29998 Hohenginst | administration finance social leadership | #7f1d1d tower
Gewerkschaft Stadt und Land, Bildungszentrum am Deich | Bildungszentrum am Deich | Solidaritätsweg 5, 20998 Norderhafen | administration wellbeing leadership social safety | #dc2626 wave
Diakonische Fortbildungsstelle Sonnental | Diakonische Fortbildungsstelle | Am Pfarrgarten 11, 35998 Sonnental | social childcare wellbeing leadership | #6d28d9 leaf
Arbeitskreis der Kämmereien und Kassen im Seenland | Arbeitskreis der Kämmereien | Kassenhof 1, 17998 Seenland | finance | #14532d none
Helferkreuz Elbtal e. V., Bereich Breitenausbildung | Helferkreuz Elbtal | Samaritergang 7, 39998 Elbstadt | first-aid | #e11d48 shield
`)
