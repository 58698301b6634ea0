import type { ReasonCode } from '@amtsbote/contract'

/** Thrown where a page turns out to be damaged only while it is decoded; the process itself is sound. */
export class UnreadablePage extends Error {
  override readonly name = 'UnreadablePage'
  readonly code: ReasonCode

  constructor(code: ReasonCode, options?: ErrorOptions) {
    super(`a page cannot be decoded: ${code}`, options)
    this.code = code
  }
}
