import { readdirSync, readFileSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createOcrEngine } from '@amtsbote/server/recognition'
import type { Table } from '../../measuring/table.ts'
import type { KnownPage } from './drawPages.ts'

/** Looks at memory ten times over the whole run. */
const LOOKS = 10

/** One worker reads page after page; its resident memory must not grow. Linux only: reads /proc. */
export async function memoryTable(options: {
  readonly folder: string
  readonly pages: number
  readonly known: readonly KnownPage[]
  readonly say: (line: string) => void
}): Promise<Table> {
  const { folder, pages, known, say } = options
  const before = new Set(children())
  const engine = await createOcrEngine({ choice: 'auto', size: 1 })
  try {
    const paths = await Promise.all(
      known.map(async ({ png }, index) => {
        const path = join(folder, `memory ${index}.png`)
        await writeFile(path, png)
        return path
      }),
    )
    const looks: string[][] = []
    for (let page = 1; page <= pages; page += 1) {
      const path = paths[page % paths.length]
      if (path) await engine.read({ path, mediaType: 'image/png', page: 1 })
      if (page % Math.ceil(pages / LOOKS) !== 0) continue
      const worker = children().filter((child) => !before.has(child))
      looks.push([String(page), worker.map((child) => residentMegabytes(child).toFixed(0)).join(' + ')])
      say(`memory after ${page} pages: ${looks.at(-1)?.[1]} MB`)
    }
    return {
      title: `Memory of one worker over ${pages} pages`,
      columns: ['pages', 'resident MB'],
      rows: looks,
      notes: ['A4 at 300 dpi, one after the other.'],
    }
  } finally {
    await engine.close()
  }
}

function children(): number[] {
  return readdirSync(`/proc/${process.pid}/task`).flatMap((task) =>
    readFileSync(`/proc/${process.pid}/task/${task}/children`, 'utf8').split(' ').filter(Boolean).map(Number),
  )
}

function residentMegabytes(pid: number): number {
  const kilobytes = /^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]
  return Number(kilobytes ?? 0) / 1024
}
