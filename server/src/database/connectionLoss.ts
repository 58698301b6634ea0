/** What the operating system says when nobody listens, or no longer. */
const NETWORK_CODES = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'EAI_AGAIN',
])
/**
 * Class 08, and: stopped by the administrator, crashed, starting up; no connection left for us; too long idle, in a
 * transaction or outside (PostgreSQL documentation, appendix A).
 */
const DATABASE_CODES = /^(08...|57P0[1235]|53300|25P03)$/
/** The driver gives these no code. */
const DRIVER_MESSAGES =
  /^(Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error|Client was closed)/

/** Whether an error says that the database is away for now, not that a statement is wrong. */
export function isConnectionLoss(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const code = 'code' in error && typeof error.code === 'string' ? error.code : ''
  return NETWORK_CODES.has(code) || DATABASE_CODES.test(code) || DRIVER_MESSAGES.test(error.message)
}
