import type { RequiredProof, StopCause } from '@amtsbote/contract'

interface Text {
  readonly de: string
  readonly en: string
}

/** How strata are called. */
export const proofNames: Readonly<Record<RequiredProof, Text>> = {
  'two-proofs': { de: 'zwei Belege', en: 'two proofs' },
  'unique-name': { de: 'Name allein', en: 'name alone' },
}

/** Why a stratum was stopped. */
export const stopCauses: Readonly<Record<StopCause, Text>> = {
  'audit-error': { de: 'Fehler in einer Stichprobe', en: 'error in an audit sample' },
  'reported-misfile': { de: 'falsche Akte gemeldet', en: 'wrong file reported' },
  'person-decided-otherwise': { de: 'eine Person entschied anders', en: 'a person decided otherwise' },
  'new-version': { de: 'neue Fassung der Erkennung', en: 'new version of recognition' },
  'directory-anomaly': { de: 'auffällige Änderung am Verzeichnis', en: 'unusual change of the directory' },
  administrator: { de: 'von der Verwaltung angehalten', en: 'stopped by an administrator' },
}
