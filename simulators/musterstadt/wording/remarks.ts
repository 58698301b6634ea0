/** Sentences that make a paper adverse: filing it needs a hearing first. */
export const ADVERSE_REMARKS = {
  development: [
    'Die Abschlussprüfung wurde nicht bestanden.',
    'Die Teilnahme wurde am zweiten Tag vorzeitig abgebrochen.',
    'Wegen unentschuldigter Fehlzeiten kann die erfolgreiche Teilnahme nicht bescheinigt werden.',
    'Ergebnis des Abschlusstests: nicht bestanden.',
    'Das Lehrgangsziel wurde nicht erreicht.',
    'An der Veranstaltung wurde nur an 2 von 5 Tagen teilgenommen; die Mindestanwesenheit wurde nicht erreicht.',
  ],
  evaluation: [
    'Die Prüfungsleistung wurde mit „nicht ausreichend“ bewertet; die Prüfung ist damit nicht bestanden.',
    'Der Lehrgang wurde auf eigenen Wunsch vor dem Ende beendet.',
    'Die erforderliche Anwesenheit von 80 % wurde nicht erfüllt.',
    'Der Leistungsnachweis konnte nicht erbracht werden.',
    'Die Wiederholungsprüfung wurde ebenfalls nicht bestanden.',
  ],
} as const
