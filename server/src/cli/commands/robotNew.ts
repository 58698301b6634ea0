import { readConfig } from '#config'
import { command } from '../command.ts'
import { exitCodes } from '../exitCodes.ts'

export const robotNew = command({
  words: ['robot', 'new'],
  operands: { name: { de: 'NAME', en: 'NAME' }, least: 1, most: 1 },
  options: {},
  summary: { de: 'einen neuen Roboter anlegen, mit Test', en: 'make a new robot, with a test' },
  details: {
    de: 'Legt im Ordner der Roboter (AMTSBOTE_ROBOTS) einen an, der sofort läuft: robot.ts, robot.test.ts und ein Register zum Üben. Weiter mit: robot test NAME.',
    en: 'Makes one in the folder of robots (AMTSBOTE_ROBOTS) that works at once: robot.ts, robot.test.ts and a register to practise with. Go on with: robot test NAME.',
  },
  failure: { de: 'nichts angelegt', en: 'nothing was made' },
  async run({ operands, json, terminal, environment }) {
    const { newRobot } = await import('../robot/index.ts')
    const files = await newRobot(readConfig(environment).robots.folder, operands[0] ?? '')
    if (json) terminal.print(JSON.stringify({ files }))
    else for (const file of files) terminal.print(file)
    return exitCodes.ok
  },
})

export const robotTest = command({
  words: ['robot', 'test'],
  operands: { name: { de: 'NAME|ORDNER', en: 'NAME|FOLDER' }, least: 1, most: 1 },
  options: {},
  summary: { de: 'die Tests eines Roboters ausführen', en: 'run the tests of a robot' },
  details: {
    de: 'Führt alle *.test.ts in seinem Ordner aus, mit Node selbst oder, wo sie es verlangen, mit Vitest. Keine Datenbank, kein Server.',
    en: 'Runs every *.test.ts in its folder, with Node itself or, where they ask for it, with Vitest. No database, no server.',
  },
  failure: { de: 'ein Test schlug fehl', en: 'a test failed' },
  async run({ operands, json, terminal, environment }) {
    const { testRobot } = await import('../robot/index.ts')
    const { folderOf } = await import('./robotRun.ts')
    const isGood = await testRobot(folderOf(operands[0], environment), json ? () => {} : terminal.print)
    if (json) terminal.print(JSON.stringify({ passed: isGood }))
    return isGood ? exitCodes.ok : exitCodes.failed
  },
})
