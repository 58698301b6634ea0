import { mkdtempSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { openOnnxTagger } from './onnxTagger.ts'
import { loadOnnxRuntime } from './runtime.ts'
import { tinyModel } from './testing/tinyModel.ts'
import { piecesOfWord, readVocabulary } from './wordPieces.ts'

const vocabulary = ['[PAD]', '[UNK]', '[CLS]', '[SEP]', 'Frau', 'An', '##na', 'Bolt', '##e', ',', 'kam']

function isInstalled(name: string): boolean {
  try {
    createRequire(import.meta.url).resolve(name)
    return true
  } catch {
    return false
  }
}

/** A folder as an operator provides it; the model looks up each piece's label. */
function modelFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'amtsbote-onnx-'))
  writeFileSync(join(folder, 'vocab.txt'), vocabulary.join('\n'))
  writeFileSync(join(folder, 'config.json'), JSON.stringify({ id2label: { 0: 'O', 1: 'B-PER', 2: 'I-PER' } }))
  const labelOfPiece = vocabulary.map((piece) => (piece === 'An' ? 1 : piece === 'Bolt' ? 2 : 0))
  writeFileSync(join(folder, 'model.onnx'), tinyModel(labelOfPiece, 3))
  return folder
}

describe('openOnnxTagger', () => {
  test('says what to install when the optional package is missing', async () => {
    await expect(loadOnnxRuntime('onnxruntime-that-nobody-has')).rejects.toThrow(
      'needs the package "onnxruntime-that-nobody-has", which is not installed',
    )
  })

  // The real package with a real model of a few hundred bytes.
  test.runIf(isInstalled('onnxruntime-node'))('finds the mentions of an ONNX model', async () => {
    const tagger = await openOnnxTagger({ folder: modelFolder() })
    const found = await tagger.tag([
      ['Frau', 'Anna'],
      ['Bolte,', 'kam'],
    ])
    expect(found).toMatchObject([{ label: 'person', first: 1, last: 2 }])
    expect(found[0]?.probability).toBeGreaterThan(0.9)
  })

  test('long pages go through in parts, and words keep their numbers', async () => {
    const sizes: number[] = []
    const tagger = await openOnnxTagger({ folder: modelFolder(), loadRuntime: async () => lookingUp(sizes) })
    const found = await tagger.tag([Array.from({ length: 600 }, () => 'kam'), ['Anna', 'Bolte,']])
    expect(found).toMatchObject([{ label: 'person', first: 600, last: 601 }])
    expect(sizes.every((size) => size <= 512)).toBe(true)
  })
})

/** The outer border without the package: answers as the tiny model does (the test above compares where it exists). */
function lookingUp(sizes: number[]): Awaited<ReturnType<typeof loadOnnxRuntime>> {
  class Tensor {
    readonly data: BigInt64Array
    constructor(_type: string, data: BigInt64Array) {
      this.data = data
    }
  }
  return {
    Tensor,
    InferenceSession: {
      create: async () => ({
        inputNames: ['input_ids'],
        outputNames: ['logits'],
        run: async (inputs) => {
          const ids = [...(inputs.input_ids as Tensor).data].map(Number)
          sizes.push(ids.length)
          const label = (id: number) => (vocabulary[id] === 'An' ? 1 : vocabulary[id] === 'Bolt' ? 2 : 0)
          const data = Float32Array.from(
            ids.flatMap((id) => [0, 1, 2].map((column) => (label(id) === column ? 9 : 0))),
          )
          return { logits: { data, dims: [1, ids.length, 3] } }
        },
      }),
    },
  }
}

describe('piecesOfWord', () => {
  const pieces = readVocabulary(vocabulary.join('\n'), { uncased: false })

  test('takes the longest known pieces and cuts punctuation off', () => {
    expect(piecesOfWord(pieces, 'Anna,').map((id) => vocabulary[id])).toEqual(['An', '##na', ','])
  })

  test('a word with an unknown part is unknown as a whole', () => {
    expect(piecesOfWord(pieces, 'Annx').map((id) => vocabulary[id])).toEqual(['[UNK]'])
  })
})
