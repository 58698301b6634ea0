import type { daysOn, namesOn } from '@amtsbote/server/recognition'
import type { Truth } from '@amtsbote/simulators/musterstadt'
import type { Example } from './learnWeights.ts'

/** Each name is an example of its own: whether its bearer took part. Papers of several people teach nothing. */
export function namesOf(truth: Truth, names: ReturnType<typeof namesOn>): Example[] {
  if (truth.recipientText === null) return []
  const recipient = new Set(wordsOf(truth.recipientText))
  return names.map(({ text, features }) => {
    const own = wordsOf(text)
    const shared = own.filter((word) => recipient.has(word)).length
    return {
      hand: truth.layout,
      choices: [
        {
          features: new Map(features.map((name) => [name, 1])),
          right: shared > 0 && shared >= NAME_SHARE * own.length,
        },
      ],
    }
  })
}

/** `Frau Müller` means the `Anna Müller` of another line. */
const NAME_SHARE = 0.6

const titles: ReadonlySet<string> = new Set(['frau', 'herr', 'herrn', 'dr', 'prof', 'dipl', 'ing', 'mag'])

function wordsOf(name: string): readonly string[] {
  const words = name.toLowerCase().match(/\p{L}{2,}/gu) ?? []
  return words.filter((word) => !titles.has(word))
}

type Printed = ReturnType<typeof daysOn>[number]

/**
 * What a printed day is. Many papers are issued on the last day of the course: then the one that says so, or the last
 * one without the label of a course, is that of issue, and the others are the course's.
 */
export function kindsOf(truth: Truth, all: readonly Printed[], index: number): readonly string[] {
  const printed = all[index] as Printed
  const { day } = printed
  const same = all.filter((other) => other.day === day)
  const issue =
    same.find(({ saysIssued }) => saysIssued) ??
    same.findLast(({ label }) => label !== 'course') ??
    same.at(-1)
  const isCourse =
    truth.courseFrom !== null && truth.courseTo !== null && day >= truth.courseFrom && day <= truth.courseTo
  const isIssue = day === truth.issuedOn && (!isCourse || same.length === 1 || printed === issue)
  const kinds = [
    ...(isCourse && !(isIssue && same.length > 1) ? ['course'] : []),
    ...(isIssue ? ['issued'] : []),
    ...(day === truth.validUntil ? ['valid-until'] : []),
  ]
  return kinds.length > 0 ? kinds : ['other']
}

/** Words as they are compared: without case, signs and spaces. */
export function plain(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\d]/gu, '')
}
