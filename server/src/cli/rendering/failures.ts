import type { FailureGroup } from '#runs'
import type { Language, Text } from '../language.ts'
import { oneLine } from './table.ts'

const causeTexts: Readonly<Record<FailureGroup['likelyCause'], Text>> = {
  secret: { de: 'ein Geheimnis fehlt oder ist abgelaufen', en: 'a secret is missing or has expired' },
  'target-unreachable': { de: 'das Zielsystem antwortet nicht', en: 'the target system does not answer' },
  'not-set-up': { de: 'ein Eintrag oder die Freigabe fehlt', en: 'an entry or the release is missing' },
  'new-release': { de: 'die neue Fassung des Roboters', en: 'the new release of the robot' },
  'robot-code': { de: 'ein Fehler im Roboter', en: 'a mistake in the robot' },
  limits: { de: 'Grenzen für Zeit oder Speicher', en: 'limits of time or memory' },
  'the-case': { de: 'der Vorgang selbst', en: 'the case itself' },
  'look-into-target': {
    de: 'im Zielsystem nachsehen, dann: runs settle',
    en: 'look into the target, then: runs settle',
  },
  worker: { de: 'der Arbeitsrechner', en: 'the worker' },
  unknown: { de: 'nicht zu erkennen', en: 'cannot be told' },
}

/** Groups of failures, each as a paragraph. */
export function renderFailures(groups: readonly FailureGroup[], language: Language): string[] {
  if (groups.length === 0) return [{ de: 'Keine Fehlschläge.', en: 'No failures.' }[language]]
  return groups.flatMap((group, index) => [...(index > 0 ? [''] : []), ...renderGroup(group, language)])
}

function renderGroup(group: FailureGroup, language: Language): string[] {
  const { robot, outcome, message, place, effect, lastStep, lastGood } = group
  const line = (name: Text, value: string | null) => (value ? [`  ${name[language]}: ${oneLine(value)}`] : [])
  const times = {
    de: `${group.attempts}-mal in ${group.runs} Läufen`,
    en: `${group.attempts} times in ${group.runs} runs`,
  }
  return [
    `${group.fingerprint}  ${robot}  ${outcome}  ${times[language]}  ${time(group.firstAt)} – ${time(group.lastAt)}`,
    ...line({ de: 'Meldung', en: 'Message' }, `${message ?? ''}${place ? ` (${place})` : ''}`),
    ...line({ de: 'Wirkung unterwegs', en: 'Effect under way' }, effect),
    ...line({ de: 'letzter Schritt', en: 'Last step' }, lastStep),
    ...line(
      { de: 'letzter guter Lauf', en: 'Last good run' },
      lastGood && `${time(lastGood.at)} ${lastGood.runId}`,
    ),
    ...line({ de: 'vermutlich', en: 'Probably' }, causeTexts[group.likelyCause][language]),
    ...line({ de: 'zuletzt', en: 'Latest' }, group.lastRunId),
  ]
}

function time(at: Date): string {
  return at.toISOString().slice(0, 16).replace('T', ' ')
}
