import type { EmployeeNumber, Proof } from '@amtsbote/contract'
import type { BookingIndex } from '../courses/bookingIndex.ts'
import { isSameCourse } from '../courses/courseTitles.ts'
import type { Found } from '../fields/found.ts'

/** The course that a page prints, as far as it was found. */
interface PrintedCourse {
  readonly topic: Found<string> | null
  readonly courseFrom: Found<string> | null
  readonly courseTo: Found<string> | null
}

/** Who is booked for the printed course on the printed day. */
export interface Booked {
  readonly employeeNumbers: ReadonlySet<EmployeeNumber>
  readonly text: string
  readonly boxes: Proof['boxes']
}

/**
 * A course for which more of the staff are booked proves nobody: everybody is booked for the yearly instruction. In
 * small towns three people are few whatever their share.
 */
const BOOKED_SHARE_MAX = 0.02
const BOOKED_FEW = 3

/** Nobody is booked for what the page prints, or too many are, or the page says too little. */
const nobodyBooked: Booked = { employeeNumbers: new Set(), text: '', boxes: [] }

/**
 * Finds the people whose open booking has the printed topic and the printed day, the last one of a course of several.
 * Another day or another topic finds nobody and says nothing against anybody: people attend what no list knows.
 */
export function findBooked(
  bookings: BookingIndex,
  { topic, courseFrom, courseTo }: PrintedCourse,
  staff: number,
): Booked {
  const day = courseTo ?? courseFrom
  if (!topic || !day) return nobodyBooked
  const known = new Map<string, boolean>()
  const isPrinted = (course: string) => {
    const same = known.get(course) ?? isSameCourse(course, topic.value)
    known.set(course, same)
    return same
  }
  const fitting = (bookings.byLastDay.get(day.value) ?? []).filter(({ course }) => isPrinted(course))
  if (fitting.length === 0) return nobodyBooked
  const employeeNumbers = new Set(fitting.map(({ employeeNumber }) => employeeNumber))
  if (employeeNumbers.size > Math.max(BOOKED_FEW, BOOKED_SHARE_MAX * staff)) return nobodyBooked
  return {
    employeeNumbers,
    text: `${topic.text}, ${day.text}`,
    boxes: [...topic.boxes, ...day.boxes],
  }
}

/**
 * The booking of this employee as a proof. It speaks for nobody whose namesake has the same one, and never against
 * anybody.
 */
export function bookingProof(
  { employeeNumbers, text, boxes }: Booked,
  employeeNumber: EmployeeNumber,
  namesakes: readonly EmployeeNumber[],
): Proof | undefined {
  if (!employeeNumbers.has(employeeNumber)) return undefined
  const shared = namesakes.some((namesake) => employeeNumbers.has(namesake))
  return { kind: 'booking', agreement: shared ? 'unclear' : 'agrees', text, boxes }
}
