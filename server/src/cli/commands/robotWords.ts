import { AmtsboteError } from '@amtsbote/contract'

/** One of the words that are allowed. @throws AmtsboteError AB-0403 naming them */
export function oneOf<const Word extends string>(words: readonly Word[], word: string, what: string): Word {
  const found = words.find((one) => one === word)
  if (found === undefined) throw new AmtsboteError('AB-0403', `${what} ${word}: ${words.join(' | ')}`)
  return found
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** The number of a run, an item or a task. @throws AmtsboteError AB-0604 when it can be none */
export function runId(word: string | undefined): string {
  if (!uuid.test(word ?? '')) throw new AmtsboteError('AB-0604', word)
  return word ?? ''
}

/** @throws AmtsboteError AB-0403 naming `what` when the text is no JSON */
export function parseJson(text: string | undefined, what: string): unknown {
  try {
    return JSON.parse(text ?? '')
  } catch {
    throw new AmtsboteError('AB-0403', what)
  }
}

/** A number of lines to show. @throws AmtsboteError AB-0403 when it is none */
export function limitOf(text: string | undefined, usual: number): number {
  const limit = Number(text ?? usual)
  if (!Number.isInteger(limit) || limit < 1) throw new AmtsboteError('AB-0403', `--limit ${text}`)
  return limit
}
