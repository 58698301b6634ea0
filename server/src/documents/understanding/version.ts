/** Version of the rules of this folder; goes up whenever the same page could be understood differently. */
export const UNDERSTANDING_VERSION = 'rules-22'
