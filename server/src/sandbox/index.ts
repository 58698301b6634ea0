/**
 * Sandbox: work on documents from outside runs in child processes with limits, so that a file that
 * crashes, hangs or eats memory costs one child and one document, never the server.
 *
 * In:  a program (`serveJobs` in its own file), jobs as plain values, an abort signal.
 * Out: the answer, checked against a schema, or how the attempt ended: refused, crashed, deadline, memory.
 * Not here: what a job does (`#pages`, `#reading`), files (only paths go in), network isolation.
 */
export { createLimitedPool, type JobOutcome, type LimitedPool, type LimitedPoolOptions } from './pool.ts'
export { readSettings } from './readSettings.ts'
export { residentMegabytes } from './residentMemory.ts'
export { Refusal, serveJobs } from './serveJobs.ts'
