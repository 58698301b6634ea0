/**
 * `npm run train:fields -- --field topic FOLDER...`: learns from papers of Musterstadt (development hands) what makes
 * words the title of a course (`topic`) or its organiser (`provider`), and days the course's (`days`), and writes the table of weights that recognition
 * uses. `--left-out`: instead says how well papers of each hand are read by weights learned without that hand.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { buildDirectoryIndex, choicesOn, daysOn, parseDirectory } from '@amtsbote/server/recognition'
import { loadTruth, type Truth } from '@amtsbote/simulators/musterstadt'
import { readFolder } from '../readings.ts'
import { bestChoice, type Example, learnWeights, usualLearning } from './learnWeights.ts'
import { weightsSource } from './weightsSource.ts'

const { values, positionals } = parseArgs({
  options: {
    field: { type: 'string', default: 'topic' },
    'left-out': { type: 'boolean', default: false },
  },
  allowPositionals: true,
})
const say = (line: string) => process.stderr.write(`${line}\n`)
if (positionals.length === 0 || !isField(values.field))
  throw new Error(
    'npm run train:fields -- --field topic|provider|days FOLDER... (npm run musterstadt makes folders)',
  )
const field = values.field

const target = fileURLToPath(
  new URL(`../../../server/src/documents/understanding/fields/${field}/weights.ts`, import.meta.url),
)
const examples = (await Promise.all(positionals.map((folder) => examplesOf(resolve(folder))))).flat()
say(`${examples.length} documents of ${handsOf(examples).length} hands`)
const coverable = examples.filter(({ choices }) => choices.some(({ right }) => right)).length
say(`${coverable} have the right words among their choices`)
if (values['left-out']) for (const hand of handsOf(examples)) process.stdout.write(leftOut(hand))
else writeFileSync(target, weightsSource(field, learnWeights(examples, usualLearning), examples))

async function examplesOf(folder: string): Promise<Example[]> {
  const { employees } = parseDirectory(readFileSync(join(folder, 'directory.csv')))
  const directory = buildDirectoryIndex(employees)
  const documents = await readFolder({ folder, truths: await loadTruth(folder), size: 2, say })
  return documents.flatMap(({ truth, pages }) =>
    field === 'days'
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

type Printed = ReturnType<typeof daysOn>[number]

/**
 * What a printed day is. Many papers are issued on the last day of the course: then the one that says so, or the last
 * one without the label of a course, is that of issue, and the others are the course's.
 */
function kindsOf(truth: Truth, all: readonly Printed[], index: number): readonly string[] {
  const printed = all[index] as Printed
  const { day } = printed
  const same = all.filter((other) => other.day === day)
  const issue =
    same.find(({ saysIssued }) => saysIssued) ??
    same.findLast(({ label }) => label !== 'course') ??
    same.at(-1)
  const isCourse =
    truth.courseFrom !== null && truth.courseTo !== null && day >= truth.courseFrom && day <= truth.courseTo
  const isIssue = day === truth.issuedOn && (!isCourse || same.length === 1 || printed === issue)
  const kinds = [
    ...(isCourse && !(isIssue && same.length > 1) ? ['course'] : []),
    ...(isIssue ? ['issued'] : []),
    ...(day === truth.validUntil ? ['valid-until'] : []),
  ]
  return kinds.length > 0 ? kinds : ['other']
}

function isField(name: string): name is 'topic' | 'provider' | 'days' {
  return name === 'topic' || name === 'provider' || name === 'days'
}

function leftOut(hand: string): string {
  const weights = learnWeights(
    examples.filter((example) => example.hand !== hand),
    usualLearning,
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

function plain(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\d]/gu, '')
}
