/**
 * Serving: an open application on its port, with its watched folder.
 *
 * In:  an application. Out: the address of the page.
 * Not here: opening the application (`application.ts`) and any route (`#http`).
 */
export { readHealth } from './health.ts'
export { type Serving, serve } from './serve.ts'
