import { AmtsboteError } from '@amtsbote/contract'

/** One of the words that are allowed. @throws AmtsboteError AB-0403 naming them */
export function oneOf<const Word extends string>(words: readonly Word[], word: string, what: string): Word {
  const found = words.find((one) => one === word)
  if (found === undefined) throw new AmtsboteError('AB-0403', `${what} ${word}: ${words.join(' | ')}`)
  return found
}

/** A number of lines to show. @throws AmtsboteError AB-0403 when it is none */
export function limitOf(text: string | undefined, usual: number): number {
  const limit = Number(text ?? usual)
  if (!Number.isInteger(limit) || limit < 1) throw new AmtsboteError('AB-0403', `--limit ${text}`)
  return limit
}
