import { mayFollow, TAG_COUNT } from '../labels.ts'

/** Score of what may not happen: an inside without its beginning. */
const NEVER = -1e4

/** Scores of one text: how well each tag fits each piece, and how well tags follow each other. */
export interface Potentials {
  readonly count: number
  /** `TAG_COUNT` scores for each piece. */
  readonly emissions: Float32Array
  /** 1 where a piece begins a new line: names seldom run over the end of a line, titles of courses do. */
  readonly breaks: Uint8Array
  readonly transitions: Transitions
}

/** Scores of a tag (column) after a tag (row), inside a line and over its end. */
export interface Transitions {
  readonly within: Float32Array
  readonly across: Float32Array
}

/** Forbids what cannot be and leaves everything else at zero. */
export function emptyTransitions(): Transitions {
  const scores = () =>
    Float32Array.from({ length: TAG_COUNT * TAG_COUNT }, (_, cell) =>
      mayFollow(cell % TAG_COUNT, Math.floor(cell / TAG_COUNT)) ? 0 : NEVER,
    )
  return { within: scores(), across: scores() }
}

/** Marks pieces that begin a line; the first piece of a text is marked as well. */
export function lineBreaks(line: readonly number[]): Uint8Array {
  return Uint8Array.from(line, (own, piece) => (piece === 0 || line[piece - 1] !== own ? 1 : 0))
}
