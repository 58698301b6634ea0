const HIDDEN = '[secret]'
/** What Node's inspector asks for; by its name, so that the types of the SDK do not need those of Node. */
const INSPECT: unique symbol = Symbol.for('nodejs.util.inspect.custom')

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

  [INSPECT](): string {
    return HIDDEN
  }
}
