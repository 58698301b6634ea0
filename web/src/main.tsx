// First, because schemas are made while the others are loaded.
import './api/withoutEval.ts'

import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { Refusal } from './api/index.ts'
import { LanguageProvider } from './language/index.ts'
import { createInterfaceRouter } from './router.tsx'
import './styles/index.scss'

/** A server that restarts is back within seconds; what it refused it refuses again. */
const RETRIES = 2

const root = document.getElementById('root')
if (!root) throw new Error('index.html has no element "root"')

const client = new QueryClient({
  defaultOptions: {
    queries: {
      // The server tells when something changed, so nothing grows old by itself.
      staleTime: Number.POSITIVE_INFINITY,
      // A machine in the town hall that is not on the internet is not offline.
      networkMode: 'always',
      retry: (failures, error) => !(error instanceof Refusal) && failures < RETRIES,
    },
    mutations: { networkMode: 'always' },
  },
})

createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={client}>
      <LanguageProvider>
        <RouterProvider router={createInterfaceRouter()} />
      </LanguageProvider>
    </QueryClientProvider>
  </StrictMode>,
)
