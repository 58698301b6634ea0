import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/**
 * Stanford's German CRF, a generic tagger of the usual kind: an outside program (Java, GPL-3) that only the bench starts.
 * The operator puts both files of `edu.stanford.nlp:stanford-corenlp:4.5.10` (Maven Central) into a folder.
 */
const JARS = ['stanford-corenlp-4.5.10.jar', 'stanford-corenlp-4.5.10-models-german.jar']
const CLASSIFIER = 'edu/stanford/nlp/models/ner/german.distsim.crf.ser.gz'

/** Words of a page or a sentence, line by line. */
export type Lines = readonly (readonly string[])[]

/** A person's name that the tagger found: number of its first and last word, counted through all lines from 0. */
export interface PersonFound {
  readonly first: number
  readonly last: number
}

/**
 * People in many texts at once: starting the program takes longer than reading a hundred of them.
 * @param folder holds both jars
 * @returns for each text its people, in the same order
 * @throws Error where Java or a jar is missing, or the program fails
 */
export async function peopleByStanford(
  folder: string,
  texts: readonly Lines[],
): Promise<readonly (readonly PersonFound[])[]> {
  const jars = JARS.map((name) => join(folder, name))
  const missing = jars.filter((path) => !existsSync(path))
  if (missing.length > 0) throw new Error(`not there: ${missing.join(', ')}`)
  const work = await mkdtemp(join(tmpdir(), 'amtsbote-stanford-'))
  try {
    const path = join(work, 'words.tsv')
    const parts = texts.map(partsOf)
    // An empty line ends a text; one without a word would make two empty lines, which count as one.
    await writeFile(
      path,
      parts
        .filter(({ length }) => length > 0)
        .map(block)
        .join('\n'),
    )
    const labels = blocksOf(await run(jars, path))
    return parts.map((own) => (own.length === 0 ? [] : peopleOf(own, labels.next().value ?? [])))
  } finally {
    await rm(work, { recursive: true })
  }
}

/** A piece of a word as the tagger knows words: punctuation stands alone. */
interface Part {
  readonly text: string
  readonly word: number
}

function partsOf(lines: Lines): readonly Part[] {
  return lines.flat().flatMap((text, word) => {
    const pieces = text.match(/^[„“"'»«(]+|[„“"'»«),.;:!?]+$|.+?(?=[„“"'»«),.;:!?]*$)/gu) ?? []
    return pieces.map((piece) => ({ text: piece.replaceAll(/\s/gu, ''), word })).filter((part) => part.text)
  })
}

function block(parts: readonly Part[]): string {
  return parts.map(({ text }) => `${text}\tO\n`).join('')
}

async function run(jars: readonly string[], path: string): Promise<string> {
  const options = ['-loadClassifier', CLASSIFIER, '-testFile', path, '-map', 'word=0,answer=1']
  const program = 'edu.stanford.nlp.ie.crf.CRFClassifier'
  const child = spawn('java', ['-Xmx3g', '-cp', jars.join(':'), program, ...options, '-encoding', 'utf-8'], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const out: Buffer[] = []
  let said = ''
  child.stdout.on('data', (bytes: Buffer) => out.push(bytes))
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    said = (said + text).slice(-2000)
  })
  const [code] = await once(child, 'close')
  if (code !== 0) throw new Error(`Stanford's tagger ended with ${code}: ${said}`)
  return Buffer.concat(out).toString('utf8')
}

/** The last column of each block: the label of each part. */
function* blocksOf(answer: string): Generator<readonly string[], undefined> {
  for (const own of answer.split(/\n\s*\n/)) {
    const lines = own.split('\n').filter((line) => line.includes('\t'))
    if (lines.length > 0) yield lines.map((line) => line.split('\t').at(-1) ?? 'O')
  }
}

function peopleOf(parts: readonly Part[], labels: readonly string[]): readonly PersonFound[] {
  if (parts.length !== labels.length)
    throw new Error(`Stanford's tagger answered ${labels.length} words of ${parts.length}`)
  const people: { first: number; last: number; end: number }[] = []
  for (const [place, { word }] of parts.entries()) {
    if (labels[place] !== 'PERSON') continue
    const open = people.at(-1)
    if (open && open.end === place - 1) Object.assign(open, { last: word, end: place })
    else people.push({ first: word, last: word, end: place })
  }
  return people.map(({ first, last }) => ({ first, last }))
}
