import type { EarnedBound, ProcedureReport, StratumEvent, StratumReport } from '@amtsbote/contract'
import { proofNames, stopCauses } from '#guarantee'
import type { Language, Text } from '../language.ts'
import { actor, localTime } from './evidence.ts'
import { oneLine, renderTable } from './table.ts'

/** How a table has to be laid out. */
interface Format {
  readonly language: Language
  readonly columns: number | undefined
}

/** How a stratum stands, in words. */
export const stratumStates: Readonly<Record<StratumReport['state'], Text>> = {
  running: { de: 'legt ab', en: 'files' },
  trial: { de: 'Probebetrieb', en: 'trial' },
  'review-only': { de: 'nur Prüfung', en: 'review only' },
  stopped: { de: 'angehalten', en: 'stopped' },
  'not-asked-for': { de: 'nicht verlangt, sammelt Fälle', en: 'not asked for, gathers cases' },
}

/** Procedures with the proof they ask for and how their strata stand. */
export function renderProcedures(procedures: readonly ProcedureReport[], format: Format): string[] {
  const { language } = format
  const titles = { de: ['Verfahren', 'verlangt', 'Stufen'], en: ['Procedure', 'asks for', 'Strata'] }[
    language
  ]
  const rows = procedures.map(({ id, proof, strata }) => [
    id,
    proofNames[proof][language],
    strata
      .map((one) => `${proofNames[one.proof][language]}: ${stratumStates[one.state][language]}`)
      .join('; '),
  ])
  const lines = renderTable(
    titles.map((title) => ({ title })),
    rows,
    format.columns,
  )
  return [...lines, ...procedures.flatMap((one) => trialWarning(one, language))]
}

/** One procedure: what it asks for, how its strata stand and why, what was changed. */
export function renderProcedure(procedure: ProcedureReport, format: Format): string[] {
  const { language } = format
  const { id, title, proof, auditShare, strata, changes, events, historyIntact } = procedure
  const share = percent(auditShare, language)
  const asks = { de: 'verlangt', en: 'asks for' }[language]
  return [
    `${id}  ${title}; ${asks}: ${proofNames[proof][language]}; ${samplesWord[language]} ${share}`,
    ...trialWarning(procedure, language),
    '',
    ...strata.flatMap((stratum) => renderStratum(stratum, language)),
    ...section(
      { de: 'Geändert', en: 'Changed' },
      changes.map((one) => changeLine(one, language)),
      language,
    ),
    ...section(
      { de: 'Verlauf', en: 'History' },
      events.map((one) => eventLine(one, language)),
      language,
    ),
    ...(historyIntact ? [] : [broken[language]]),
  ]
}

const samplesWord: Text = { de: 'Stichprobe', en: 'audit sample' }
const broken: Text = {
  de: 'ACHTUNG: Der Verlauf ist nicht vollständig oder wurde verändert.',
  en: 'WARNING: the history is incomplete or was changed.',
}

/** What is proven about each stratum. */
export function renderGuarantee(procedures: readonly ProcedureReport[], { language }: Format): string[] {
  return procedures.flatMap((procedure) => [
    `${procedure.title} (${procedure.id})`,
    ...trialWarning(procedure, language),
    ...procedure.strata.flatMap((stratum) => renderStratum(stratum, language)),
  ])
}

function trialWarning({ trial, id }: ProcedureReport, language: Language): string[] {
  if (!trial) return []
  const text: Text = {
    de: `Achtung: Probebetrieb ohne verdiente Schranke seit ${localTime(trial.at)} (${actor(trial.by, 'de')}): ${trial.reason}. Zurück mit: amtsbote procedures proof ${id} two-proofs`,
    en: `Warning: trial without an earned bound since ${localTime(trial.at)} (${actor(trial.by, 'en')}): ${trial.reason}. Back with: amtsbote procedures proof ${id} two-proofs`,
  }
  return [oneLine(text[language])]
}

function renderStratum(stratum: StratumReport, language: Language): string[] {
  const { proof, state, note, filed, shadow, sampled, openSamples, bounds } = stratum
  const counts: Text = {
    de: `${filed} ohne Person abgelegt, ${sampled} als Stichprobe gewählt (${openSamples} offen); ${shadow} wären abgelegt worden`,
    en: `${filed} filed without a person, ${sampled} chosen as samples (${openSamples} open); ${shadow} would have been filed`,
  }
  const why = note && state === 'stopped' ? whyStopped(note, language) : []
  const stratumWord = { de: 'Stufe', en: 'Stratum' }[language]
  return [
    `  ${stratumWord} „${proofNames[proof][language]}“ (${proof}): ${stratumStates[state][language]}`,
    ...why,
    `    ${counts[language]}`,
    ...bounds.flatMap((bound) => boundLines(bound, language)),
    ...reliabilityLine(stratum, language),
    ...(bounds.length === 0 ? [`    ${nothingChecked[language]}`] : []),
  ]
}

