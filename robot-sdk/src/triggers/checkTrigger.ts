import type { z } from 'zod'
import type { Trigger } from './trigger.ts'

/** Any moment will do: what counts is its form. */
const ANY_SLOT = '2026-03-31T06:30'

/**
 * Says what is wrong between a trigger and the input of its robot, before the first item finds out.
 * @returns null when every item that the trigger adds will fit
 */
export function checkTrigger(trigger: Trigger, input: z.ZodType): string | null {
  const sample = sampleOf(trigger)
  if (!sample) return null
  const parsed = input.safeParse(sample.input)
  return parsed.success ? null : `input of the ${trigger.kind} does not fit: ${parsed.error.message}`
}

function sampleOf(trigger: Trigger): { readonly input: unknown } | null {
  if (trigger.kind === 'schedule') return { input: scheduledInput(trigger, ANY_SLOT) }
  if (trigger.kind !== 'folder') return null
  const name = (trigger.files?.[0] ?? '*').replaceAll('*', 'beispiel')
  return { input: { file: { name, sizeBytes: 1, sha256: '0'.repeat(64) } } }
}

/** The input of the item for a slot. */
export function scheduledInput(
  { input, slotField }: { readonly input: unknown; readonly slotField?: string | undefined },
  slot: string,
): unknown {
  if (slotField === undefined) return input ?? {}
  const fields = typeof input === 'object' && input !== null ? input : {}
  return { ...fields, [slotField]: slot }
}
