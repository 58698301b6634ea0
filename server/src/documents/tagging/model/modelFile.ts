import { z } from 'zod'
import { FEATURES_PER_PIECE } from '../features/extractFeatures.ts'
import { type ListName, listNames } from '../features/knowledge.ts'
import { letterTables } from '../features/letters.ts'
import type { WordSet } from '../features/wordSets.ts'
import { TAG_COUNT } from '../labels.ts'
import { buildFeatureTable, type Model } from './model.ts'

/** First bytes of a model file. */
const MAGIC = 'AMTSTAG1'
const HEADER_LENGTH_BYTES = 4

/** What a model consists of; `keys` must be sorted and without zero, so that the same model makes the same bytes. */
export interface ModelParts {
  readonly keys: Int32Array
  readonly weights: Int8Array
  readonly scale: number
  readonly within: Float32Array
  readonly across: Float32Array
  readonly lists: Readonly<Record<ListName, WordSet>>
}

const headerSchema = z.object({
  featuresPerPiece: z.literal(FEATURES_PER_PIECE),
  tags: z.literal(TAG_COUNT),
  features: z.int().positive(),
  scale: z.number().positive(),
  lists: z.array(z.object({ name: z.enum(listNames), bytes: z.int().positive() })).length(listNames.length),
})

/** Bytes of a model file: a header in JSON, then all numbers, little-endian. */
export function writeModel(parts: ModelParts): Uint8Array {
  const header = Buffer.from(
    JSON.stringify({
      featuresPerPiece: FEATURES_PER_PIECE,
      tags: TAG_COUNT,
      features: parts.keys.length,
      scale: parts.scale,
      lists: listNames.map((name) => ({ name, bytes: parts.lists[name].bits.length })),
    }),
  )
  const length = Buffer.alloc(HEADER_LENGTH_BYTES)
  length.writeUInt32LE(header.length)
  return Buffer.concat([
    Buffer.from(MAGIC),
    length,
    header,
    bytesOf(parts.keys),
    bytesOf(parts.within),
    bytesOf(parts.across),
    bytesOf(parts.weights),
    ...listNames.map((name) => parts.lists[name].bits),
  ])
}

/** Reads a model file. @throws Error when it is none or was trained for other features; train it again then. */
export function readModel(bytes: Buffer): Model {
  if (bytes.toString('latin1', 0, MAGIC.length) !== MAGIC) throw new Error('this is no model of mentions')
  const start = MAGIC.length + HEADER_LENGTH_BYTES
  let at = start + bytes.readUInt32LE(MAGIC.length)
  const header = headerSchema.parse(JSON.parse(bytes.toString('utf8', start, at)))
  const take = (size: number) => {
    if (at + size > bytes.length) throw new Error('the model of mentions ends too early')
    at += size
    // A copy begins at an address that fits numbers of four bytes.
    return Uint8Array.prototype.slice.call(bytes, at - size, at)
  }
  const numbers = header.features
  const cells = TAG_COUNT * TAG_COUNT
  const keys = new Int32Array(take(numbers * 4).buffer)
  const within = new Float32Array(take(cells * 4).buffer)
  const across = new Float32Array(take(cells * 4).buffer)
  const weights = new Int8Array(take(numbers * TAG_COUNT).buffer)
  const lists = Object.fromEntries(header.lists.map(({ name, bytes: size }) => [name, { bits: take(size) }]))
  return {
    knowledge: { letters: letterTables(), lists: lists as Record<ListName, WordSet> },
    transitions: { within, across },
    table: buildFeatureTable(keys, weights),
    scale: header.scale,
  }
}

function bytesOf(numbers: Int32Array | Float32Array | Int8Array): Uint8Array {
  return new Uint8Array(numbers.buffer, numbers.byteOffset, numbers.byteLength)
}
