import { AmtsboteError } from '@amtsbote/contract'

/** Longest name and longest reason that is kept, in letters. */
const LONGEST_NAME = 100
const LONGEST_REASON = 1_000

/** The name of a person, tidied. @throws AmtsboteError AB-0403 when it is none */
export function personName(word: string): string {
  const name = word.normalize('NFC').trim().replace(/\s+/g, ' ')
  if (!/\p{L}/u.test(name) || name.length > LONGEST_NAME) throw new AmtsboteError('AB-0403', '--by NAME')
  return name
}

/** Whether two names are of one person, however they were typed. */
export function isSamePerson(one: string, other: string): boolean {
  return folded(one) === folded(other)
}

/** Parts in any order: "Ahornberg, Jördis" is "Jördis Ahornberg". */
function folded(name: string): string {
  const parts = name
    .normalize('NFKC')
    .toLocaleLowerCase('de')
    .split(/[\s,.;]+/)
  return parts.filter(Boolean).sort().join(' ')
}

/** A reason in words. @throws AmtsboteError AB-0403 naming the option when it is empty or endless */
export function reasonText(word: string, option: string): string {
  const text = word.trim()
  if (text === '' || text.length > LONGEST_REASON) throw new AmtsboteError('AB-0403', option)
  return text
}
