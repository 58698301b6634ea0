/**
 * Contract: everything that crosses a process border, as schemas with their inferred types.
 *
 * In:  nothing; it depends on zod alone.
 * Out: identifiers, readings, understandings, documents, decisions, robots, runs, reasons, errors, routes.
 * Not here: behaviour. What a state change means is written where it happens.
 */
export * from './documents.ts'
export * from './employee.ts'
export * from './errors/index.ts'
export * from './explanation.ts'
export * from './guarantee.ts'
export * from './identifiers.ts'
export * from './reading.ts'
export * from './reasons.ts'
export * from './review.ts'
export * from './robots.ts'
export * from './routes.ts'
export * from './runs.ts'
export * from './understanding.ts'
