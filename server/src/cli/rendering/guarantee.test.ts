import type { EarnedBound, ProcedureReport, StratumReport } from '@amtsbote/contract'
import { expect, test } from 'vitest'
import { renderGuarantee, renderProcedures } from './guarantee.ts'

const format = { language: 'de', columns: undefined } as const

test('an earned bound is a sentence with the numbers and versions that it stands on', () => {
  const text = renderGuarantee([procedure({ bounds: [bound({})] })], format).join('\n')
  expect(text).toContain('0 Fehler in 2998 geprüften Fällen von 61 Trägern')
  expect(text).toContain('mit 95\u00a0% Sicherheit höchstens 0,0999\u00a0% in einer falschen Akte')
  expect(text).toContain('Schranke von 0,1\u00a0% verdient seit 2026-03-16')
  expect(text).toContain('(rules-1, gates-2, tesseract 5.3.0)')
})

test('a bound that is not earned says what is missing', () => {
  const missing = bound({
    cases: 100,
    threshold: null,
    earnedAt: null,
    casesMissing: 2_898,
    upperLimit: 0.0295,
  })
  const text = renderGuarantee([procedure({ bounds: [missing], state: 'review-only' })], format).join('\n')
  expect(text).toContain('nicht verdient: noch 2898 Fälle ohne Fehler')
  expect(text).toContain('nur Prüfung')
})

test('nothing checked is no bound', () => {
  expect(renderGuarantee([procedure({})], format).join('\n')).toContain('noch nichts geprüft')
})

test('a trial warns in every list, with who and why', () => {
  const trial = { reason: 'Vorführung', by: 'person:it-1', at: '2026-03-16T08:00:00.000Z' }
  for (const render of [renderGuarantee, renderProcedures]) {
    const text = render([{ ...procedure({ state: 'trial' }), trial }], format).join('\n')
    expect(text).toMatch(/Achtung: Probebetrieb ohne verdiente Schranke seit .* \(Person it-1\): Vorführung/)
  }
})

function bound(change: Partial<EarnedBound>): EarnedBound {
  return {
    model: { understanding: 'rules-1', decision: 'gates-2', engine: 'tesseract 5.3.0' },
    ...{ alpha: 0.001, delta: 0.05, cases: 2_998, errors: 0, issuers: 61, upperLimit: 0.000999 },
    ...{ threshold: 0.95, casesMissing: 0 },
    earnedAt: '2026-03-16T12:00:00.000Z',
    computedAt: '2026-03-16T12:00:00.000Z',
    ...change,
  }
}

function procedure(change: Partial<StratumReport>): ProcedureReport {
  const stratum: StratumReport = {
    ...{ procedureId: 'attendance-certificate', proof: 'unique-name', state: 'running', note: null },
    ...{ bounds: [], reliability: [], filed: 0, shadow: 0, sampled: 0, openSamples: 0 },
    ...change,
  }
  return {
    ...{ id: 'attendance-certificate', title: 'Fortbildungsnachweise', proof: 'unique-name', trial: null },
    ...{ auditShare: 0.03, changes: [], strata: [stratum], events: [], historyIntact: true },
  }
}
