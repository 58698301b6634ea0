import { Fragment } from 'react'
import { useLanguage } from '../../language/index.ts'
import { particularsOf } from './differences.ts'
import type { Person } from './person.ts'

/** A person's particulars in one line; what differs stands out and is announced. */
export function Particulars({
  person,
  reference,
}: {
  readonly person: Person
  /** The person to tell this one from; null when there is nothing to tell apart. */
  readonly reference: Person | null
}) {
  const { text, format } = useLanguage()
  return (
    <span className="particulars">
      {particularsOf(person, reference, { text, format }).map((particular, index) => (
        <Fragment key={particular.text}>
          {index > 0 && ' · '}
          {particular.differs ? (
            <strong>
              <span className="sr-only">{text.differences.differs} </span>
              {particular.text}
            </strong>
          ) : (
            particular.text
          )}
        </Fragment>
      ))}
    </span>
  )
}
