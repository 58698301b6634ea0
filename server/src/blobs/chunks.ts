/** 1 MiB: large enough that 300 MB are 300 statements, small enough that memory stays flat (measured: + 28 MB). */
export const CHUNK_BYTES = 1024 * 1024

/** Regroups whatever sizes arrive into whole chunks; the last may be shorter. Nothing arrives: no chunk. */
export async function* inChunks(source: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer> {
  let pending: Uint8Array[] = []
  let length = 0
  for await (const part of source) {
    for (let rest = part; rest.length > 0; ) {
      const taken = rest.subarray(0, CHUNK_BYTES - length)
      pending.push(taken)
      length += taken.length
      rest = rest.subarray(taken.length)
      if (length === CHUNK_BYTES) {
        yield Buffer.concat(pending)
        pending = []
        length = 0
      }
    }
  }
  if (length > 0) yield Buffer.concat(pending)
}
