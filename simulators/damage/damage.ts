/** A way to spoil a file. `random` gives numbers from 0 to below 1. */
type Damage = (bytes: Buffer, random: () => number) => Buffer

const PIECE_BYTES = 400
const TURNED_BYTES = 100
/** Enough of a picture's or a PDF's beginning to be recognised, too little to be opened. */
const HEAD_BYTES = 2_000

const damages: readonly Damage[] = [
  (bytes, random) => bytes.subarray(0, below(random, bytes.length)),
  (bytes, random) => bytes.subarray(0, below(random, HEAD_BYTES)),
  (bytes, random) => turned(bytes, 1, random),
  (bytes, random) => turned(bytes, TURNED_BYTES, random),
  (bytes, random) => headTurned(bytes, random),
  function pieceMissing(bytes, random) {
    const from = below(random, bytes.length)
    return Buffer.concat([bytes.subarray(0, from), bytes.subarray(from + below(random, PIECE_BYTES))])
  },
  function pieceTwice(bytes, random) {
    const from = below(random, bytes.length)
    return Buffer.concat([bytes.subarray(0, from + below(random, PIECE_BYTES)), bytes.subarray(from)])
  },
  numberMadeHuge,
]

/** Spoils a sound file in one of the ways that disks, networks, scanners and attackers do. */
export function damage(bytes: Buffer, random: () => number): Buffer {
  const chosen = damages[below(random, damages.length)] as Damage
  return chosen(bytes, random)
}

function below(random: () => number, limit: number): number {
  return Math.floor(random() * limit)
}

function turned(bytes: Buffer, count: number, random: () => number): Buffer {
  const copy = Buffer.from(bytes)
  for (let number = 0; number < count; number += 1) copy[below(random, copy.length)] = below(random, 256)
  return copy
}

/** Sizes, numbers of colours and tables stand at the front: there a wrong byte does the most harm. */
function headTurned(bytes: Buffer, random: () => number): Buffer {
  const head = turned(bytes.subarray(0, HEAD_BYTES), 20, random)
  return Buffer.concat([bytes.subarray(0, 8), head.subarray(8), bytes.subarray(head.length)])
}

/** Counts, lengths and offsets of a PDF: a reader that believes them allocates or runs for ever. */
function numberMadeHuge(bytes: Buffer, random: () => number): Buffer {
  const numbers = [...bytes.toString('latin1').matchAll(/\d+/g)]
  const chosen = numbers[below(random, numbers.length)]
  if (!chosen) return bytes
  const end = chosen.index + chosen[0].length
  return Buffer.concat([bytes.subarray(0, chosen.index), Buffer.from('99999999'), bytes.subarray(end)])
}
