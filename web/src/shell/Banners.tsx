import type { Health } from '@amtsbote/contract'
import { OfflineIcon, WarningIcon } from '../icons/index.ts'
import { useLanguage } from '../language/index.ts'

/** Says that the page may be out of date and that nothing has to be done about it. */
export function ConnectionBanner() {
  const { text } = useLanguage()
  return (
    <div className="banner banner--danger" role="status">
      <OfflineIcon aria-hidden="true" />
      <p>
        <strong>{text.shell.lost}</strong> {text.shell.lostNext}
      </p>
    </div>
  )
}

/** What does not run as it should, in the words of the server. */
export function HealthBanner({ warnings }: { readonly warnings: Health['warnings'] }) {
  const { text, pick } = useLanguage()
  if (warnings.length === 0) return null
  return (
    <section className="banner banner--warning" aria-label={text.shell.hint}>
      <WarningIcon aria-hidden="true" />
      <ul>
        {warnings.map((warning) => (
          <li key={warning.de}>{pick(warning)}</li>
        ))}
      </ul>
    </section>
  )
}
