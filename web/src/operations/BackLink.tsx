import { Link } from '@tanstack/react-router'
import { PreviousIcon } from '../icons/index.ts'
import { useLanguage } from '../language/index.ts'

/** The way back to all robots. */
export function BackLink() {
  const { text } = useLanguage()
  return (
    <p className="back">
      <Link to="/betrieb">
        <PreviousIcon aria-hidden="true" />
        {text.operations.robot.back}
      </Link>
    </p>
  )
}
