/** A question to a person. The run ends with it; the answer starts a follow-up item. */
export interface Question {
  /** One line for the list of tasks, without personal data. */
  readonly title: string
  readonly text: string
  /** What can be answered, at least two. */
  readonly choices: readonly string[]
  /** Handed back with the answer, so that nothing must be looked up again. JSON. */
  readonly data?: unknown
}

/** What `run` returns instead of a result when a person must decide first. */
export interface Asked {
  readonly kind: 'asked'
  readonly question: Question
}

/** What a person answered to the question of an earlier run about the same input. */
export interface Decision {
  readonly choice: string
  readonly by: string
  readonly data: unknown
}

/**
 * Ends the run with a question: `return ask({ title, text, choices })`. When somebody has answered, the robot runs again
 * as a new item with the same input and `decision` filled. Effects of the two runs have nothing to do with each other.
 */
export function ask(question: Question): Asked {
  return { kind: 'asked', question }
}
