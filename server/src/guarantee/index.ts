/**
 * Guarantee: what is proven about filing without a person, and what may therefore run.
 *
 * In:  every filing that the gates allowed, carried out or shadow; what people decided; answers to audit samples.
 * Out: what each stratum may do now (`loadStandings`), bounds (`refreshGuarantee`, `reportGuarantee`), stops and
 *      releases with who and why, samples for blind checks, every stored decision taken again (`replayDecisions`).
 * Not here: the decision itself (`#decision`), the proof that a procedure asks for (`#procedures`). Nothing is ever
 *      counted about single clerks.
 */
export { answerSample, listSamples, reportMisfile } from './audit.ts'
export { countIssuerFilings, issuerKey, type Judged, recordCases } from './cases.ts'
export { watchDirectory } from './directoryWatch.ts'
export { modelOf } from './model.ts'
export { refreshGuarantee } from './refresh.ts'
export { type Replay, replayDecisions } from './replay.ts'
export { reportGuarantee } from './report.ts'
export { loadStandings } from './standing.ts'
export { resumeStratum, stopStratum } from './stop.ts'
export { guaranteeWarnings } from './warnings.ts'
export { proofNames, stopCauses } from './words.ts'
