/** What was broken, without personal data. */
export type Finding = string

/** One promise and what speaks against it; nothing: it was kept. */
export interface KeptPromise {
  readonly name: string
  readonly failures: readonly Finding[]
}
