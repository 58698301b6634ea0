import { type Operations, operationsSchema, type RunDetail, runDetailSchema } from '@amtsbote/contract'
import { addItem } from '@amtsbote/server'
import { type RunningServer, until } from '@amtsbote/server/testing'
import type { Page } from 'playwright-core'

/** What tests do with robots behind the back of the page. */
export function robotsOn(server: Pick<RunningServer, 'ask' | 'application'>) {
  async function add(robot: string, input: unknown, businessKey?: string): Promise<string> {
    const item = { robot, input, origin: 'program:test' as const, ...(businessKey ? { businessKey } : {}) }
    return (await addItem(server.application.db, item)).id
  }

  async function shown(id: string): Promise<RunDetail> {
    return runDetailSchema.parse(await (await server.ask(`/api/runs/${id}`)).json())
  }

  async function inState(id: string, state: RunDetail['state']): Promise<RunDetail> {
    return until(async () => {
      const run = await shown(id)
      return run.state === state ? run : null
    }, `run in state ${state}`)
  }

  async function operations(): Promise<Operations> {
    return operationsSchema.parse(await (await server.ask('/api/operations')).json())
  }

  return { add, shown, inState, operations }
}

/** The row of a robot on the page. */
export function rowOf(page: Page, title: string) {
  return page
    .getByRole('region', { name: 'Roboter', exact: true })
    .getByRole('listitem')
    .filter({
      has: page.getByRole('link', { name: title, exact: true }),
    })
}

/** The entry of what is to be done that says something. */
export function taskOf(page: Page, text: string | RegExp) {
  return page.locator('.task').filter({ hasText: text })
}
