/** A check: a Node program with arguments, started at the root. Exit code 0 means that nothing was found. */
export interface Check {
  readonly name: string
  readonly program: string
  readonly args: readonly string[]
}

/** All checks, the longest first: two of them run at a time, and the tests keep one lane busy to the end. */
export const checks: readonly Check[] = [
  { name: 'tests', program: 'tools/test.ts', args: [] },
  { name: 'types', program: 'node_modules/typescript/bin/tsc', args: ['-p', '.'] },
  {
    name: 'format, lint',
    program: 'node_modules/@biomejs/biome/bin/biome',
    args: ['check', '--error-on-warnings'],
  },
  { name: 'architecture', program: 'tools/architecture.ts', args: [] },
  {
    name: 'unused code',
    program: 'node_modules/knip/bin/knip.js',
    args: ['--no-progress', '--no-config-hints'],
  },
  { name: 'licences', program: 'tools/licences.ts', args: [] },
  { name: 'documents', program: 'tools/documents.ts', args: [] },
]
