/**
 * Procedures: what may be filed without a person, what that rests on, and who released it.
 *
 * In:  reports of the guarantee, samples that wait.
 * Out: strata stopped and released, proofs changed, samples answered blindly; each change with its reason.
 * Not here: what a bound is; the server computes it. No figures about single people.
 */
export { ProceduresPage } from './ProceduresPage.tsx'
export { SamplePage } from './SamplePage.tsx'
