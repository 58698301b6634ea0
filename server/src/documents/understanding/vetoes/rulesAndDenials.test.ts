import { describe, expect, test } from 'vitest'
import { fold } from '../names/fold.ts'
import { isRuleOrDenial } from './rulesAndDenials.ts'

/** As sentences are compared: folded, a space on either side. */
function told(sentence: string): boolean {
  return isRuleOrDenial(` ${sentence.split(' ').map(fold).join(' ')} `)
}

describe('harmless by how it is built', () => {
  test.each([
    'Nicht bestandene Prüfungen können laut Prüfungsordnung zweimal wiederholt werden.',
    'Unentschuldigtes Fehlen führt nach Ziffer 6 zum Verlust des Anspruchs.',
    'Verspätungen wurden nicht verzeichnet.',
    'Krankheitsbedingte Ausfälle sind nicht zu verzeichnen.',
    'Es bestehen keine offenen Forderungen.',
    'Keine Nachschulung erforderlich.',
    'Beschwerden über die Teilnehmerin sind uns nicht bekannt geworden.',
    'Der Teilnehmer musste zu keinem Zeitpunkt ermahnt werden.',
    'No complaints were recorded.',
  ])('%s', (sentence) => {
    expect(told(sentence)).toBe(true)
  })
})

describe('not harmless, though built alike', () => {
  test.each([
    'Die Prüfung ist nach § 9 der Prüfungsordnung nicht bestanden und kann wiederholt werden.',
    'Nach § 9 der Prüfungsordnung wurde die Leistung als nicht bestanden gewertet.',
    'Gemäß Prüfungsordnung darf Frau Beispiel die Prüfung nicht wiederholen.',
    'Fehlzeiten wurden nicht nachgeholt.',
    'Auflagen wurden nicht erfüllt.',
    'Keine Nachschulung erforderlich, jedoch eine Nachprüfung.',
    'Die Fehlzeiten sind nicht mehr zu verzeichnen.',
    'Er war zu keinem Zeitpunkt anwesend.',
    'Keine ausreichende Anwesenheit.',
  ])('%s', (sentence) => {
    expect(told(sentence)).toBe(false)
  })
})
