import type { RequiredProof, StopCause, StratumEvent, StratumState } from '@amtsbote/contract'

const cases = (count: string) => (count === '1' ? '1 geprüfter Fall' : `${count} geprüfte Fälle`)
const samples = (count: number) => (count === 1 ? '1 Stichprobe' : `${count} Stichproben`)

/** Sentences of the page Verfahren. */
export const proceduresGerman = {
  heading: 'Verfahren',
  windowTitle: 'Verfahren – Amtsbote',
  below: 'Was ohne Person abgelegt werden darf, worauf sich das stützt, und wer es freigegeben hat.',
  proofs: {
    'two-proofs': 'Zwei Belege',
    'unique-name': 'Name allein',
  } satisfies Record<RequiredProof, string>,
  proofMeanings: {
    'two-proofs': 'Name und ein zweites Merkmal, etwa Geburtsdatum oder Personalnummer. Vom ersten Tag an.',
    'unique-name':
      'Der Name genügt, wenn ihn sonst niemand trägt, er selten ist und nichts widerspricht. Erst nach verdienter Schranke.',
  } satisfies Record<RequiredProof, string>,
  states: {
    running: 'Legt ab',
    trial: 'Probebetrieb',
    'review-only': 'Nur Prüfung',
    stopped: 'Angehalten',
    'not-asked-for': 'Nicht verlangt',
  } satisfies Record<StratumState, string>,
  stateMeanings: {
    running: 'Was diesen Beleg trägt und alle Prüfungen besteht, wird ohne Person abgelegt.',
    trial: 'Legt ohne verdiente Schranke ab, weil es jemand so wollte.',
    'review-only': 'Alles geht zur Prüfung. Die Entscheidungen der Prüfung verdienen die Schranke.',
    stopped: 'Alles geht zur Prüfung, bis jemand fortsetzt.',
    'not-asked-for': 'Das Verfahren verlangt zwei Belege. Geprüfte Fälle werden trotzdem gezählt.',
  } satisfies Record<StratumState, string>,
  causes: {
    'audit-error': 'Fehler in einer Stichprobe',
    'reported-misfile': 'falsche Akte gemeldet',
    'person-decided-otherwise': 'eine Person entschied anders',
    'new-version': 'neue Fassung der Erkennung',
    'directory-anomaly': 'auffällige Änderung am Verzeichnis',
    administrator: 'von der Verwaltung angehalten',
  } satisfies Record<StopCause, string>,
  causesNext: {
    'audit-error': 'Akte berichtigen, Ursache klären, dann fortsetzen.',
    'reported-misfile': 'Akte berichtigen, Ursache klären, dann fortsetzen.',
    'person-decided-otherwise': 'Entscheidung ansehen, Ursache klären, dann fortsetzen.',
    'new-version': 'Die neue Fassung freigeben, oder warten, bis sie ihre Schranke verdient hat.',
    'directory-anomaly': 'Verzeichnis prüfen; wenn es stimmt, fortsetzen.',
    administrator: 'Fortsetzen, sobald der Grund erledigt ist.',
  } satisfies Record<StopCause, string>,
  asked: 'Verlangter Beleg',
  change: 'Beleg ändern',
  changeHeading: 'Welcher Beleg soll verlangt werden?',
  trialOption: 'Name allein, im Probebetrieb',
  trialMeaning:
    'Legt sofort auf den Namen hin ab, ohne dass bewiesen ist, wie oft das falsch ist. Für Tests und Vorführungen.',
  trialWarning: (when: string, by: string) =>
    `Probebetrieb ohne verdiente Schranke seit ${when}, durch ${by}.`,
  reasonOf: (reason: string) => `Grund: ${reason}`,
  auditShare: (share: string) => `${share} der Ablagen ohne Person werden blind nachgeprüft.`,
  broken: 'Der Verlauf ist nicht vollständig oder wurde verändert. Bitte die IT einschalten.',
  intact: 'Der Verlauf ist lückenlos verkettet.',
  next: {
    heading: 'Was als Nächstes zu tun ist',
    none: 'Nichts. Das Verfahren läuft, wie es soll.',
    stopped: (proof: string, cause: string) => `„${proof}“ ist angehalten: ${cause}.`,
    samples: (count: number) =>
      `${samples(count)} ${count === 1 ? 'wartet' : 'warten'} auf eine Nachprüfung.`,
    samplesNext: 'Zwei Minuten je Dokument. Nur geprüfte Stichproben zeigen, ob richtig abgelegt wird.',
    trial: 'Der Probebetrieb läuft.',
    trialNext: 'Beenden, sobald er nicht mehr gebraucht wird.',
    missing: (count: string, proof: string) =>
      `Noch ${cases(count)} ohne Fehler, dann darf „${proof}“ ohne Person ablegen.`,
    missingNext: 'Es genügt, weiter zu prüfen; gezählt wird von selbst.',
  },
  stratum: {
    stop: 'Anhalten',
    stopHeading: (proof: string) => `„${proof}“ anhalten?`,
    stopText:
      'Von der nächsten Entscheidung an gehen alle diese Dokumente zur Prüfung, auf jedem Rechner. Was schon beauftragt ist, wird noch abgelegt.',
    resume: 'Fortsetzen',
    resumeHeading: (proof: string) => `„${proof}“ fortsetzen?`,
    resumeText:
      'Von der nächsten Entscheidung an wird wieder ohne Person abgelegt. Dokumente, die inzwischen zur Prüfung gingen, bleiben dort.',
    reason: 'Grund',
    reasonHint: 'Steht mit Ihrem Kürzel dauerhaft im Verlauf.',
    reasonMissing: 'Bitte einen Grund angeben.',
    cancel: 'Abbrechen',
    stoppedNow: 'Angehalten.',
    resumedNow: 'Fortgesetzt.',
    changed: 'Geändert.',
    since: (when: string, by: string) => `Seit ${when}, durch ${by}.`,
    filed: 'Ohne Person abgelegt',
    shadow: 'Wären abgelegt worden',
    sampled: 'Davon Stichproben',
    open: (count: string) => `${count} offen`,
  },
  bound: {
    heading: 'Verdiente Schranke',
    earned: (alpha: string, confidence: string) =>
      `Verdient: mit ${confidence} Sicherheit liegen höchstens ${alpha} in einer falschen Akte.`,
    missing: (alpha: string, count: string) =>
      `Noch nicht verdient: Für höchstens ${alpha} Fehlablagen fehlen ${cases(count)} ohne Fehler.`,
    none: 'Noch kein geprüfter Fall.',
    notNeeded: 'Zwei Belege dürfen vom ersten Tag an ablegen; die Schranke zeigt, was sich bewährt hat.',
    cases: 'Geprüfte Fälle (n)',
    errors: 'Davon falsch (k)',
    issuers: 'Anbieter',
    upper: 'Obere Grenze der Fehlablagen',
    alpha: 'Erlaubt (α)',
    confidence: 'Sicherheit (1 − δ)',
    threshold: 'Schwelle',
    noThreshold: 'noch keine',
    earnedAt: 'Verdient am',
    model: 'Fassung',
    others: (count: number) =>
      count === 1 ? '1 frühere oder andere Fassung' : `${count} frühere oder andere Fassungen`,
    progress: (part: string) => `${part} der nötigen Fälle geprüft`,
  },
  reliability: {
    heading: 'Stimmen die Wahrscheinlichkeiten?',
    said: 'gesagt',
    right: 'eingetroffen',
    cases: 'Fälle',
  },
  history: {
    heading: 'Verlauf',
    none: 'Noch kein Eintrag.',
    kinds: {
      stopped: 'angehalten',
      resumed: 'fortgesetzt',
      earned: 'Schranke verdient',
      lapsed: 'Schranke verloren',
    } satisfies Record<StratumEvent['kind'], string>,
    asked: (proof: string) => `verlangt jetzt: ${proof}`,
    trial: 'Probebetrieb begonnen',
    by: (name: string) => `durch ${name}`,
  },
  audit: {
    heading: 'Stichproben',
    text: 'Ohne Person abgelegte Dokumente, zufällig gewählt. Sie sehen nicht, in welcher Akte sie liegen.',
    none: 'Keine Stichprobe wartet.',
    start: 'Nächste Stichprobe prüfen',
    title: 'Stichprobe',
    question: 'Wem gehört dieses Dokument?',
    filedAt: (when: string) => `abgelegt ${when}`,
    left: (count: number) => (count === 0 ? 'die letzte' : `danach noch ${count}`),
    chosen: 'Ausgewählt:',
    nobody: 'Keiner einzelnen Person',
    nobodyHint: 'Gehört in keine Akte, oder mehrere Personen sind gemeint.',
    answer: 'Antworten und weiter',
    missing: 'Bitte eine Person suchen oder „Keiner einzelnen Person“ wählen.',
    right: 'Danke. Das Dokument liegt richtig.',
    wrong: 'Danke. Das Dokument liegt falsch: Das Ablegen ohne Person ist jetzt angehalten.',
    page: (page: number) => `Seite ${page}`,
    done: 'Alle Stichproben sind geprüft.',
  },
}
