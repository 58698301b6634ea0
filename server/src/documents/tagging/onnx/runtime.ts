import { z } from 'zod'

/** As much of `onnxruntime-node` as is used here; its own types exist only where it is installed. */
export interface OnnxRuntime {
  readonly InferenceSession: { create(path: string): Promise<OnnxSession> }
  readonly Tensor: new (type: 'int64', data: BigInt64Array, dims: readonly number[]) => unknown
}

export interface OnnxSession {
  readonly inputNames: readonly string[]
  readonly outputNames: readonly string[]
  run(inputs: Readonly<Record<string, unknown>>): Promise<Readonly<Record<string, unknown>>>
}

/** Scores that a token-classification model gives back: texts, tokens, labels. */
export const scoresSchema = z.object({
  data: z.instanceof(Float32Array),
  dims: z.tuple([z.literal(1), z.int(), z.int()]),
})

/** The name stands in a variable so that nobody needs the package to compile or to start. */
const packageName: string = 'onnxruntime-node'

/** Loads the optional package. @throws Error that says what to install when it is not there. */
export async function loadOnnxRuntime(name: string = packageName): Promise<OnnxRuntime> {
  try {
    const loaded = await import(name)
    return (loaded.default ?? loaded) as OnnxRuntime
  } catch (cause) {
    throw new Error(
      `A tagger from an ONNX model needs the package "${name}", which is not installed: ONNXRUNTIME_NODE_INSTALL=skip npm install ${name}`,
      { cause },
    )
  }
}
