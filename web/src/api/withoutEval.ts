import { config } from 'zod'

/**
 * Zod speeds itself up by writing code at run time, and tries that when the first schema is made. The content
 * security policy forbids it, rightly, and would report the attempt. Imported before everything else.
 */
config({ jitless: true })
