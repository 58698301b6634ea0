import type { Recognised } from './recognised.ts'
import { isCertificateType } from './terms.ts'

/** Whether the title in the file holds the whole course title, signs and case aside. */
export function titleHoldsCourse({ understanding, truth }: Recognised): boolean {
  return truth.topic !== null && folded(understanding.title).includes(folded(truth.topic))
}

/** Whether the course title was found as printed, signs and case aside. */
export function isTopicRight({ understanding, truth }: Recognised): boolean {
  return truth.topic !== null && folded(understanding.topic?.value ?? '') === folded(truth.topic)
}

/** Whether first and last course day are both right. */
export function areCourseDaysRight({ understanding, truth }: Recognised): boolean {
  return (
    understanding.courseFrom?.value === truth.courseFrom && understanding.courseTo?.value === truth.courseTo
  )
}

/** Whether it was told right if the paper proves something at all. */
export function isKindRight({ understanding, truth }: Recognised): boolean {
  return isCertificateType(understanding.documentType.value) === isCertificateType(truth.documentType)
}

/** Letters and digits alone, without case and marks. */
function folded(text: string): string {
  return text
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .normalize('NFD')
    .replaceAll(/[^a-z0-9]/g, '')
}
