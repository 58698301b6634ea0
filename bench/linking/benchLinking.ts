import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import type { Employee, PageReading } from '@amtsbote/contract'
import {
  buildDirectoryIndex,
  type DirectoryIndex,
  defaultProcedures,
  type Procedure,
  understand,
} from '@amtsbote/server/recognition'
import { generateDirectory, loadTruth, TOWN_SIZE, townFolder } from '@amtsbote/simulators/musterstadt'
import { clopperPearsonUpper, median, quantile } from '../measuring/statistics.ts'
import type { Table } from '../measuring/table.ts'
import { readFolder } from '../recognition/readings.ts'
import { type Draw, drawFrom, misreadings } from './misread.ts'
import { namePage } from './namePage.ts'

const SEED = 'linking'

/** Town, state and more people than any German employer has. */
const SIZES = [TOWN_SIZE, 50_000, 500_000]

/** Each page is understood so often; the median of all is what counts. */
const ROUNDS = 3

interface LinkingOptions {
  /** Names of each kind. */
  readonly names: number
  readonly say: (line: string) => void
}

/** What finding people costs in directories of three sizes, and whether a name that was misread is still found. */
export async function benchLinking({ names, say }: LinkingOptions): Promise<Table[]> {
  const [procedure] = defaultProcedures().procedures
  if (!procedure) throw new Error('there is no procedure')
  const pages = await townPages(say)
  // The first pages of a process are slow until its code is compiled.
  speedRow(generateDirectory(SEED), pages, procedure)
  const rows: string[][] = []
  for (const size of SIZES) {
    say(`directory of ${size} people …`)
    rows.push(speedRow(generateDirectory(SEED, size), pages, procedure))
  }
  return [speedTable(rows, pages.length), recallTable({ names, procedure })]
}

/** Pages with a text layer that recognition may be developed on. */
async function townPages(say: (line: string) => void): Promise<readonly PageReading[][]> {
  const truths = (await loadTruth(townFolder)).filter(
    ({ layoutSet, degradation }) => layoutSet === 'development' && degradation === 'text-layer',
  )
  const documents = await readFolder({ folder: townFolder, truths, size: 1, say })
  return documents.map(({ pages }) => [...pages])
}

function speedRow(
  employees: readonly Employee[],
  documents: readonly (readonly PageReading[])[],
  procedure: Procedure,
): string[] {
  const before = heapMegabytes()
  const start = cpuMs()
  const index = buildDirectoryIndex(employees)
  const built = cpuMs() - start
  const megabytes = heapMegabytes() - before
  const times = Array.from({ length: ROUNDS }, () =>
    documents.map((pages) => understandingMs(pages, index, procedure) / pages.length),
  ).flat()
  return [
    String(employees.length),
    median(times).toFixed(1),
    quantile(times, 0.95).toFixed(1),
    megabytes.toFixed(0),
    (built / 1000).toFixed(1),
  ]
}

function understandingMs(pages: readonly PageReading[], index: DirectoryIndex, procedure: Procedure): number {
  const start = cpuMs()
  understand(pages, index, procedure)
  return cpuMs() - start
}

function speedTable(rows: readonly string[][], documents: number): Table {
  return {
    title: 'Understanding a page by the size of the directory',
    columns: [
      'employees',
      'CPU ms/page, median',
      'CPU ms/page, 95 of 100 below',
      'index MB',
      'built in CPU s',
    ],
    rows,
    notes: [
      `${documents} documents of Musterstadt with a text layer, ${ROUNDS} times each; everything from words to candidates and fields.`,
      'Index: what stays on the heap after collecting, the employees themselves not counted.',
    ],
  }
}

function recallTable({ names, procedure }: { names: number; procedure: Procedure }): Table {
  const employees = generateDirectory(SEED)
  const index = buildDirectoryIndex(employees)
  const rows = misreadings.map(({ name, print }) => {
    const draw = drawFrom(2026)
    const printed = someOf(employees, draw).flatMap((employee) => {
      const text = print(employee, draw)
      return text === null ? [] : [{ text, employee }]
    })
    const tried = printed.slice(0, names)
    const ranks = tried.map(({ text, employee }) =>
      understand([namePage(text)], index, procedure).candidates.findIndex(
        ({ employeeNumber }) => employeeNumber === employee.employeeNumber,
      ),
    )
    const found = ranks.filter((rank) => rank >= 0).length
    const first = ranks.filter((rank) => rank === 0).length
    return [
      name,
      String(tried.length),
      percent(found, tried.length),
      percent(first, tried.length),
      `${(clopperPearsonUpper(tried.length - found, tried.length) * 100).toFixed(2)} %`,
    ]
  })
  return {
    title: `Is somebody found whose name is printed or read otherwise? (${employees.length} employees)`,
    columns: ['name', 'names', 'among the candidates', 'first', 'missed at most (95 %)'],
    rows,
    notes: [
      'A page that prints the name and nothing else of the person. Candidates are at most ten; first: nobody can put namesakes in order.',
      'Two wrong letters may make another name of it, half a double name is another name: what is missed there is partly right.',
    ],
  }
}

/** Everybody once, in an order drawn anew. */
function someOf(employees: readonly Employee[], draw: Draw): Employee[] {
  return employees
    .map((employee) => ({ employee, key: draw(2 ** 30) }))
    .sort((a, b) => a.key - b.key)
    .map(({ employee }) => employee)
}

function percent(part: number, whole: number): string {
  return whole === 0 ? '–' : `${((part / whole) * 100).toFixed(part === whole ? 0 : 2)} %`
}

function cpuMs(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

/** What is in use once everything that is not was thrown away. */
function heapMegabytes(): number {
  setFlagsFromString('--expose-gc')
  const collect: unknown = runInNewContext('gc')
  // What a first collection frees may free more: weak references, compiled code.
  for (let time = 0; typeof collect === 'function' && time < 3; time += 1) collect()
  const { heapUsed, arrayBuffers } = process.memoryUsage()
  return (heapUsed + arrayBuffers) / 1e6
}
