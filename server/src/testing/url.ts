/** The PostgreSQL of a test run. */
export interface TestServer {
  readonly url: string
  /** Name of the migrated database from which each test file gets a copy of its own. */
  readonly template: string
}

/** The same server, another database. */
export function withDatabase(url: string, database: string): string {
  const changed = new URL(url)
  changed.pathname = `/${database}`
  return changed.href
}

declare module 'vitest' {
  interface ProvidedContext {
    testServer: TestServer
  }
}