/** What recognition said of these cases, and what came true. */
function reliabilityLine({ reliability }: StratumReport, language: Language): string[] {
  if (reliability.length === 0) return []
  const word = { de: 'gesagt / eingetroffen', en: 'said / came true' }[language]
  const bins = reliability.map(
    ({ said, right, cases }) => `${percent(said, language)} / ${percent(right / cases, language)} (${cases})`,
  )
  return [`    ${word}: ${bins.join(', ')}`]
}

const nothingChecked: Text = { de: 'noch nichts geprüft', en: 'nothing checked yet' }

function whyStopped(note: NonNullable<StratumReport['note']>, language: Language): string[] {
  const cause = note.cause ? stopCauses[note.cause][language] : ''
  return [oneLine(`    ${localTime(note.at)}  ${cause} (${actor(note.by, language)}): ${note.reason}`)]
}

/** The claim in a sentence that a mayor can repeat; the numbers that it stands on; the versions it holds for. */
function boundLines(bound: EarnedBound, language: Language): string[] {
  const { alpha, delta, cases, errors, issuers, threshold, casesMissing, model } = bound
  const certain = percent(1 - delta, language)
  const limit = percent(bound.upperLimit, language)
  const goal = percent(alpha, language)
  const counted: Text = {
    de: `${errors} Fehler in ${cases} geprüften Fällen von ${issuers} Trägern: mit ${certain} Sicherheit höchstens ${limit} in einer falschen Akte`,
    en: `${errors} errors in ${cases} checked cases of ${issuers} providers: with ${certain} certainty at most ${limit} in a wrong file`,
  }
  const earned: Text = {
    de: `Schranke von ${goal} verdient seit ${bound.earnedAt ? localTime(bound.earnedAt) : '–'}, ab Wahrscheinlichkeit ${threshold}`,
    en: `bound of ${goal} earned since ${bound.earnedAt ? localTime(bound.earnedAt) : '–'}, from probability ${threshold} on`,
  }
  const missing: Text = {
    de: `Schranke von ${goal} nicht verdient: noch ${casesMissing} Fälle ohne Fehler`,
    en: `bound of ${goal} not earned: ${casesMissing} more cases without an error`,
  }
  return [
    `    ${counted[language]}`,
    `    ${(threshold === null ? missing : earned)[language]}`,
    `    (${[model.understanding, model.decision, model.engine].filter(Boolean).join(', ')})`,
  ]
}

function changeLine(change: ProcedureReport['changes'][number], language: Language): string {
  const trial = change.trial ? `, ${stratumStates.trial[language]}` : ''
  const reason = change.reason ? `: ${change.reason}` : ''
  return `${localTime(change.at)}  ${actor(change.by, language)}: ${proofNames[change.proof][language]}${trial}${reason}`
}

const eventWords: Readonly<Record<StratumEvent['kind'], Text>> = {
  stopped: { de: 'angehalten', en: 'stopped' },
  resumed: { de: 'fortgesetzt', en: 'resumed' },
  earned: { de: 'Schranke verdient', en: 'bound earned' },
  lapsed: { de: 'Schranke gilt nicht mehr', en: 'bound holds no more' },
}

function eventLine(event: StratumEvent, language: Language): string {
  const cause = event.cause ? ` (${stopCauses[event.cause][language]})` : ''
  const reason = event.reason ? `: ${event.reason}` : ''
  const document = event.documentId ? ` [${event.documentId}]` : ''
  const what = `${proofNames[event.proof][language]} ${eventWords[event.kind][language]}${cause}${reason}${document}`
  return `${localTime(event.at)}  ${actor(event.by, language)}: ${what}`
}

function section(title: Text, lines: readonly string[], language: Language): string[] {
  return lines.length === 0 ? [] : ['', `${title[language]}:`, ...lines.map((line) => `  ${oneLine(line)}`)]
}

/** Shares of a thousandth and below keep their first digits. */
function percent(share: number, language: Language): string {
  const options = { style: 'percent', maximumSignificantDigits: 3 } as const
  return new Intl.NumberFormat(language, options).format(share)
}
