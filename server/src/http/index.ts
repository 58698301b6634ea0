/**
 * HTTP: what browsers and other programs may ask, and who may.
 *
 * In:  the slices, put together once. Out: a server that answers with what the contract declares, or with a problem.
 * Not here: any decision; a route calls one function of a slice.
 */
export { accessToken } from './access.ts'
export type { HttpNeeds, ServerChange, Subscribe } from './needs.ts'
export { buildServer } from './server.ts'
