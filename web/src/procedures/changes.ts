/** What may be different after somebody changed a procedure: its report, and the warnings of the system. */
export const PROCEDURE_CHANGES = ['guarantee', 'health'] as const
