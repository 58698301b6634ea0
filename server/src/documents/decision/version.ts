/** Version of the gates; goes up whenever the same case could be decided differently. */
export const DECISION_VERSION = 'gates-4'
