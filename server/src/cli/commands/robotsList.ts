import { command, noOperands } from '../command.ts'
import { exitCodes } from '../exitCodes.ts'
import { withDatabase } from '../withDatabase.ts'

export const robotsList = command({
  words: ['robots', 'list'],
  operands: noOperands,
  options: {},
  summary: { de: 'Roboter auflisten', en: 'list robots' },
  details: {
    de: 'Zeigt jeden Roboter mit seiner Fassung und wie viele Aufträge warten, laufen oder einen Menschen brauchen. Darunter, was angehalten ist. Mit --json eine Zeile je Roboter und je Schalter.',
    en: 'Shows each robot with its release and how many items wait, run or need a person. Below it what is held. With --json one line per robot and per switch.',
  },
  failure: { de: 'die Liste ließ sich nicht lesen', en: 'the list could not be read' },
  async run(context) {
    const { json, language, terminal } = context
    const { listRobots } = await import('#catalogue')
    const { countItems } = await import('#items')
    const { listHolds } = await import('#switches')
    const { renderRobots } = await import('../rendering/robots.ts')
    const { robots, holds } = await withDatabase(context, async (db) => {
      const counts = await countItems(db)
      const lines = (await listRobots(db)).map(({ description, ...robot }) => {
        const own = counts.filter((one) => one.robot === robot.id)
        const items = Object.fromEntries(own.map(({ state, count }) => [state, count]))
        return { ...robot, purpose: description.purpose, limits: description.limits, items }
      })
      return { robots: lines, holds: await listHolds(db) }
    })
    const lines = json
      ? [...robots, ...holds.map((hold) => ({ hold }))].map((one) => JSON.stringify(one))
      : renderRobots(robots, holds, { language, columns: terminal.columns })
    for (const line of lines) terminal.print(line)
    return exitCodes.ok
  },
})
