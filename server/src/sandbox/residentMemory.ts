import { readFile } from 'node:fs/promises'

const KILOBYTES_PER_MEGABYTE = 1024

/**
 * Memory of another process that really lies in RAM, in megabytes; null where the system does not say.
 *
 * Reads Linux' /proc (0.05 ms). Elsewhere there is no cheap way without a native module: there the
 * limits are the V8 heap (`--max-old-space-size`) and the size checks before anything is decoded.
 */
export async function residentMegabytes(pid: number): Promise<number | null> {
  try {
    const status = await readFile(`/proc/${pid}/status`, 'utf8')
    const kilobytes = /^VmRSS:\s+(\d+) kB/m.exec(status)?.[1]
    return kilobytes === undefined ? null : Number(kilobytes) / KILOBYTES_PER_MEGABYTE
  } catch {
    // The process has just ended, or there is no /proc on this system.
    return null
  }
}
