import { useQuery } from '@tanstack/react-query'
import { Outlet } from '@tanstack/react-router'
import { queries, Refusal, useLiveUpdates } from '../api/index.ts'
import { IntakeProvider } from '../intake/index.ts'
import { useLanguage } from '../language/index.ts'
import { ConnectionBanner, HealthBanner } from './Banners.tsx'
import { Header } from './Header.tsx'
import { NoAccess } from './NoAccess.tsx'

/** What surrounds every screen: header, banners, the place where files can be dropped. */
export function Shell() {
  const { text } = useLanguage()
  const health = useQuery(queries.health())
  if (health.error instanceof Refusal && health.error.problem.status === 401) {
    return <NoAccess error={health.error} />
  }
  return (
    <IntakeProvider>
      <a className="skip-link" href="#inhalt">
        {text.shell.skip}
      </a>
      <Connected health={health.data} />
    </IntakeProvider>
  )
}

function Connected({ health }: { readonly health: Parameters<typeof Header>[0]['health'] }) {
  const connection = useLiveUpdates()
  return (
    <div className="shell">
      <Header health={health} />
      <div className="banners">
        {connection === 'lost' && <ConnectionBanner />}
        <HealthBanner warnings={health?.warnings ?? []} />
      </div>
      <Outlet />
    </div>
  )
}
