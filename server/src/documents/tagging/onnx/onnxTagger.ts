import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import type { MentionLabel, MentionTagger, TaggedMention } from '../tagger.ts'
import { loadOnnxRuntime, type OnnxRuntime, type OnnxSession, scoresSchema } from './runtime.ts'
import { piecesOfWord, readVocabulary, specialPiece, type WordPieces } from './wordPieces.ts'

/** Pieces that BERT models take at once, the two special ones included. */
const PIECES_MAX = 512

const configSchema = z.object({ id2label: z.record(z.string(), z.string()) })
const caseSchema = z.object({ do_lower_case: z.boolean().default(false) })

/** What labels of public models mean; all others are outside. */
const labelOf: Readonly<Record<string, MentionLabel>> = {
  PER: 'person',
  PERSON: 'person',
  ORG: 'organisation',
  LOC: 'place',
  GPE: 'place',
  DATE: 'date',
  COURSE: 'course',
}

interface OnnxModel {
  readonly runtime: OnnxRuntime
  readonly session: OnnxSession
  readonly pieces: WordPieces
  /** Label of each column of the scores, for example `B-PER`. */
  readonly labels: readonly string[]
}

/**
 * A tagger from an operator's own token-classification model: a folder with `model.onnx`, `vocab.txt` (WordPiece),
 * `config.json` (`id2label`) and, if the model is uncased, `tokenizer_config.json`. Nothing is fetched from anywhere.
 * @throws Error when the optional package or a file is missing.
 */
export async function openOnnxTagger({
  folder,
  loadRuntime = loadOnnxRuntime,
}: {
  readonly folder: string
  readonly loadRuntime?: () => Promise<OnnxRuntime>
}): Promise<MentionTagger> {
  const runtime = await loadRuntime()
  const read = (name: string) => readFile(join(folder, name), 'utf8')
  const { id2label } = configSchema.parse(JSON.parse(await read('config.json')))
  const tokenizer = await read('tokenizer_config.json').catch(() => '{}')
  const uncased = caseSchema.parse(JSON.parse(tokenizer)).do_lower_case
  const model: OnnxModel = {
    runtime,
    session: await runtime.InferenceSession.create(join(folder, 'model.onnx')),
    pieces: readVocabulary(await read('vocab.txt'), { uncased }),
    labels: Object.keys(id2label).map((_, id) => id2label[String(id)] ?? 'O'),
  }
  return { tag: (lines) => tagPage(model, lines.flat()) }
}

/** Long pages go through the model in parts, cut between words. */
async function tagPage(model: OnnxModel, words: readonly string[]): Promise<readonly TaggedMention[]> {
  const guesses: Guess[] = []
  for (const part of partsOf(words.map((word) => piecesOfWord(model.pieces, word)))) {
    guesses.push(...(await guessPart(model, part)))
  }
  return mentionsOf(guesses)
}

function partsOf(words: readonly (readonly number[])[]): readonly (readonly (readonly number[])[])[] {
  const parts: (readonly number[])[][] = []
  let size = PIECES_MAX
  for (const whole of words) {
    const word = whole.slice(0, PIECES_MAX - 2)
    if (size + word.length > PIECES_MAX - 2) {
      parts.push([])
      size = 0
    }
    parts.at(-1)?.push(word)
    size += word.length
  }
  return parts
}

/** What the model says about one word. */
interface Guess {
  readonly label: MentionLabel | undefined
  readonly begins: boolean
  readonly probability: number
}

const OUTSIDE: Guess = { label: undefined, begins: false, probability: 1 }

async function guessPart(model: OnnxModel, words: readonly (readonly number[])[]): Promise<readonly Guess[]> {
  const { runtime, session, pieces } = model
  const ids = [specialPiece(pieces, '[CLS]'), ...words.flat(), specialPiece(pieces, '[SEP]')]
  const tensor = (value: (id: number) => number) =>
    new runtime.Tensor(
      'int64',
      BigInt64Array.from(ids, (id) => BigInt(value(id))),
      [1, ids.length],
    )
  const known: Readonly<Record<string, () => unknown>> = {
    input_ids: () => tensor((id) => id),
    attention_mask: () => tensor(() => 1),
    token_type_ids: () => tensor(() => 0),
  }
  const inputs = Object.fromEntries(session.inputNames.map((name) => [name, known[name]?.()]))
  const output = await session.run(inputs)
  const { data, dims } = scoresSchema.parse(output[session.outputNames[0] ?? 'logits'])
  let at = 1
  return words.map((word) => {
    // The first piece of a word speaks for the whole word, as in training of such models.
    const row = data.subarray(at * dims[2], (at + 1) * dims[2])
    at += word.length
    return word.length === 0 ? OUTSIDE : guessOf(row, model.labels)
  })
}

function guessOf(scores: Float32Array, labels: readonly string[]): Guess {
  const highest = Math.max(...scores)
  const sum = scores.reduce((total, score) => total + Math.exp(score - highest), 0)
  const [place = 'B', name = ''] = (labels[scores.indexOf(highest)] ?? 'O').split(/-(.*)/)
  return { label: labelOf[name.toUpperCase()], begins: place === 'B', probability: 1 / sum }
}

function mentionsOf(guesses: readonly Guess[]): readonly TaggedMention[] {
  const mentions: TaggedMention[] = []
  for (const [word, { label, begins, probability }] of guesses.entries()) {
    if (!label) continue
    const before = mentions.at(-1)
    if (before && !begins && before.label === label && before.last === word - 1) {
      mentions[mentions.length - 1] = { ...before, last: word, probability: before.probability * probability }
    } else mentions.push({ label, first: word, last: word, probability })
  }
  return mentions
}
