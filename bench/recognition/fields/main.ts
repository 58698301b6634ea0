/**
 * `npm run train:fields -- --field topic FOLDER...`: learns from papers of Musterstadt (development hands) what makes
 * words the title of a course (`topic`) or its organiser (`provider`), days the course's (`days`) and people those who took part (`roles`), and writes the table of weights that recognition
 * uses. `--left-out`: instead says how well papers of each hand are read by weights learned without that hand.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { buildDirectoryIndex, choicesOn, daysOn, namesOn, parseDirectory } from '@amtsbote/server/recognition'
import { loadTruth } from '@amtsbote/simulators/musterstadt'
import { readFolder } from '../readings.ts'
import { kindsOf, namesOf, plain } from './labels.ts'
import { bestChoice, type Example, learningOf, learnWeights, usualLearning } from './learnWeights.ts'
import { weightsSource } from './weightsSource.ts'
import { writtenTitles } from './writtenTitles.ts'

const { values, positionals } = parseArgs({
  options: {
    field: { type: 'string', default: 'topic' },
    'left-out': { type: 'boolean', default: false },
  },
  allowPositionals: true,
})
const learning = learningOf[values.field] ?? usualLearning
const say = (line: string) => process.stderr.write(`${line}\n`)
if (positionals.length === 0 || !isField(values.field))
  throw new Error(
    'npm run train:fields -- --field topic|provider|days|roles FOLDER... (npm run musterstadt makes folders)',
  )
const field = values.field

const target = fileURLToPath(
  new URL(
    `../../../server/src/documents/understanding/${field === 'roles' ? '' : 'fields/'}${field}/weights.ts`,
    import.meta.url,
  ),
)
const examples = [
  ...(await Promise.all(positionals.map((folder) => examplesOf(resolve(folder))))).flat(),
  ...(field === 'topic' ? writtenTitles() : []),
]
say(`${examples.length} documents of ${handsOf(examples).length} hands`)
const coverable = examples.filter(({ choices }) => choices.some(({ right }) => right)).length
say(`${coverable} have the right words among their choices`)
if (values['left-out']) for (const hand of handsOf(examples)) process.stdout.write(leftOut(hand))
else writeFileSync(target, weightsSource(field, learnWeights(examples, learning), examples))

async function examplesOf(folder: string): Promise<Example[]> {
  const { employees } = parseDirectory(readFileSync(join(folder, 'directory.csv')))
  const directory = buildDirectoryIndex(employees)
  const documents = await readFolder({ folder, truths: await loadTruth(folder), size: 2, say })
  return documents.flatMap(({ truth, pages }) =>
    field === 'roles'
      ? namesOf(truth, namesOn(pages, directory))
      : field === 'days'
        ? daysOn(pages, directory).map((printed, index, all) => ({
            hand: truth.layout,
            choices: printed.choices.map(({ kind, features }) => ({
              features,
              right: kindsOf(truth, all, index).includes(kind),
            })),
          }))
        : [
            {
              hand: truth.layout,
              choices: choicesOn(pages, directory, field).map(({ text, features }) => ({
                features,
                right: truth[field] !== null && plain(text) === plain(truth[field]),
              })),
            },
          ],
  )
}

function isField(name: string): name is 'topic' | 'provider' | 'days' | 'roles' {
  return name === 'topic' || name === 'provider' || name === 'days' || name === 'roles'
}

function leftOut(hand: string): string {
  const weights = learnWeights(
    examples.filter((example) => example.hand !== hand),
    learning,
  )
  const own = examples.filter((example) => example.hand === hand)
  const right = own.filter(({ choices }) => {
    const best = bestChoice(choices, weights)
    return best ? best.right : !choices.some((choice) => choice.right)
  })
  return `${hand}: ${right.length} of ${own.length}\n`
}

function handsOf(all: readonly Example[]): readonly string[] {
  return [...new Set(all.map(({ hand }) => hand))]
}
