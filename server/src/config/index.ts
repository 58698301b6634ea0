/**
 * Configuration: every setting in one schema with its default, unit and meaning.
 *
 * In:  environment variables, once.
 * Out: a {@link Config}, or one error naming everything that is wrong.
 * Not here: what the town configures about documents; that is `#procedures`.
 */
export { type Config, readConfig } from './config.ts'
