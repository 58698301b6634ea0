import { inspect } from 'node:util'

const HIDDEN = '[secret]'

/** A secret value that shows itself nowhere by accident: not in text, not in JSON, not in the inspector. */
export class Secret {
  readonly #value: string
  /** The technical account that it belongs to; null when none was given with it. No secret. */
  readonly account: string | null

  constructor(value: string, account: string | null = null) {
    this.#value = value
    this.account = account
  }

  /** The value itself, for the one place that needs it. */
  reveal(): string {
    return this.#value
  }

  toString(): string {
    return HIDDEN
  }

  toJSON(): string {
    return HIDDEN
  }

  [inspect.custom](): string {
    return HIDDEN
  }
}
