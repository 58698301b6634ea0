import { readFile } from 'node:fs/promises'
import { defineRobot, fileInput, z } from '@amtsbote/robot-sdk'

/** A robot for tests: says what it was started with. Tests give it other triggers by writing into the catalogue. */
export default defineRobot({
  id: 'nightly',
  title: 'Nachtlauf',
  purpose: 'Gibt zurück, womit er gestartet wurde.',
  input: z.object({ planned: z.string().optional(), file: fileInput.optional(), number: z.int().optional() }),
  trigger: {
    kind: 'schedule',
    when: { kind: 'daily', at: ['02:30'] },
    input: {},
    slotField: 'planned',
  },
  systems: [{ id: 'ledger', title: 'Ein System' }],
  secrets: [],
  async run({ input, files }) {
    const texts = await Promise.all(files.map(({ path }) => readFile(path, 'utf8')))
    return { ...input, texts }
  },
})
