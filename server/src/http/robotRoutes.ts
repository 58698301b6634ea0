import { AmtsboteError, type RunId, routes } from '@amtsbote/contract'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { findRobot } from '#catalogue'
import { cancelItem, repeatItem } from '#items'
import { showOperations, showRobot, showRunForPeople } from '#operations'
import { settleEffect } from '#runs'
import { hold, resume } from '#switches'
import { decideTask } from '#tasks'
import { forgetWorker } from '#workers'
import { declare } from './declare.ts'
import type { HttpNeeds } from './needs.ts'

/** Until sign-in exists everybody acts through the one access token. */
const PERSON = 'person:access-token'

/** How robots are, and what people may do about them. */
export function robotRoutes(needs: HttpNeeds): FastifyPluginAsyncZod {
  const { db, robotLeaseMs: leaseMs } = needs
  return async (app) => {
    app.route({ ...declare(routes.operations), handler: () => showOperations(db, { leaseMs }) })
    app.route({
      ...declare(routes.showRobot),
      handler: ({ params }) => showRobot(db, params.robot, { leaseMs }),
    })
    app.route({ ...declare(routes.showRun), handler: ({ params }) => showRunForPeople(db, params.run) })
    app.route({
      ...declare(routes.repeatRuns),
      handler: ({ body }) => changeEach(body.runs, (id) => repeatItem(db, id)),
    })
    app.route({
      ...declare(routes.cancelRuns),
      handler: ({ body }) => changeEach(body.runs, (id) => cancelItem(db, id)),
    })
    await app.register(decisionRoutes(needs))
  }
}

/** What a person decides about robots: switches, uncertain effects, questions, workers that will not come back. */
function decisionRoutes({ db, now, robotLeaseMs: leaseMs }: HttpNeeds): FastifyPluginAsyncZod {
  return async (app) => {
    app.route({
      ...declare(routes.settleEffect),
      handler: async ({ params, body: { key, finding, reason } }) => {
        const found = finding === 'done' ? { kind: finding, result: null } : { kind: finding }
        const said = { finding: found, by: PERSON, reason, at: now() }
        await settleEffect(db, { runId: params.run, key }, said)
        return {}
      },
    })
    app.route({
      ...declare(routes.decideTask),
      handler: async ({ params, body }) => {
        const answer = { choice: body.choice, by: PERSON, at: now() }
        return { followUp: (await decideTask(db, params.task, answer)) as RunId }
      },
    })
    app.route({
      ...declare(routes.holdRobots),
      handler: async ({ body: { mode, reason, ...subject } }) => {
        if (subject.scope === 'robot') await findRobot(db, subject.id)
        return { taken: await hold(db, subject, { mode, reason, by: PERSON, at: now() }) }
      },
    })
    app.route({
      ...declare(routes.resumeRobots),
      handler: async ({ body }) => {
        await resume(db, body)
        return {}
      },
    })
    app.route({
      ...declare(routes.forgetWorker),
      handler: async ({ params }) => {
        await forgetWorker(db, { id: params.worker, leaseMs })
        return {}
      },
    })
  }
}

/** One after the other: what cannot be changed (any more) must not keep the others from it. */
async function changeEach(
  runs: readonly RunId[],
  change: (id: RunId) => Promise<void>,
): Promise<{ changed: number; refused: number }> {
  let changed = 0
  for (const id of runs) {
    try {
      await change(id)
      changed += 1
    } catch (error) {
      const isRefusal = error instanceof AmtsboteError && ['AB-0604', 'AB-0605'].includes(error.code)
      if (!isRefusal || runs.length === 1) throw error
    }
  }
  return { changed, refused: runs.length - changed }
}
