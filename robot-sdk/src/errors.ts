/** The case cannot go on as it is: a person must look. Never retried, because a second try would find the same. */
export class BusinessError extends Error {
  override readonly name = 'BusinessError'
}

/** Something technical did not work: tried again later, with a fresh process. */
export class SystemError extends Error {
  override readonly name = 'SystemError'
}

/** The robot's code breaks a rule (the same effect key twice in a run, say). Goes to its developers, never retried. */
export class AuthorError extends Error {
  override readonly name = 'AuthorError'
}
