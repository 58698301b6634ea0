import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { createPageOpener, type PageFile } from '@amtsbote/server/recognition'
import sharp from 'sharp'
import { type Cost, measure } from '../measuring/cpu.ts'

const run = promisify(execFile)
const DPI = 300
const LANGUAGES = 'deu+Latin'

/** Writes pages as grey PNG files at 300 dpi for readers that take pictures. @returns their paths */
export async function preparePictures(
  pages: readonly { readonly file: PageFile; readonly page: number }[],
  folder: string,
): Promise<string[]> {
  const opener = createPageOpener()
  const paths: string[] = []
  for (const [index, { file, page }] of pages.entries()) {
    const opened = await opener.open(file)
    if (opened.kind === 'unreadable') throw new Error(`${file.path} cannot be opened: ${opened.code}`)
    const { data, width, height, channels } = await opened.source.raster(page, { dpi: DPI })
    opened.source.close()
    const path = join(folder, `${index}.png`)
    await sharp(data, { raw: { width, height, channels } })
      .greyscale()
      .withMetadata({ density: DPI })
      .png()
      .toFile(path)
    paths.push(path)
  }
  return paths
}

/** One process a page, as many at once as there are cores; one thread each, which is its fastest setting per CPU. */
export async function tesseractCommand(pictures: readonly string[], size: number): Promise<void> {
  const env = { PATH: process.env.PATH ?? '', OMP_THREAD_LIMIT: '1' }
  await inParallel(pictures, size, (picture) =>
    run('tesseract', [picture, 'stdout', '-l', LANGUAGES, '--psm', '3', '--dpi', String(DPI), 'tsv'], {
      env,
      maxBuffer: 64 * 1024 * 1024,
    }),
  )
}

/** @returns null when it is not installed */
export async function ocrMyPdf(pictures: readonly string[], size: number): Promise<Cost | null> {
  const installed = await run('ocrmypdf', ['--version']).then(
    () => true,
    () => false,
  )
  if (!installed) return null
  const options = ['-l', LANGUAGES, '--output-type', 'pdf', '-O0', '-j', '1', '--image-dpi', String(DPI)]
  return measure(() =>
    inParallel(pictures, size, (picture) => run('ocrmypdf', [...options, picture, `${picture}.pdf`])),
  )
}

async function inParallel<T>(
  items: readonly T[],
  size: number,
  work: (item: T) => Promise<unknown>,
): Promise<void> {
  const queue = items.values()
  const lane = async () => {
    for (const item of queue) await work(item)
  }
  await Promise.all(Array.from({ length: size }, lane))
}
