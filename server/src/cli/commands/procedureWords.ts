import { AmtsboteError, type RequiredProof, requiredProofSchema } from '@amtsbote/contract'

/** Until sign-in exists everybody acts through the command line of this machine. */
export const PERSON = 'person:command-line'

/** The proof that a command names. @throws AmtsboteError AB-0403 when there is no such one */
export function proofNamed(word: string | undefined): RequiredProof {
  const parsed = requiredProofSchema.safeParse(word)
  if (!parsed.success) throw new AmtsboteError('AB-0403', requiredProofSchema.options.join(' | '))
  return parsed.data
}
