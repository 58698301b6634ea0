/**
 * Pipeline: the way of a document, stage by stage, and who makes it go on.
 *
 * In:  everything the stages use, put together once. Out: documents that are filed, in review or rejected.
 * Not here: what a stage knows about its matter; each has a room of its own.
 */
export { type CurrentDirectory, currentDirectory } from './currentDirectory.ts'
export type { PipelineNeeds } from './needs.ts'
export { pipeline } from './pipeline.ts'
export { reconcile } from './reconcile.ts'
export { runPipeline } from './runPipeline.ts'
