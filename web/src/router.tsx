import { documentIdSchema, robotIdSchema, runIdSchema } from '@amtsbote/contract'
import { createRootRoute, createRoute, createRouter } from '@tanstack/react-router'
import { z } from 'zod'
import { OperationsPage, RobotPage, RunPage } from './operations/index.ts'
import { ProceduresPage, SamplePage } from './procedures/index.ts'
import { ReviewPage } from './review/index.ts'
import { Crash, Shell } from './shell/index.ts'

/** The addresses of the interface. A new screen is a new route here and a link in `shell/Header.tsx`. */
export function createInterfaceRouter() {
  const root = createRootRoute({ component: Shell, errorComponent: Crash })
  const review = createRoute({
    getParentRoute: () => root,
    path: '/',
    // The document stands in the address, so that it can be bookmarked, passed on and reloaded.
    validateSearch: z.object({ dokument: documentIdSchema.optional().catch(undefined) }),
    component: ReviewPage,
  })
  const operations = createRoute({
    getParentRoute: () => root,
    path: '/betrieb',
    component: OperationsPage,
  })
  const robot = createRoute({
    getParentRoute: () => root,
    path: '/betrieb/roboter/$robot',
    params: { parse: z.object({ robot: robotIdSchema }).parse },
    component: RobotPage,
  })
  const run = createRoute({
    getParentRoute: () => root,
    path: '/betrieb/laeufe/$run',
    params: { parse: z.object({ run: runIdSchema }).parse },
    component: RunPage,
  })
  const procedures = createRoute({
    getParentRoute: () => root,
    path: '/verfahren',
    component: ProceduresPage,
  })
  const sample = createRoute({
    getParentRoute: () => root,
    path: '/verfahren/stichprobe',
    component: SamplePage,
  })
  return createRouter({ routeTree: root.addChildren([review, operations, robot, run, procedures, sample]) })
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createInterfaceRouter>
  }
}
